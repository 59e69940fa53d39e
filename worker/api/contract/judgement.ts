import * as z from 'zod';
import type { Problem } from './problem-answers.ts';
import { Level } from './level.ts';

/** What to do about what a model says of a talk: only what is missing, or all of it once more. */
export const NewJudging = z.object({ again: z.boolean().optional() });

/** What a language model says of one criterion, beside what was counted. */
export const CriterionJudgement = z
  .object({
    criterion: z.string(),
    label: z.string(),
    state: z.enum(['unasked', 'asking', 'judged', 'not_available']),
    counted: Level.meta({ description: 'It stands, whatever the model says.' }),
    judged: Level.nullable().meta({ description: 'At most one away from the counted one; null until it is judged.' }),
    remarks: z.array(
      z.object({
        asks: z.string(),
        holds: z.boolean(),
        evidence: z.object({
          turn: z.int().nullable().meta({ description: 'Null for the note.' }),
          quote: z.string().meta({ description: 'Verbatim from the seeker.' }),
        }),
        why: z.string(),
      }),
    ),
    dropped: z.int().meta({ description: 'Remarks left out because their words were not the seeker’s.' }),
    notice: z.string().nullable().meta({ description: 'Why it is not available.' }),
  })
  .meta({ id: 'CriterionJudgement' });
export type CriterionJudgement = z.infer<typeof CriterionJudgement>;

/** What a language model says of a talk, criterion by criterion. */
export const Judgements = z
  .object({
    model: z.string().nullable().meta({ description: 'Null where none is set up to judge.' }),
    goesTo: z.string().nullable().meta({ description: 'The host to which words go; null where they stay.' }),
    notAsked: z.string().nullable().meta({ description: 'Why no model is asked about this talk, in a sentence.' }),
    items: z.array(CriterionJudgement),
  })
  .meta({ id: 'Judgements' });
export type Judgements = z.infer<typeof Judgements>;

/** A judging as server-sent events; `problem` ends the stream instead of `done`. */
export type JudgingEvent =
  | { event: 'judgement'; data: CriterionJudgement }
  | { event: 'done'; data: Judgements }
  | { event: 'problem'; data: Problem };
