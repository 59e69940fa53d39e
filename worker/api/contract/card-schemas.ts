import * as z from 'zod';
import { SETTINGS } from '../../informant/terms.ts';
import type * as answers from './card-answers.ts';
import { PersonaCard } from './persona-schemas.ts';

export const CardWords = z.object({
  openingLine: z.string(),
  questions: z.array(z.object({ id: z.string(), text: z.string() })),
  closingRequest: z.string(),
  focus: z.string(),
});

export const Card = CardWords.extend({
  rehearsalId: z.string(),
  persona: PersonaCard,
  setting: z.enum(SETTINGS),
  minutes: z.int(),
  meetsAt: z.string().nullable(),
  thankBy: z.iso.datetime().nullable(),
  checklist: z.array(z.string()),
  choices: z.array(z.object({ text: z.string(), from: z.enum(['plan', 'talk', 'better']) })),
  version: z.int(),
}).meta({ id: 'Card' }) satisfies z.ZodType<answers.Card>;
