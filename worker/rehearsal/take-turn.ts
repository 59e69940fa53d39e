import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Problem } from '../api/contract/problem-answers.ts';
import type { TakenTurn, TurnEvent } from '../api/contract/turn-answers.ts';
import type { NewTurn } from '../api/contract/rehearsal.ts';
import { AppError, foresee } from '../errors.ts';
import { direct, profileText, withMemory, withReply, type Actor } from '../informant/index.ts';
import type { Effect } from '../informant/meeting.ts';
import { read } from '../language/index.ts';
import type { Reading } from '../language/reading.ts';
import { NO_USE } from '../model/usage.ts';
import { prompts } from '../prompts.ts';
import type { Login } from '../store/identity.ts';
import { selectRehearsalFor, updateModel, type RehearsalRowFor } from '../store/rehearsal.ts';
import {
  finishReply,
  giveTurnBack,
  insertSeekerTurn,
  selectTurnsFor,
  storeReply,
  takeOverTurn,
  toTurn,
  type StoredTurn,
  type TurnRow,
} from '../store/turn.ts';
import { begunWith } from './begun-with.ts';
import { historyOf } from './history.ts';
import { speakEmbedded, speakWithModel, type ModelVoice, type Spoken } from './speak-reply.ts';
import { EMBEDDED, speaksWithModel } from './voice.ts';
import { askedIn, phaseOf, spoken } from './show-rehearsal.ts';
import { toLoaded, type Loaded } from './load-rehearsal.ts';
import { meetingOf } from './meeting.ts';
import { unmetered } from './meter.ts';
import { personaOf } from './persona.ts';

/** How long a reply may take before the same words may be sent again: a model has a minute, and its one retry. */
const ANSWER_WITHIN_MS = { embedded: 30_000, model: 65_000 };

/** A turn is either ours to answer now, or was answered before and comes again as it was. `renewedAt`: when the login was. */
export type Begun =
  | { kind: 'answered'; taken: TakenTurn; renewedAt: number }
  /** `cut` is the reply that broke off, of which the rest is wanted; null where there is none yet. */
  | { kind: 'open'; loaded: Loaded; turn: StoredTurn; cut: StoredTurn | null; renewedAt: number };
type Open = Extract<Begun, { kind: 'open' }>;

/**
 * Finds out who speaks, stores their words and takes the right to answer them, in one round trip. Throws `not_found`,
 * `rehearsal_closed`, `behind`, `being_answered`, `unanswered`, `id_in_use`.
 */
export async function beginTurn(
  db: D1Database,
  rehearsalId: string,
  login: Login,
  wish: NewTurn & { voice?: ModelVoice | null },
): Promise<Begun> {
  const asking = {
    ...login,
    rehearsalId,
    clientId: wish.id,
    text: wish.text,
    after: wish.after ?? null,
    answerBy: login.now + ANSWER_WITHIN_MS[wish.voice ? 'model' : 'embedded'],
  };
  const meter = wish.voice?.meter ?? unmetered;
  const [takenOver, inserted, rehearsals, turns, ...reserved] = await db.batch([
    takeOverTurn(db, asking),
    insertSeekerTurn(db, asking),
    selectRehearsalFor(db, rehearsalId, login),
    selectTurnsFor(db, rehearsalId, login),
    ...meter.begin(asking),
  ]);
  const rows = rehearsals?.results as RehearsalRowFor[];
  const loaded = toLoaded(rows, turns?.results as TurnRow[]);
  const renewedAt = rows[0]?.login_renewed_at ?? login.now;
  const own = loaded.turns.find((turn) => turn.clientId === wish.id);
  const isOurs = (takenOver?.results.length ?? 0) + (inserted?.results.length ?? 0) > 0;
  meter.begun(reserved, { isOurs, userId: loaded.rehearsal.userId });
  if (own && isOurs) return { kind: 'open', loaded, turn: own, cut: null, renewedAt };
  const cut = wish.goOn && own?.text === wish.text ? cutAfter(loaded, own) : null;
  if (own && cut) return { kind: 'open', loaded, turn: own, cut, renewedAt };
  const due = meter.due();
  if (due.length > 0) await db.batch(due);
  return { kind: 'answered', taken: storedAnswer(loaded, own, wish), renewedAt };
}

/** The reply to these words, where it broke off and nothing was said since. */
function cutAfter({ rehearsal, turns }: Loaded, own: StoredTurn): StoredTurn | null {
  const last = turns.at(-1);
  const isCut = last?.number === own.number + 1 && last.voice?.cutShort === true;
  return isCut && rehearsal.closedAt === null ? last : null;
}

function storedAnswer(loaded: Loaded, own: StoredTurn | undefined, wish: NewTurn): TakenTurn {
  if (own && own.text !== wish.text) {
    throw new AppError('id_in_use', 'These words came with the id of other words. Send them with an id of their own.');
  }
  if (own?.state === 'done') return takenTurn(loaded, own);
  if (own) throw new AppError('being_answered', 'Your words are being answered right now. Ask again in a moment.');
  if (loaded.rehearsal.closedAt !== null) {
    throw new AppError(
      'rehearsal_closed',
      'This talk is over. Your words are kept here; begin another talk to use them.',
    );
  }
  const last = loaded.turns.at(-1);
  if (wish.after !== undefined && wish.after !== (last?.number ?? 0)) {
    throw new AppError('behind', 'The talk went on in another tab. Read what was said there, then say it again.');
  }
  if (last?.state === 'answering') {
    throw new AppError('unanswered', 'What was said before has no answer yet. Wait for it, or send those words again.');
  }
  throw new AppError(
    'behind',
    'Somebody was a moment quicker, perhaps you in another tab. Read on, then say it again.',
  );
}

function takenTurn(loaded: Loaded, own: StoredTurn): TakenTurn {
  const upTo = { ...loaded, turns: loaded.turns.filter(({ number }) => number <= own.number + 1) };
  const reply = upTo.turns.at(-1);
  if (!reply || reply.speaker !== 'informant') throw new AppError('internal', 'The reply to these words is missing.');
  return taken(upTo, own, reply);
}

function taken(loaded: Loaded, turn: StoredTurn, reply: StoredTurn): TakenTurn {
  const { rehearsal, turns } = loaded;
  const meeting = meetingOf(rehearsal, turns);
  return {
    turn: spoken(turn),
    reply: spoken(reply),
    clock: meeting.clock,
    phase: phaseOf(rehearsal, meeting.phase),
    asked: askedIn(loaded),
  };
}

/** What the seeker's words do and what is to be said, before anybody says it. */
function prepareReply({ rehearsal, turns }: Loaded, turn: StoredTurn) {
  const persona = personaOf(rehearsal);
  const earlier = turns.filter(({ number }) => number < turn.number);
  const state = meetingOf(rehearsal, earlier);
  const reading = read(turn.text, {
    earlier: withMemory(turn.text, earlier, rehearsal),
    profile: profileText(persona),
  });
  const direction = direct({
    persona,
    policy: prompts.policy,
    terms: rehearsal,
    state,
    turns: earlier,
    reading,
    text: turn.text,
  });
  return { reading, ...direction };
}

export interface Answering {
  now: () => number;
  problem: (error: AppError) => Problem;
  /** The embedded actor, but in tests. */
  actor?: Actor;
  /** The model that speaks where the rehearsal wants one; null where this deployment has none. */
  voice?: ModelVoice | null;
}

/**
 * Answers a begun turn, event by event. The reply is stored before `done`, whether or not anybody still listens;
 * when it fails the turn is given back, so that the same words may be sent again, and the last event says so.
 */
export async function* answerTurn(db: D1Database, begun: Open, context: Answering): AsyncGenerator<TurnEvent> {
  const { loaded, turn } = begun;
  const { id: rehearsalId, userId } = loaded.rehearsal;
  const events = replyTo(db, begun, context);
  // A model is asked before the page hears that the words have come.
  const first = events.next();
  first.catch(() => {});
  yield { event: 'state', data: { turn: spoken(turn) } };
  try {
    yield* begunWith(first, events);
  } catch (error) {
    context.voice?.meter?.after(NO_USE, 0);
    const back = giveTurnBack(db, { rehearsalId, userId, number: turn.number, now: context.now() });
    await db.batch([back, ...dueOf(context)]).catch(() => {});
    yield { event: 'problem', data: context.problem(foresee(error)) };
  }
}

async function* replyTo(db: D1Database, { loaded, turn, cut }: Open, context: Answering): AsyncGenerator<TurnEvent> {
  const { brief, effect, reading } = prepareReply(loaded, turn);
  const voice = context.voice && speaksWithModel(loaded.rehearsal) ? context.voice : null;
  const sceneOf = () => ({
    ...{ brief, said: turn.text, begun: cut?.text ?? null },
    history: historyOf(loaded.turns, turn.number),
  });
  const speaking = voice ? speakWithModel(sceneOf(), voice) : speakEmbedded(brief, null, context.actor);
  for await (const part of speaking) {
    if (part.kind === 'piece') yield { event: 'reply', data: { text: part.text } };
    if (part.kind === 'retract') yield { event: 'retract', data: { reason: part.reason } };
    if (part.kind !== 'spoken') continue;
    const done = withReply(effect, part.reply.text, loaded.rehearsal, prompts.policy);
    const said = { turn, cut, reading, said: part.reply, effect: done, now: context.now() };
    const stored = await keepReply(db, loaded, said, dueOf(context));
    if (stored.reply.text !== part.reply.text) yield { event: 'retract', data: { reason: 'answered_elsewhere' } };
    yield { event: 'done', data: stored };
  }
}

async function keepReply(
  db: D1Database,
  loaded: Loaded,
  kept: Pick<Open, 'turn' | 'cut'> & { reading: Reading; said: Spoken; effect: Effect; now: number },
  due: D1PreparedStatement[],
): Promise<TakenTurn> {
  const { rehearsal, turns } = loaded;
  const { turn, cut, reading, said, effect, now } = kept;
  const answered = {
    ...{ reading, effect, now, number: turn.number, rehearsalId: rehearsal.id, userId: rehearsal.userId },
    ...{ reply: said.text, voice: said.voice },
  };
  const results = await db.batch([
    ...due,
    ...fromHereOn(db, rehearsal, said),
    ...(cut ? finishReply(db, answered, cut.text) : storeReply(db, answered)),
  ]);
  const [row] = (results.at(-1)?.results ?? []) as TurnRow[];
  if (!row) throw new AppError('not_found', 'This rehearsal was deleted while it was being answered.');
  const reply = toTurn(row);
  const asked: StoredTurn = { ...turn, state: 'done', answerBy: null, reading };
  const earlier = turns.filter(({ number }) => number < turn.number);
  return taken({ rehearsal, turns: [...earlier, asked, reply] }, asked, reply);
}

/** What calls of a model used, to be settled in the batch that ends the turn. */
const dueOf = ({ voice }: Answering) => voice?.meter?.due() ?? [];

/** Where the budget is used up the built-in voice has the talk from here on, until the seeker chooses the model again. */
function fromHereOn(db: D1Database, { id, userId }: Loaded['rehearsal'], { voice }: Spoken): D1PreparedStatement[] {
  if (voice?.fault !== 'over_budget') return [];
  return [updateModel(db, { rehearsalId: id, userId, model: EMBEDDED })];
}
