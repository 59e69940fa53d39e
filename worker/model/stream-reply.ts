import type { LanguageModelV4, LanguageModelV4FinishReason, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { fault, faultOf, mayPass, type Fault } from './fault.ts';
import { Deadline, LIMITS, type Limits } from './limits.ts';
import { promptOf, type Message } from './message.ts';
import { NO_USE, sumOf, usageOf, type TokenUsage } from './usage.ts';

export interface ReplyCall {
  model: LanguageModelV4;
  messages: readonly Message[];
  maxOutputTokens: number;
  limits?: Partial<Limits>;
}

/** How the reply ended. Without a fault it is whole: it finished with `stop`, is not empty, and no error came. */
export interface ReplyOutcome {
  fault: Fault | null;
  /** Of all attempts; null where the provider does not say. */
  usage: TokenUsage | null;
  /** 1, or 2 where it was tried again before the first word. */
  attempts: number;
}

export type ReplyPart = { kind: 'piece'; text: string } | { kind: 'ended'; outcome: ReplyOutcome };

const PAUSE_MS = 400;

/**
 * A model's reply, piece by piece; the last part says how it ended, and nothing is thrown. Before the first word it
 * is tried once more where the fault may pass; after it never, or words would come twice. Whoever stops reading
 * ends the call.
 */
export async function* streamReply(call: ReplyCall): AsyncGenerator<ReplyPart, void> {
  const limits = { ...LIMITS, ...call.limits };
  const deadline = new Deadline(limits);
  let usage: TokenUsage | null = NO_USE;
  try {
    for (let attempts = 1; ; attempts++) {
      const tried = yield* attempt(call, deadline, limits);
      usage = sumOf(usage, tried.usage);
      const wait = tried.fault?.retryAfterMs ?? PAUSE_MS;
      const again = attempts === 1 && tried.fault !== null && !tried.spoke && mayPass(tried.fault);
      if (!again || wait > Math.min(limits.retryWithinMs, deadline.firstWordLeft)) {
        yield { kind: 'ended', outcome: { fault: tried.fault, usage, attempts } };
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  } finally {
    deadline.stop();
  }
}

interface Attempt {
  fault: Fault | null;
  usage: TokenUsage | null;
  spoke: boolean;
}

async function* attempt(call: ReplyCall, deadline: Deadline, limits: Limits): AsyncGenerator<ReplyPart, Attempt> {
  const begun = await begin(call, deadline);
  // Who waited in vain does not know what was made meanwhile; who was refused has used nothing.
  if ('fault' in begun) return { fault: begun.fault, usage: deadline.expired ? null : NO_USE, spoke: false };
  const { reader, isStream } = begun;
  let characters = 0;
  let usage: TokenUsage | null = null;
  const ended = (name: Fault): Attempt => ({ fault: name, usage, spoke: characters > 0 });
  try {
    for (;;) {
      const read = await deadline.within(reader.read()).catch(() => 'broken' as const);
      if (read === null) return ended(fault(deadline.expired ?? 'too_slow'));
      if (read === 'broken' || read.done) return ended(fault('broke_off'));
      const part = read.value;
      if (part.type === 'error') return ended(characters > 0 ? fault('broke_off') : errorBeforeWords(part.error));
      if (part.type === 'finish') {
        usage = usageOf(part.usage);
        const why = endOf(part.finishReason, characters > 0, isStream);
        return { fault: why, usage, spoke: characters > 0 };
      }
      const text = textOf(part, characters === 0);
      if (text === '') continue;
      characters += text.length;
      deadline.heard();
      yield { kind: 'piece', text };
      if (characters > limits.mostCharacters) return ended(fault('endless'));
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function begin(call: ReplyCall, deadline: Deadline) {
  try {
    const result = await deadline.within(
      Promise.resolve(
        call.model.doStream({
          prompt: promptOf(call.messages),
          maxOutputTokens: call.maxOutputTokens,
          abortSignal: deadline.signal,
        }),
      ),
    );
    if (result === null) return { fault: fault(deadline.expired ?? 'no_first_word') };
    const type = result.response?.headers?.['content-type'];
    return { reader: result.stream.getReader(), isStream: type === undefined || type.startsWith('text/event-stream') };
  } catch (error) {
    return { fault: deadline.expired ? fault(deadline.expired) : faultOf(error) };
  }
}

/** A reply does not begin with white space. */
function textOf(part: LanguageModelV4StreamPart, isFirst: boolean): string {
  if (part.type !== 'text-delta') return '';
  return isFirst ? part.delta.trimStart() : part.delta;
}

function errorBeforeWords(error: unknown): Fault {
  const known = faultOf(error);
  return known.name === 'unreachable' ? fault('broke_off') : known;
}

function endOf({ unified }: LanguageModelV4FinishReason, spoke: boolean, isStream: boolean): Fault | null {
  if (unified === 'content-filter') return fault('declined');
  if (unified === 'length') return fault(spoke ? 'cut_at_length' : 'empty');
  if (unified === 'stop') return spoke ? null : fault('empty');
  return fault(spoke || isStream ? 'broke_off' : 'no_model');
}
