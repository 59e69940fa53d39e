import type { Rehearsal } from '../../../../worker/api/contract/rehearsal-answers.ts';
import type { Practice, Setting } from '../../../../worker/informant/terms.ts';

export type Pace = Rehearsal['pace'];
export type Minutes = 10 | 15 | 20 | 30;

export const MINUTES: readonly Minutes[] = [10, 15, 20, 30];

/** What can be practised by itself, in three exchanges. */
export const PRACTICES: readonly { id: Practice; name: string; on: string }[] = [
  { id: 'opening', name: 'The first words', on: 'the first words' },
  { id: 'follow_up', name: 'Picking up what was said', on: 'picking up what was said' },
  { id: 'closing', name: 'The last words', on: 'the last words' },
];

export const SETTINGS: readonly { id: Setting; name: string; by: string }[] = [
  { id: 'video', name: 'Video', by: 'by video' },
  { id: 'phone', name: 'Phone', by: 'by phone' },
  { id: 'in_person', name: 'In person', by: 'in person' },
  { id: 'lunch', name: 'Lunch', by: 'over lunch' },
];

interface Agreed {
  minutes: number;
  practice: Practice | null;
  setting: Setting;
}

/** "20 minutes by video", "Three exchanges by phone, on the last words": as a person would say what was agreed. */
export function agreed({ minutes, practice, setting }: Agreed): string {
  const { by } = SETTINGS.find(({ id }) => id === setting)!;
  return practice === null ? `${minutes} minutes ${by}` : `Three exchanges ${by}, on ${onWhat(practice)}`;
}

export function onWhat(practice: Practice): string {
  return PRACTICES.find(({ id }) => id === practice)!.on;
}

/** Exchanges in a minute of the meeting's own clock; at full speaking pace three times as much is said. */
const EXCHANGES = { condensed: [0.6, 0.9], spoken: [2, 3] } as const;
/** Minutes of reading and typing that a minute of meeting takes. */
const TYPING = { condensed: 0.75, spoken: 2.5 } as const;

/** What a meeting of this length and pace asks of whoever types it. */
export function effort(minutes: Minutes, pace: Pace, practice: Practice | null = null): string {
  if (practice !== null) return 'three exchanges, about five minutes of typing';
  const [fewest, most] = EXCHANGES[pace].map((each) => Math.round(each * minutes));
  return `${fewest} to ${most} exchanges, about ${Math.round((TYPING[pace] * minutes) / 5) * 5} minutes of typing`;
}
