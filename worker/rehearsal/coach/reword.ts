import type { D1Database } from '@cloudflare/workers-types';
import * as z from 'zod';
import type { Rewording, Rewordings } from '../../api/contract/rewording.ts';
import { costOf, type TokenPrice } from '../../model/price.ts';
import { placeOf } from '../../model/settings.ts';
import { heldUp, type HeldWording, type WhyDropped } from '../../scoring/coach/hold-up.ts';
import { selectReport, type ReportRow } from '../../store/report.ts';
import {
  selectRewordings,
  storeRewording,
  toRewording,
  type RewordingRow,
  type StoredRewording,
} from '../../store/rewording.ts';
import { aideId, askAide, instructionOf, noAide, type Aide } from '../aide.ts';
import { happened } from '../fault-words.ts';
import { selectCorrected, toCorrected } from '../load-corrected.ts';
import { countedReport } from '../read-report.ts';
import { namesNothingNew } from './names-nothing-new.ts';
import { coachQuestions, type CoachQuestion } from './questions.ts';

const Proposed = z.object({ quote: z.string(), heard: z.string(), rewrite: z.string() });
/** Room for thinking aloud; the wording itself is a tenth of it. */
const MOST_TOKENS = 1_000;

export interface OwnTalk {
  db: D1Database;
  rehearsalId: string;
  userId: string;
}

/** What a model proposed for the three things to do next so far; nothing is asked. Throws `not_found`, `rehearsal_open`. */
export async function readRewordings(own: OwnTalk, aide: Aide | null): Promise<Rewordings> {
  if (aide === null) return { model: null, goesTo: null, notAsked: null, items: [] };
  const { questions, notAsked, stored } = await load(own, aide);
  return shown(aide, { questions, notAsked, stored });
}

/**
 * Asks a model for each of the three that has no wording yet, or for all of them `again`. What does not hold up
 * against the talk is left out, and said. Throws `not_found`, `rehearsal_open`, `model_unavailable`.
 */
export async function reword(
  own: OwnTalk,
  aide: Aide | null,
  wish: { again: boolean; price: TokenPrice },
): Promise<Rewordings> {
  if (aide === null) throw noAide('The wordings made by rule are all there is to it.');
  const { questions, notAsked, stored } = await load(own, aide);
  const open = questions.filter((question) => wish.again || standing(question, stored)?.state !== 'kept');
  const made = await Promise.all(open.map((question) => ask(aide, question, wish.price)));
  if (made.length > 0) {
    const at = { rehearsalId: own.rehearsalId, userId: own.userId, now: aide.now };
    await own.db.batch(made.map((rewording) => storeRewording(own.db, { ...rewording, ...at })));
  }
  const now = new Map([...stored, ...made.map((rewording) => [rewording.advice, rewording] as const)]);
  return shown(aide, { questions, notAsked, stored: now });
}

type Made = StoredRewording & Pick<Parameters<typeof storeRewording>[1], 'instruction' | 'usage' | 'costMicros'>;

async function ask(aide: Aide, question: CoachQuestion, price: TokenPrice): Promise<Made> {
  const { moment, data, fingerprint } = question;
  const { id, version, text: instructions } = instructionOf('coach');
  const answer = await askAide(aide, {
    ...{ part: 'coach', instructions, data, schema: Proposed, name: 'wording', maxOutputTokens: MOST_TOKENS },
  });
  const record = {
    ...{ advice: moment.advice.id, fingerprint, model: aideId(aide), instruction: `${id} ${version}` },
    ...{ usage: answer.usage, costMicros: costOf(answer.usage, price) },
  };
  if (!answer.ok) return { ...record, state: 'failed', reason: answer.fault.name, wording: null };
  const held = checked(answer.value, question);
  if (typeof held === 'string') return { ...record, state: 'dropped', reason: held, wording: null };
  return { ...record, state: 'kept', reason: null, wording: held };
}

/** The placeholders become names again before anything is looked up. */
function checked(
  proposed: z.infer<typeof Proposed>,
  { moment, again, restore }: CoachQuestion,
): HeldWording | WhyDropped {
  const { quote, heard, rewrite } = proposed;
  const named = { quote: restore(quote), heard: restore(heard), rewrite: restore(rewrite) };
  const held = heldUp(named, moment, again);
  if (typeof held === 'string') return held;
  const said = [...moment.earlier, moment.turn].map(({ text }) => text);
  return namesNothingNew(held.rewrite, said) ? held : 'not_from_talk';
}

interface Loaded {
  questions: CoachQuestion[];
  notAsked: string | null;
  stored: ReadonlyMap<string, StoredRewording>;
}

async function load({ db, rehearsalId, userId }: OwnTalk, aide: Aide): Promise<Loaded> {
  const [rehearsals, turns, corrections, reports, rewordings] = await db.batch([
    ...selectCorrected(db, rehearsalId, userId),
    selectReport(db, rehearsalId, userId),
    selectRewordings(db, rehearsalId, userId),
  ]);
  const loaded = toCorrected(rehearsals?.results, turns?.results, corrections?.results);
  const { report } = await countedReport(loaded, (reports?.results ?? []) as ReportRow[]);
  const rows = ((rewordings?.results ?? []) as RewordingRow[]).map(toRewording);
  return { ...(await coachQuestions(loaded, report, aide)), stored: new Map(rows.map((row) => [row.advice, row])) };
}

/** What was made of other words is of no use. */
function standing({ moment, fingerprint }: CoachQuestion, stored: Loaded['stored']): StoredRewording | null {
  const found = stored.get(moment.advice.id);
  return found?.fingerprint === fingerprint ? found : null;
}

function shown(aide: Aide, { questions, notAsked, stored }: Loaded): Rewordings {
  const items = questions.map((question) => show(question, standing(question, stored)));
  return { model: aideId(aide), goesTo: placeOf(aide.settings), notAsked, items };
}

const DROPPED: Record<WhyDropped, string> = {
  not_said: 'The model’s wording rests on words that were not said, so it is left out.',
  not_the_question: 'The model’s wording is not the one open question that was wanted, so it is left out.',
  not_from_talk: 'The model’s wording speaks of something that nobody had said, so it is left out.',
};

function show({ moment }: CoachQuestion, made: StoredRewording | null): Rewording {
  const item = { advice: moment.advice.id, rewrite: null, quote: null, heard: null, notice: null };
  if (made === null) return { ...item, state: 'unasked' };
  if (made.wording) return { ...item, ...made.wording, state: 'kept' };
  const notice = made.state === 'dropped' ? DROPPED[made.reason as WhyDropped] : happened(made.reason ?? '');
  return { ...item, state: made.state === 'dropped' ? 'dropped' : 'not_available', notice };
}
