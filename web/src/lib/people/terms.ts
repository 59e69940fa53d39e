import type { Rehearsal } from '../../../../worker/api/contract/answers.ts';
import type { Setting } from '../../../../worker/informant/terms.ts';

export type Pace = Rehearsal['pace'];
export type Minutes = 15 | 20 | 30;

export const MINUTES: readonly Minutes[] = [15, 20, 30];

export const SETTINGS: readonly { id: Setting; name: string; by: string }[] = [
  { id: 'video', name: 'Video', by: 'by video' },
  { id: 'phone', name: 'Phone', by: 'by phone' },
  { id: 'in_person', name: 'In person', by: 'in person' },
  { id: 'lunch', name: 'Lunch', by: 'over lunch' },
];

/** "20 minutes by video", as a person would say what was agreed. */
export function agreed({ minutes, setting }: { minutes: number; setting: Setting }): string {
  return `${minutes} minutes ${SETTINGS.find(({ id }) => id === setting)!.by}`;
}

/** Exchanges in a minute of the meeting's own clock; at full speaking pace three times as much is said. */
const EXCHANGES = { condensed: [0.6, 0.9], spoken: [2, 3] } as const;
/** Minutes of reading and typing that a minute of meeting takes. */
const TYPING = { condensed: 0.75, spoken: 2.5 } as const;

/** What a meeting of this length and pace asks of whoever types it. */
export function effort(minutes: Minutes, pace: Pace): string {
  const [fewest, most] = EXCHANGES[pace].map((each) => Math.round(each * minutes));
  return `${fewest} to ${most} exchanges, about ${Math.round((TYPING[pace] * minutes) / 5) * 5} minutes of typing`;
}
