import * as z from 'zod';

const sentence = z.string().min(1).max(200);
const quoting = sentence.includes('{words}');

/** The schema of `prompts/hints/hints.yaml`. It runs when the prompts are built; the Worker imports the type alone. */
export const HintWordsSchema = z.strictObject({
  version: z.int().min(1),
  fading: z
    .array(z.strictObject({ rehearsals: z.int().min(0), steps: z.int().min(0).max(3) }))
    .min(1)
    .refine(
      (fading) =>
        fading[0]?.rehearsals === 0 &&
        fading.every(({ rehearsals, steps }, at) => {
          const before = fading[at - 1];
          return before === undefined || (rehearsals > before.rehearsals && steps <= before.steps);
        }),
      'fading begins at 0 rehearsals and goes on with more rehearsals and no more steps',
    ),
  notice: z.strictObject({ cue: quoting, question: quoting, telling: quoting, nothing: sentence }),
  move: z.strictObject({ cue: sentence, question: sentence, telling: sentence, nothing: sentence }),
});

export type HintWords = z.infer<typeof HintWordsSchema>;
