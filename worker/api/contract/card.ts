import * as z from 'zod';
import { LIMITS } from './rehearsal.ts';
import { text } from './text.ts';

export const CardQuestion = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  text: text(LIMITS.question),
});

/** The card as its owner wants it; every text may be empty. */
export const NewCard = z.object({
  /** The version this was made from; leave it out to overwrite whatever is there. */
  version: z.int().min(0).optional(),
  openingLine: text(LIMITS.introduction),
  questions: z.array(CardQuestion).max(LIMITS.cardQuestions, `may have at most ${LIMITS.cardQuestions} questions`),
  closingRequest: text(LIMITS.closingRequest),
  focus: text(LIMITS.focus),
});

export type NewCard = z.infer<typeof NewCard>;
