import * as z from 'zod';
import { isBlank, text } from './text.ts';

/** Characters of a pasted text. The interface shows it. */
export const PASTE_LIMIT = 12_000;

export const NewDraft = z.object({
  text: text(PASTE_LIMIT).refine((words) => !isBlank(words), 'is empty; paste what you found about them'),
});
export type NewDraft = z.infer<typeof NewDraft>;
