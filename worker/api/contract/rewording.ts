import * as z from 'zod';

/** What to ask a model for: only the wordings that are missing, or all of them once more. */
export const NewRewording = z.object({ again: z.boolean().optional() });

const evidence = z.object({ turn: z.int(), quote: z.string() });

/** How a language model would have said one moment of a talk, in the seeker's own way. */
export const Rewording = z
  .object({
    advice: z.string().meta({ description: 'The id of the advice in the report that it belongs to.' }),
    state: z.enum(['unasked', 'kept', 'dropped', 'not_available']),
    rewrite: z.string().nullable(),
    quote: evidence.nullable().meta({ description: 'The seeker’s words that it replaces, verbatim.' }),
    heard: evidence.nullable().meta({ description: 'The informant’s words that it takes up, verbatim.' }),
    notice: z.string().nullable().meta({ description: 'Why there is none, in a sentence.' }),
  })
  .meta({ id: 'Rewording' });
export type Rewording = z.infer<typeof Rewording>;

export const Rewordings = z
  .object({
    model: z.string().nullable().meta({ description: 'Null where there is none to ask.' }),
    goesTo: z.string().nullable().meta({ description: 'The host to which words go; null where they stay.' }),
    notAsked: z.string().nullable().meta({ description: 'Why no model is asked about this talk, in a sentence.' }),
    items: z.array(Rewording),
  })
  .meta({ id: 'Rewordings' });
export type Rewordings = z.infer<typeof Rewordings>;
