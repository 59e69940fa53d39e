import * as z from 'zod';
import { SETTINGS } from '../../informant/terms.ts';
import type * as answers from './account-answers.ts';
import { CardWords } from './card-schemas.ts';
import { HintMark } from './hint-schemas.ts';
import { PersonaDetails } from './persona.ts';
import { Confidence, ConversationWords, KeptQuestion, ReflectionWords } from './progress-words.ts';
import { Correction } from './rehearsal.ts';
import { Focus, Plan, SelfRating } from './rehearsal-schemas.ts';
import { Rewording } from './rewording.ts';

/** What is kept of a seeker as schemas, for the OpenAPI document and the tests alone. */
const time = z.iso.datetime();

export const KnownInformants = z
  .object({ items: z.array(z.object({ personaId: z.string(), knownSince: time })) })
  .meta({ id: 'KnownInformants' }) satisfies z.ZodType<answers.KnownInformants>;

const Person = z
  .object({
    name: z.string(),
    role: z.string(),
    organisation: z.string(),
    met: z.string(),
    path: z.string(),
    published: z.string(),
    wants: z.string(),
  })
  .meta({ id: 'Person' });

export const AccountExport = z
  .object({
    exportedAt: time,
    lendsLabelsSince: time.nullable(),
    known: KnownInformants.shape.items,
    personas: z.array(PersonaDetails.safeExtend({ id: z.string(), createdAt: time, updatedAt: time })),
    rehearsals: z.array(
      z.object({
        id: z.string(),
        personaId: z.string(),
        person: Person.nullable(),
        minutes: z.int(),
        setting: z.enum(SETTINGS),
        plan: Plan,
        notes: z.string(),
        note: z.string(),
        selfRating: SelfRating.nullable(),
        createdAt: time,
        closedAt: time.nullable(),
        turns: z.array(z.object({ number: z.int(), speaker: z.enum(['seeker', 'informant']), text: z.string() })),
        focus: Focus.nullable(),
        corrections: z.array(z.object({ turn: z.int(), correction: Correction })),
        judgements: z.array(
          z.object({
            criterion: z.string(),
            model: z.string(),
            decisions: z.array(
              z.object({ id: z.string(), holds: z.boolean(), turn: z.int(), quote: z.string(), why: z.string() }),
            ),
            dropped: z.int(),
          }),
        ),
        hints: z.array(HintMark),
        rewordings: z.array(
          Rewording.pick({ advice: true }).extend({
            model: z.string(),
            rewrite: z.string(),
            quote: z.object({ turn: z.int(), quote: z.string() }),
            heard: z.object({ turn: z.int(), quote: z.string() }).nullable(),
          }),
        ),
        card: CardWords.nullable(),
        follows: z.string().nullable(),
        confidence: Confidence,
        reflection: ReflectionWords.nullable(),
      }),
    ),
    questions: z.array(KeptQuestion.extend({ state: z.enum(['kept', 'left_out']) })),
    conversations: z.array(
      ConversationWords.extend({ id: z.string(), personaId: z.string().nullable(), createdAt: time, updatedAt: time }),
    ),
    modelTokens: z.array(z.object({ day: z.iso.date(), tokens: z.int().min(0) })),
  })
  .meta({ id: 'AccountExport' }) satisfies z.ZodType<answers.AccountExport>;
