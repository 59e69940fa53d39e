import * as z from 'zod';

/** The schema of a file of `prompts/judge`; it runs when the prompts are built, and the Worker imports the type alone. */
const DecisionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
  /** A statement about the seeker that holds or does not. */
  asks: z.string().min(10).max(200),
});

/** As many decisions a criterion as there are steps between the four levels. */
export const DECISIONS = 3;

export const JudgeWordsSchema = z.strictObject({
  rubric: z.string(),
  why: z.string().min(10),
  /** By criterion of the rubric. */
  criteria: z.record(z.string(), z.array(DecisionSchema).length(DECISIONS)),
});

export type JudgeWords = z.infer<typeof JudgeWordsSchema>;
export type AskedDecision = z.infer<typeof DecisionSchema>;
