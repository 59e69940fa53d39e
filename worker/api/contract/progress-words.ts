import * as z from 'zod';
import type * as answers from './progress-answers.ts';
import { Step } from './progress.ts';

/** What a seeker wrote after a talk and after the real conversation, as it is kept and as it is exported. */
const day = z.iso.date();

const StepWords = Step.required().meta({ id: 'Step' });

export const Confidence = z
  .object({ before: z.int().nullable(), after: z.int().nullable() })
  .meta({ id: 'Confidence' }) satisfies z.ZodType<answers.Confidence>;

export const ReflectionWords = z.object({
  learnt: z.string(),
  surprised: z.string(),
  fits: z.string(),
  open: z.string(),
  nextSteps: z.array(StepWords),
}) satisfies z.ZodType<answers.ReflectionWords>;

export const KeptQuestion = z
  .object({ id: z.string(), text: z.string(), rehearsalId: z.string().nullable(), keptAt: z.iso.datetime() })
  .meta({ id: 'KeptQuestion' }) satisfies z.ZodType<answers.KeptQuestion>;

export const ConversationWords = z.object({
  name: z.string(),
  role: z.string(),
  heldOn: day,
  went: z.string(),
  stayed: z.string(),
  nextSteps: z.array(StepWords),
  thankedOn: day.nullable(),
  nextContact: day.nullable(),
  updatedOn: day.nullable(),
  note: z.string(),
  update: z.string(),
}) satisfies z.ZodType<answers.ConversationWords>;
