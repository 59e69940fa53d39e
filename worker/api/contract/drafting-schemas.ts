import * as z from 'zod';
import { FACT_KINDS } from '../../informant/drafting/check-facts.ts';
import type * as answers from './drafting-answers.ts';

export const AideTerms = z
  .object({ hasModel: z.boolean(), goesTo: z.string().nullable() })
  .meta({ id: 'AideTerms' }) satisfies z.ZodType<answers.AideTerms>;

const count = z.int().min(0);
export const DraftedInformant = z
  .object({
    facts: z.array(z.object({ kind: z.enum(FACT_KINDS), text: z.string(), quote: z.string() })),
    leftOut: z.object({ notInText: count, saysMore: count, notForHere: count }),
  })
  .meta({ id: 'DraftedInformant' }) satisfies z.ZodType<answers.DraftedInformant>;
