import type { LanguageModel } from '../model/language-model.ts';
import { AppError } from '../errors.ts';
import {
  embeddedActor,
  instructionInputs,
  messagesFor,
  type Actor,
  type Brief,
  type Exchange,
} from '../informant/index.ts';
import type { FaultName } from '../model/fault.ts';
import { filled, type Instruction } from '../model/instruction.ts';
import type { Limits } from '../model/limits.ts';
import { streamReply, type ReplyOutcome } from '../model/stream-reply.ts';
import type { StoredVoice } from '../store/turn.ts';
import { choiceAfter } from './fault-words.ts';
import { unmetered, type Meter } from './meter.ts';
import { unwatched, type StartWatch } from './watch.ts';
import { toSentenceEnd } from './sentence-end.ts';

/** A model that may speak for informants, and what stands around each call of it. */
export interface ModelVoice {
  /** Provider and name. */
  id: string;
  load(): Promise<LanguageModel>;
  instruction: Instruction;
  limits?: Partial<Limits>;
  meter?: Meter;
  watch?: StartWatch;
}

/** What one reply is made from. */
export interface Scene {
  brief: Brief;
  history: readonly Exchange[];
  /** The seeker's words that are being answered. */
  said: string;
}

export type Speaking =
  | { kind: 'piece'; text: string }
  /** What was sent so far is taken back. */
  | { kind: 'retract'; reason: FaultName }
  | { kind: 'spoken'; reply: Spoken };

export interface Spoken {
  text: string;
  voice: StoredVoice | null;
}

/** Room for thinking aloud that nobody hears; the reply itself is a tenth of it. */
const MOST_TOKENS = 1_200;

/** The embedded actor's reply, piece by piece. */
export async function* speakEmbedded(
  brief: Brief,
  voice: StoredVoice | null = null,
  actor: Actor = embeddedActor,
): AsyncGenerator<Speaking> {
  let text = '';
  for await (const piece of actor.speak(brief)) {
    text += piece;
    yield { kind: 'piece', text: piece };
  }
  yield { kind: 'spoken', reply: { text, voice } };
}

/**
 * A model's reply, piece by piece. Where the model fails before a word of it stands, either the embedded actor takes
 * the turn, or `model_unavailable` is thrown with the choice the seeker has; a reply that broke off is kept as far
 * as it came.
 */
export async function* speakWithModel(scene: Scene, voice: ModelVoice): AsyncGenerator<Speaking> {
  const heard = yield* callModel(scene, voice);
  const { outcome, text, sent } = heard;
  const name = outcome.fault?.name ?? null;
  const record = recordOf(voice, outcome);
  if (name === null) return yield { kind: 'spoken', reply: { text, voice: record } };
  if (text !== '' && isKept(name)) {
    const kept = name === 'cut_at_length' || name === 'endless' ? toSentenceEnd(text) : text;
    return yield { kind: 'spoken', reply: { text: kept, voice: { ...record, cutShort: true } } };
  }
  const choice = choiceAfter(name);
  if (choice !== null) throw new AppError('model_unavailable', choice);
  if (sent) yield { kind: 'retract', reason: name };
  yield* speakEmbedded(scene.brief, { ...record, by: 'embedded' });
}

/** Words of these are never kept: the model took them back itself, or they do not belong to the part. */
const isKept = (name: FaultName) => name !== 'declined' && name !== 'unfit' && name !== 'over_budget';

interface Heard {
  outcome: ReplyOutcome;
  text: string;
  /** Whether any of it has left for the page. */
  sent: boolean;
}

/** One call: reserved before, watched on the way, settled afterwards. */
async function* callModel(scene: Scene, voice: ModelVoice): AsyncGenerator<Speaking, Heard> {
  const messages = messagesFor({ ...scene, instructions: filled(voice.instruction, instructionInputs(scene.brief)) });
  const meter = voice.meter ?? unmetered;
  const watch = (voice.watch ?? unwatched)(scene);
  const refused = await meter.before(messages, MOST_TOKENS);
  if (refused) return { outcome: { fault: refused, usage: null, attempts: 0 }, text: '', sent: false };
  let text = '';
  let outcome: ReplyOutcome = { fault: null, usage: null, attempts: 1 };
  try {
    const model = await voice.load();
    for await (const part of streamReply({ model, messages, maxOutputTokens: MOST_TOKENS, ...limitsOf(voice) })) {
      if (part.kind === 'ended') outcome = part.outcome;
      const ready = part.kind === 'piece' ? watch.take(part.text) : watch.end(part.outcome.fault === null);
      for (const piece of ready) {
        text += piece;
        yield { kind: 'piece', text: piece };
      }
      if (watch.finding === null) continue;
      outcome = { ...outcome, fault: { name: 'unfit', retryAfterMs: null } };
      break;
    }
  } finally {
    await meter.after(outcome.usage);
  }
  return { outcome, text, sent: text !== '' };
}

const limitsOf = ({ limits }: ModelVoice) => (limits ? { limits } : {});

function recordOf({ id, instruction }: ModelVoice, outcome: ReplyOutcome): StoredVoice {
  return {
    by: 'model',
    model: id,
    instruction: { id: instruction.id, version: instruction.version, hash: instruction.hash },
    attempts: outcome.attempts,
    fault: outcome.fault?.name ?? null,
    usage: outcome.usage,
    cutShort: false,
  };
}
