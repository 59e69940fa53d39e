import * as z from 'zod';
import { TEMPERAMENTS } from '../informant/terms.ts';

const sentence = z.string().min(1).max(200);
const quoting = sentence.includes('{words}');

/** The schema of `prompts/hints/hints.yaml`. It runs when the prompts are built; the Worker imports the type alone. */
export const HintWordsSchema = z.strictObject({
  version: z.int().min(1),
  unasked: z.strictObject({ temperaments: z.array(z.enum(TEMPERAMENTS)), finished: z.int().min(0) }),
  fading: z
    .array(z.strictObject({ talks: z.int().min(0), steps: z.int().min(0).max(3) }))
    .min(1)
    .refine(
      (fading) =>
        fading[0]?.talks === 0 &&
        fading.every(({ talks, steps }, at) => {
          const before = fading[at - 1];
          return before === undefined || (talks > before.talks && steps <= before.steps);
        }),
      'fading begins at 0 talks and goes on with more talks and no more steps',
    ),
  notice: z.strictObject({
    opening: sentence,
    cue: quoting,
    question: quoting,
    offer: quoting,
    telling: quoting,
    closing: sentence,
    nothing: sentence,
  }),
  move: z.strictObject({
    opening: sentence,
    cue: sentence,
    question: sentence,
    offer: sentence,
    telling: sentence,
    closing: sentence,
    nothing: sentence,
  }),
  wording: z.strictObject({
    opening: sentence,
    offer: quoting,
    telling: quoting,
    closing: sentence,
    nothing: sentence,
  }),
});

export type HintWords = z.infer<typeof HintWordsSchema>;
