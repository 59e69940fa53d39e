import type { LanguageModelV4, LanguageModelV4GenerateResult } from '@ai-sdk/provider';
import * as z from 'zod';
import { fault, faultOf, mayPass, type Fault } from './fault.ts';
import { Deadline, LIMITS, type Limits } from './limits.ts';
import { promptOf } from './message.ts';
import { objectIn } from './object-in.ts';
import { usageOf, type TokenUsage } from './usage.ts';

export interface ObjectCall<Schema extends z.ZodType> {
  model: LanguageModelV4;
  /** From `prompts/instructions`, filled in. */
  instructions: string;
  /** What a seeker wrote, fenced and numbered by the caller; it goes into a message of its own. */
  data: string;
  schema: Schema;
  /** Names the object to the provider: letters, digits, underscores. */
  name: string;
  maxOutputTokens: number;
  limits?: Partial<Pick<Limits, 'wholeMs' | 'retryWithinMs'>>;
  /** Ends the call: nobody waits for it any more. */
  signal?: AbortSignal;
}

/** `model` is its name at the provider; `usage` is null where the provider does not say. */
export type ObjectAnswer<Value> =
  | { ok: true; value: Value; usage: TokenUsage | null; model: string }
  | { ok: false; fault: Fault; usage: TokenUsage | null; model: string };

const PAUSE_MS = 400;
const WHOLE_MS = 30_000;

/**
 * One object that fits a schema. What comes in a fence or among words is cut out by code, once; nothing is thrown.
 * A fault that may pass is met with one more call.
 */
export async function askObject<Schema extends z.ZodType>(
  call: ObjectCall<Schema>,
): Promise<ObjectAnswer<z.infer<Schema>>> {
  const limits = { ...LIMITS, wholeMs: WHOLE_MS, ...call.limits };
  const deadline = new Deadline({ ...limits, firstWordMs: limits.wholeMs });
  try {
    const first = await once(call, deadline);
    const wait = first.ok ? 0 : (first.fault.retryAfterMs ?? PAUSE_MS);
    const again =
      !first.ok &&
      !call.signal?.aborted &&
      mayPass(first.fault) &&
      wait <= Math.min(limits.retryWithinMs, deadline.firstWordLeft);
    if (!again) return first;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return await once(call, deadline);
  } finally {
    deadline.stop();
  }
}

async function once<Schema extends z.ZodType>(
  call: ObjectCall<Schema>,
  deadline: Deadline,
): Promise<ObjectAnswer<z.infer<Schema>>> {
  const model = call.model.modelId;
  try {
    const answer = await deadline.within(Promise.resolve(generate(call, deadline.signal)));
    if (answer === null) return { ok: false, fault: fault('too_slow'), usage: null, model };
    return { ...read(answer, call.schema), usage: usageOf(answer.usage), model };
  } catch (error) {
    return { ok: false, fault: deadline.expired ? fault('too_slow') : faultOf(error), usage: null, model };
  }
}

function generate<Schema extends z.ZodType>(call: ObjectCall<Schema>, abortSignal: AbortSignal) {
  const { $schema: _, ...schema } = z.toJSONSchema(call.schema);
  return call.model.doGenerate({
    prompt: promptOf([
      { role: 'system', text: call.instructions },
      { role: 'user', text: call.data },
    ]),
    responseFormat: { type: 'json', name: call.name, schema: schema as object },
    maxOutputTokens: call.maxOutputTokens,
    abortSignal: call.signal ? AbortSignal.any([abortSignal, call.signal]) : abortSignal,
  });
}

function read<Schema extends z.ZodType>(
  { content, finishReason }: LanguageModelV4GenerateResult,
  schema: Schema,
): { ok: true; value: z.infer<Schema> } | { ok: false; fault: Fault } {
  if (finishReason.unified === 'content-filter') return { ok: false, fault: fault('declined') };
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  if (text.trim() === '') return { ok: false, fault: fault('empty') };
  if (finishReason.unified === 'length') return { ok: false, fault: fault('cut_at_length') };
  const parsed = schema.safeParse(objectIn(text));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, fault: fault('no_object') };
}
