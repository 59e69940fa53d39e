import * as z from 'zod';
import { OpenedDoor } from './opened-door.ts';
import { QUESTION_KINDS, type AnnotatedExchange } from '../../scoring/annotations.ts';

/** A talk that is over, exchange by exchange: what each turn did, and what came of it. */
export interface AnnotationsAnswer {
  rehearsalId: string;
  /** Simulated minutes. */
  minutes: { used: number; of: number };
  /** Rapport before a word was said, 0 to 100. */
  startingRapport: number;
  exchanges: AnnotatedExchange[];
}

const minute = z.number().min(0);
const rapport = z.number().min(0).max(100);

const Exchange = z
  .object({
    turn: z.int().min(1).meta({ description: 'The seeker’s turn; the reply is the next one.' }),
    reply: z.int().nullable(),
    from: minute,
    to: minute,
    words: z.object({ seeker: z.int(), informant: z.int() }),
    answers: z.boolean().meta({ description: 'The seeker’s words answer a question of the informant’s.' }),
    questions: z.array(z.object({ kind: z.enum(QUESTION_KINDS), followsUp: z.boolean() })),
    topics: z.array(OpenedDoor.pick({ topic: true, label: true })),
    signs: z
      .array(z.object({ criterion: z.string(), says: z.string() }))
      .meta({ description: 'What the criteria see in this turn.' }),
    opened: z
      .array(OpenedDoor)
      .meta({ description: 'What was told here for the first time; its words are in the reply alone.' }),
    cue: z
      .object({ words: z.string(), fate: z.enum(['picked_up', 'missed', 'at_the_end']) })
      .nullable()
      .meta({ description: 'The remark that the reply left hanging.' }),
    rapport: z.object({ after: rapport, changes: z.array(z.object({ by: z.number(), because: z.string() })) }),
  })
  .meta({ id: 'AnnotatedExchange' });

export const Annotations = z
  .object({
    rehearsalId: z.string(),
    minutes: z.object({ used: minute, of: minute }),
    startingRapport: rapport.meta({ description: 'The simulator’s own state, and never part of a score.' }),
    exchanges: z.array(Exchange),
  })
  .meta({ id: 'Annotations' }) satisfies z.ZodType<AnnotationsAnswer>;
