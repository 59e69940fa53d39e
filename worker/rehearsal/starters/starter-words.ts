import * as z from 'zod';

const line = z.string().min(1).max(200);
const lines = z.array(line).min(1);

/** The schema of `prompts/starters/starters.yaml`. It runs when the prompts are built. */
export const StarterWordsSchema = z.strictObject({
  version: z.int().min(1),
  thanks: lines,
  met: lines,
  purpose: lines,
  /** In the order in which they are best asked. */
  questions: z.strictObject({ path: lines, day: lines, made: lines, hard: lines, wish: lines, next: lines }),
  /** For each thing the seeker wants to know, by the form in which it was typed. */
  wishes: lines,
  closing: line,
});

export type StarterWords = z.infer<typeof StarterWordsSchema>;
