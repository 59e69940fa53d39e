import * as z from 'zod';
import { PRACTICES } from '../../informant/terms.ts';
import { GROUPS } from '../../scoring/report.ts';
import { Level } from './level.ts';
import { PersonaCard } from './persona-schemas.ts';
import type * as answers from './progress-answers.ts';
import { Confidence, ConversationWords, KeptQuestion, ReflectionWords } from './progress-words.ts';
import { Check } from './rehearsal-schemas.ts';

const time = z.iso.datetime();
const day = z.iso.date();

export const ReflectionEntry = ReflectionWords.extend({
  rehearsalId: z.string(),
  persona: PersonaCard,
  heldAt: time,
}).meta({ id: 'ReflectionEntry' }) satisfies z.ZodType<answers.ReflectionEntry>;

export const Reflection = ReflectionWords.extend({
  rehearsalId: z.string(),
  persona: PersonaCard,
  heldAt: time,
  confidence: Confidence,
  quotes: z.array(
    z.object({
      quote: z.string(),
      turn: z.int().nullable().meta({ description: 'Null where nobody said it.' }),
      speaker: z.enum(['seeker', 'informant']).nullable(),
    }),
  ),
  asked: z.array(z.object({ text: z.string(), turn: z.int(), keptAs: z.string().nullable() })),
  version: z.int(),
}).meta({ id: 'Reflection' }) satisfies z.ZodType<answers.Reflection>;

const series = {
  values: z.array(z.number().nullable()).meta({ description: 'Whole talks, oldest first; null is a gap.' }),
  observed: z.int(),
  now: z
    .object({ mean: z.number(), low: z.number().nullable(), high: z.number().nullable(), talks: z.int() })
    .nullable()
    .meta({ description: 'The mean of the last talks with Student’s 90 % interval.' }),
  trend: z
    .object({ change: z.number(), margin: z.number(), talks: z.int() })
    .nullable()
    .meta({ description: 'From three talks, and only where it is larger than its 90 % margin.' }),
};

export const Progress = z
  .object({
    rehearsals: z.array(
      z.object({
        rehearsalId: z.string(),
        persona: PersonaCard,
        heldAt: time,
        counts: z.enum(['whole', 'moment', 'practice']),
        practice: z.enum(PRACTICES).nullable(),
        follows: z.string().nullable(),
        wasKnown: z.boolean(),
        scorer: z.string().nullable(),
        isCurrent: z.boolean(),
        enoughToScore: z.boolean(),
        minutes: z.number().nullable(),
        questions: z.int().nullable(),
        elicited: z.int().nullable(),
        volunteered: z.int().nullable(),
        criteria: z.array(z.object({ id: z.string(), points: z.number().nullable(), level: Level.nullable() })),
        confidence: Confidence,
      }),
    ),
    bands: z
      .object({ emerging: z.number(), sound: z.number(), strong: z.number() })
      .meta({ description: 'The points from which a criterion is emerging, sound and strong.' }),
    criteria: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        group: z.enum(GROUPS),
        ...series,
        levels: z
          .object({ mean: Level, low: Level.nullable(), high: Level.nullable() })
          .nullable()
          .meta({ description: 'The levels of `now`: of the mean and of the ends of its interval.' }),
      }),
    ),
    facts: z.object(series),
    scorers: z.array(z.string()),
    toCount: z.array(z.string()),
    next: z.string().nullable(),
  })
  .meta({ id: 'Progress' }) satisfies z.ZodType<answers.Progress>;

export const Questions = z
  .object({
    kept: z.array(KeptQuestion),
    proposed: z.array(z.object({ text: z.string(), rehearsalId: z.string(), persona: z.string() })),
  })
  .meta({ id: 'Questions' }) satisfies z.ZodType<answers.Questions>;

export const Conversation = ConversationWords.extend({
  id: z.string(),
  who: z.string(),
  personaId: z.string().nullable(),
  thankBy: day,
  updateOn: day,
  noteDraft: z.string(),
  noteChecks: z.array(Check),
  updateDraft: z.string().nullable(),
  version: z.int(),
  createdAt: time,
  updatedAt: time,
}).meta({ id: 'Conversation' }) satisfies z.ZodType<answers.Conversation>;
