import type { LanguageModel } from '../model/language-model.ts';
import { AppError } from '../errors.ts';
import {
  embeddedActor,
  instructionInputs,
  messagesFor,
  unsaidLast,
  type Actor,
  type Brief,
  type Exchange,
} from '../informant/index.ts';
import type { RuleName } from '../informant/watch/finding.ts';
import { fault, type FaultName } from '../model/fault.ts';
import { filled, type Instruction } from '../model/instruction.ts';
import type { Limits } from '../model/limits.ts';
import type { Message } from '../model/message.ts';
import { streamReply, type ReplyOutcome } from '../model/stream-reply.ts';
import { NO_USE, sumOf } from '../model/usage.ts';
import { prompts } from '../prompts.ts';
import type { StoredVoice } from '../store/turn.ts';
import { begunWith } from './begun-with.ts';
import { choiceAfter } from './fault-words.ts';
import { REPLY_TOKENS, unmetered, type Meter } from './meter.ts';
import { restOf, wholeReply } from './rest-of-reply.ts';
import { correctionOf, unwatched, type StartWatch } from './watch.ts';
import { toSentenceEnd } from './sentence-end.ts';

/** A model that may speak for informants, and what stands around each call of it. */
export interface ModelVoice {
  /** Provider and name. */
  id: string;
  load(): LanguageModel;
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
  /** What of the reply was said before it broke off; null for a new one. */
  begun?: string | null;
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
  const begun = scene.begun?.trimEnd() ?? '';
  if (begun !== '') yield { kind: 'piece', text: begun };
  const { outcome, sent, found, ...heard } = yield* hear(scene, voice);
  const name = outcome.fault?.name ?? null;
  const text = heard.text === '' && name !== null ? '' : `${begun}${heard.text}`;
  const record = { ...recordOf(voice, outcome), ...(found.length > 0 && { found }) };
  if (name === null) return yield { kind: 'spoken', reply: { text, voice: record } };
  if (text !== '' && isKept(name)) {
    const kept = name === 'cut_at_length' || name === 'endless' ? toSentenceEnd(text) : text;
    return yield { kind: 'spoken', reply: { text: kept, voice: { ...record, cutShort: true } } };
  }
  const choice = choiceAfter(name);
  if (choice !== null) throw new AppError('model_unavailable', choice);
  if (sent || begun !== '') yield { kind: 'retract', reason: name };
  yield* speakEmbedded(scene.brief, { ...record, by: 'embedded' });
}

/** Words of these are never kept: the model took them back itself, or they do not belong to the part. */
const isKept = (name: FaultName) => name !== 'declined' && name !== 'unfit' && name !== 'over_budget';

interface Heard {
  outcome: ReplyOutcome;
  text: string;
  /** Whether any of it has left for the page. */
  sent: boolean;
  /** What the watch found, at most once in each of two tries. */
  found: RuleName[];
}

/** What does not belong to the part is taken back and tried once more, with a word on what was wrong. */
async function* hear(scene: Scene, voice: ModelVoice): AsyncGenerator<Speaking, Heard> {
  const first = yield* callModel(scene, voice, null);
  const [rule] = first.found;
  if (rule === undefined) return first;
  if (first.sent) yield { kind: 'retract', reason: 'unfit' };
  const second = yield* callModel(scene, voice, correctionOf(rule, scene));
  const attempts = first.outcome.attempts + second.outcome.attempts;
  const usage = sumOf(first.outcome.usage, second.outcome.usage);
  return { ...second, outcome: { ...second.outcome, attempts, usage }, found: [...first.found, ...second.found] };
}

/** One call: reserved before, watched on the way, settled afterwards. */
async function* callModel(scene: Scene, voice: ModelVoice, correction: string | null): AsyncGenerator<Speaking, Heard> {
  const instructions = filled(voice.instruction, instructionInputs(scene.brief));
  const messages = [goingOn(scene), correction].reduce(corrected, messagesFor({ ...scene, instructions }));
  const meter = voice.meter ?? unmetered;
  const rest = scene.begun ? restOf(scene.begun.trimEnd()) : wholeReply;
  const refused = await meter.before(messages, REPLY_TOKENS);
  if (refused) return { outcome: { fault: refused, usage: NO_USE, attempts: 0 }, text: '', sent: false, found: [] };
  let text = '';
  // Where it is not heard to its end the provider does not come to say what was used.
  let outcome: ReplyOutcome = { fault: null, usage: null, attempts: 1 };
  try {
    const model = voice.load();
    const parts = streamReply({ model, messages, maxOutputTokens: REPLY_TOKENS, ...limitsOf(voice) });
    const first = parts.next();
    // What holds the words against what was given is made ready while the model thinks.
    await new Promise((onItsWay) => setTimeout(onItsWay));
    const watch = (voice.watch ?? unwatched)(scene);
    for await (const part of begunWith(first, parts)) {
      if (part.kind === 'ended') outcome = part.outcome;
      const ready = part.kind === 'piece' ? watch.take(part.text) : watch.end();
      for (const piece of ready.map(rest.take).filter((words) => words !== '')) {
        text += piece;
        yield { kind: 'piece', text: piece };
      }
      if (watch.finding !== null) outcome = { ...outcome, fault: fault('unfit') };
      if (watch.finding !== null || watch.isFull) break;
    }
    // What the exchange is stored to have done has been said, also where the reply was cut before it.
    const unsaid = watch.isFull ? unsaidLast(scene.brief, text) : '';
    if (unsaid !== '') {
      text += ` ${unsaid}`;
      yield { kind: 'piece', text: ` ${unsaid}` };
    }
    return { outcome, text, sent: text !== '', found: watch.finding === null ? [] : [watch.finding] };
  } finally {
    meter.after(outcome.usage);
  }
}

/** At the very end, so that everything before it stays the same to the byte. */
function corrected(messages: Message[], correction: string | null): Message[] {
  const last = messages.at(-1);
  if (correction === null || !last) return messages;
  return [...messages.slice(0, -1), { ...last, text: `${last.text}\n\n${correction}` }];
}

/** What the model is told where a reply of its own broke off. */
function goingOn({ brief, begun }: Scene): string | null {
  const instruction = prompts.instructions.rest;
  if (!begun || !instruction) return null;
  return filled(instruction, { firstName: brief.informant.firstName, begun });
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
