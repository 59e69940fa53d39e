import * as z from 'zod';
import { RULES } from './finding.ts';

const phrase = z.string().regex(/^[a-z0-9']+( [a-z0-9']+)*$/, 'a phrase is in lower case, without marks');
const list = z.string().transform((text) => text.split(/\s+/).filter(Boolean));

/** The schema of `prompts/watch/watch.yaml`. It runs when the prompts are built; the Worker imports the type alone. */
export const WatchWordsSchema = z.strictObject({
  version: z.int().min(1),
  character: z.array(phrase).min(1),
  role: z.array(phrase).min(1),
  tags: z.array(phrase),
  notes: z.array(phrase).min(1),
  labels: z.array(phrase),
  echoRun: z.int().min(4),
  stage: list,
  /** Times `maxWords`. */
  overLength: z.number().min(1),
  repetition: z.strictObject({
    /** Words a sentence has at least before it counts as said again. */
    words: z.int(),
    /** 0 to 1, of sentences with at least `matter` content words. */
    alike: z.number(),
    matter: z.int(),
    /** A run of so many words, so many times within one reply. */
    run: z.int(),
    times: z.int().min(2),
  }),
  freeNumber: z.int().min(0),
  numberPhrases: z.array(phrase),
  names: list,
  calendar: list,
  corrections: z.record(z.enum(RULES), z.string().min(10).max(300)),
});

export type WatchWords = z.infer<typeof WatchWordsSchema>;
