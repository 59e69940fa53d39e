import type { D1Database } from '@cloudflare/workers-types';
import type * as z from 'zod';
import type { AideTerms } from '../api/contract/drafting-answers.ts';
import type { Settings } from '../env.ts';
import { AppError } from '../errors.ts';
import { askObject, type ObjectAnswer, type ObjectCall } from '../model/ask-object.ts';
import type { TokenCaps } from '../model/caps.ts';
import type { FaultName } from '../model/fault.ts';
import type { Instruction } from '../model/instruction.ts';
import { languageModelOf } from '../model/language-model.ts';
import { modelId, placeOf, type ModelSettings } from '../model/settings.ts';
import { NO_USE } from '../model/usage.ts';
import { prompts } from '../prompts.ts';
import type { ModelPart } from '../store/model-usage.ts';
import { happened } from './fault-words.ts';
import { meterOf } from './meter.ts';

/** The model that drafts and rewords when a seeker asks for it: the judge's, or where there is none the actor's. */
export function aideOf({ judge, actor }: Settings): ModelSettings | null {
  return judge ?? actor;
}

/** Whether there is one, and where words would go. */
export function aideTerms(settings: Settings): AideTerms {
  const aide = aideOf(settings);
  return { hasModel: aide !== null, goesTo: aide && placeOf(aide) };
}

/** The model, for one seeker at one moment. */
export interface Aide {
  db: D1Database;
  settings: ModelSettings;
  bindings: { AI?: unknown };
  userId: string;
  caps: TokenCaps;
  /** Milliseconds since 1970. */
  now: number;
  /** Ends when nobody waits any more. */
  signal?: AbortSignal;
}

/** `provider/name`, as it is stored. */
export const aideId = ({ settings }: Aide): string => modelId(settings);

type Task<Schema extends z.ZodType> = Omit<ObjectCall<Schema>, 'model' | 'signal'> & { part: ModelPart };

/** One metered call: reserved before, settled after, whatever came of it. */
export async function askAide<Schema extends z.ZodType>(
  aide: Aide,
  { part, ...task }: Task<Schema>,
): Promise<ObjectAnswer<z.infer<Schema>>> {
  const { db, userId, caps, now, settings, bindings, signal } = aide;
  const meter = meterOf(db, { userId, caps, now, model: modelId(settings), part });
  const refused = await meter.before(
    [
      { role: 'system', text: task.instructions },
      { role: 'user', text: task.data },
    ],
    task.maxOutputTokens,
  );
  if (refused) return { ok: false, fault: refused, usage: NO_USE, model: settings.name };
  const answer = await askObject({ ...task, model: languageModelOf(settings, bindings), ...(signal && { signal }) });
  meter.after(answer.usage);
  await db.batch(meter.due());
  return answer;
}

/** Instructions by their name; a missing file is a mistake of ours. */
export function instructionOf(id: string): Instruction {
  const instruction = prompts.instructions[id];
  if (!instruction) throw new Error(`The instructions ${id} are missing.`);
  return instruction;
}

/** What the seeker reads where the model failed; `still` says what they have all the same. */
export function unavailable(name: FaultName, still: string): AppError {
  return new AppError('model_unavailable', `${happened(name)} ${still}`);
}

/** The same where there is no model at all. */
export function noAide(still: string): AppError {
  return new AppError('model_unavailable', `No language model is set up here. ${still}`);
}
