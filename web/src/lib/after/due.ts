import type { Conversation } from '../../../../worker/api/contract/progress-answers.ts';
import { spokenDay } from './days.ts';

type Dates = Pick<Conversation, 'thankBy' | 'thankedOn' | 'nextContact' | 'updateOn' | 'updatedOn'>;

/** What is to be done next after a real conversation, calmly: a day that is past is no fault. */
export function dueAfter({ thankBy, thankedOn, nextContact, updateOn, updatedOn }: Dates, today: string): string {
  const now = new Date(today);
  if (thankedOn === null) {
    return thankBy >= today
      ? `A thank-you note by ${spokenDay(thankBy, now)}.`
      : 'A thank-you note is still welcome; late is better than not.';
  }
  if (nextContact !== null && nextContact >= today) return `Be in touch on ${spokenDay(nextContact, now)}.`;
  if (updatedOn !== null) return `You told them what came of it on ${spokenDay(updatedOn, now)}.`;
  return updateOn > today
    ? `Thanked. From ${spokenDay(updateOn, now)}, tell them what came of it.`
    : 'Thanked. Now is a good time to tell them what came of it.';
}
