import type { Correction, ReadAs } from '../../../../worker/scoring/report.ts';

export const ASKED: readonly { id: ReadAs['asks']; name: string }[] = [
  { id: 'open', name: 'an open question' },
  { id: 'closed', name: 'a question with a one-word answer' },
  { id: 'nothing', name: 'no question' },
];

/** What else a turn may be read to do: as its speaker would tick it, and as the transcript notes it. */
export const DOES: readonly { part: Exclude<keyof ReadAs, 'asks'>; ticks: string; notes: string }[] = [
  { part: 'followsUp', ticks: 'It asked about what had just been said', notes: 'on what had just been said' },
  { part: 'pickedUp', ticks: 'It picked up something that was said', notes: 'picked something up' },
  { part: 'stacked', ticks: 'It asked several things at once', notes: 'several things at once' },
  { part: 'leading', ticks: 'It carried its own answer', notes: 'with its own answer' },
  {
    part: 'asksForMore',
    ticks: 'It asked for someone to meet, something to read or a next step',
    notes: 'asked for a next step',
  },
  { part: 'asksForJob', ticks: 'It asked for a job', notes: 'asked for a job' },
];

/** What is counted: the reading, with what its speaker says in its place. */
export function countedAs(read: ReadAs, correction: Correction | null): ReadAs {
  const said = Object.entries(correction ?? {}).filter(([, value]) => value !== undefined);
  return { ...read, ...Object.fromEntries(said) };
}

/** "Read as an open question; on what had just been said". */
export function readLine(read: ReadAs): string {
  const asked = ASKED.find(({ id }) => id === read.asks)?.name ?? '';
  // Whoever asks about an answer has picked it up: once is enough.
  const done = DOES.filter(({ part }) => read[part] && !(part === 'pickedUp' && read.followsUp));
  return [asked, ...done.map(({ notes }) => notes)].join('; ');
}

/** What a speaker says of a turn that was read otherwise; null where they say what was read. */
export function differenceOf(read: ReadAs, said: ReadAs): Correction | null {
  const parts = (Object.keys(read) as (keyof ReadAs)[]).filter((part) => read[part] !== said[part]);
  return parts.length === 0 ? null : Object.fromEntries(parts.map((part) => [part, said[part]]));
}
