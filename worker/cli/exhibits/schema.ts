import * as z from 'zod';
import { SETTINGS } from '../../informant/terms.ts';

const line = z.string().min(1).max(600);

/** The schema of `prompts/exhibits/*.yaml`: seekers' lines alone, the rest is played. */
export const ScriptSchema = z.strictObject({
  persona: z.string(),
  minutes: z.union([z.literal(15), z.literal(20), z.literal(30)]),
  setting: z.enum(SETTINGS),
  home: z.strictObject({
    before: z.array(line).min(1),
    ways: z.array(z.strictObject({ how: line, asked: line })).min(2),
  }),
  moments: z.array(z.strictObject({ title: line, folded: z.boolean().default(false), weak: line, good: line })).min(2),
});

export type Script = z.infer<typeof ScriptSchema>;
