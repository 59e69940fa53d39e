import * as z from 'zod';
import type * as answers from './health-answers.ts';

export const Health = z
  .object({
    status: z.enum(['ok', 'not_ready']),
    model: z.string().meta({ description: '`embedded`, or provider and model.' }),
    version: z.string(),
    advice: z.string().nullable(),
  })
  .meta({ id: 'Health' }) satisfies z.ZodType<answers.Health>;
