import { atStart } from '#lib/people/named.ts';
import type { RehearsalReport } from '../../../../worker/api/contract/report-answers.ts';
import type { Flag, Group, Level, Report } from '../../../../worker/scoring/report.ts';

export const LEVELS: readonly { level: Level; word: string }[] = [
  { level: 1, word: 'missing' },
  { level: 2, word: 'emerging' },
  { level: 3, word: 'sound' },
  { level: 4, word: 'strong' },
];

/** The four parts as a seeker is asked about them. */
export const PARTS: readonly { group: Group; label: string; asks: string }[] = [
  { group: 'preparation', label: 'Preparation', asks: 'You knew whom you were talking to, and said why you had come.' },
  { group: 'questions', label: 'Questions', asks: 'They were open, worth asking, and led on from one another.' },
  { group: 'listening', label: 'Listening', asks: 'You picked up what was said, and what was only hinted at.' },
  { group: 'closing', label: 'Closing request', asks: 'You asked for something small and clear before the end.' },
];

const FLAGS: Record<Flag, (name: string) => string> = {
  asked_for_job: () => 'A job was asked for, or a CV handed over',
  injection: (name) => `Something was written to the software rather than to ${name}`,
  leading_question: () => 'A question that gave its own answer',
  monologue: () => 'A long stretch with only you speaking',
  no_follow_up: () => 'No question took up what had just been said',
  plea: () => 'A word to whoever scores this; it changes nothing',
  repeated_text: () => 'The same words more than once',
  stacked_questions: () => 'Several questions at once',
  too_short_to_score: () => 'Too little was said to score',
  unsupported_reference: () => '“You said …” about something nobody had said',
  verbatim_echo: (name) => `${atStart(name)}’s words given back just as they came`,
};

export function levelWord(level: Level | null): string {
  return LEVELS.find((one) => one.level === level)?.word ?? 'not observed';
}

export function flagWords(flag: Flag, firstName: string): string {
  return FLAGS[flag]?.(firstName) ?? (flag as string).replaceAll('_', ' ');
}

const HINTS = {
  1: 'Asked for a hint here: what to notice',
  2: 'Asked for a hint here: what to notice, and what to do with it',
  3: 'Asked for a hint here, down to a wording',
};

/** What stands at a turn before which a hint was asked for. */
export function hintMark(step: keyof typeof HINTS): string {
  return HINTS[step];
}

/** "You asked for a hint at 3 turns." */
export function hintedLine(turns: number): string {
  const where = turns === 1 ? 'one turn, which is marked' : `${turns} turns, which are marked`;
  return `You asked for a hint at ${where} in the transcript. Hints count neither for you nor against you.`;
}

/** When something was said, on the meeting's own clock. */
export function whenSaid(minute: number | undefined): string {
  if (minute === undefined) return '';
  return minute < 1 ? 'at the start' : `at minute ${Math.floor(minute)}`;
}

/** When each turn was said, by its number: the minute on the meeting's own clock. */
export function minutesOf({ transcript }: Pick<RehearsalReport, 'transcript'>): (turn: number) => number | undefined {
  const minutes = new Map(transcript.map(({ number, minute }) => [number, minute]));
  return (turn) => minutes.get(turn);
}

/** "11 questions, 19 of 20 minutes, 22 November". */
export function countsLine(
  counts: { questions: number; minutes: number | null; of: number | null },
  day: string,
): string {
  const questions = counts.questions === 1 ? '1 question' : `${counts.questions || 'no'} questions`;
  const minutes = counts.minutes === null ? null : Math.round(counts.minutes);
  const time = minutes === null ? '' : counts.of === null ? `${minutes} minutes` : `${minutes} of ${counts.of} minutes`;
  const line = [questions, time, day].filter((part) => part !== '').join(', ');
  return capital(line);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "22 November", with the year only where it is another one. Our own names: the browser's cost the first screen 60 ms. */
export function dayOf(iso: string, now: Date): string {
  const date = new Date(iso);
  const day = `${date.getDate()} ${MONTHS[date.getMonth()]}`;
  return date.getFullYear() === now.getFullYear() ? day : `${day} ${date.getFullYear()}`;
}

/** What this was made with, at the foot of the page; what is not versioned is left out. */
export function versionsLine({ rubric, scorer, prompts, model }: Report['versions']): string {
  const parts = [rubric && `rubric ${rubric}`, scorer && `reader ${scorer}`, prompts && `words ${prompts}`];
  return capital([...parts, model && `${model} informant`].filter(Boolean).join(', '));
}

const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1);

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];

export function smallNumber(count: number): string {
  return SMALL[count] ?? String(count);
}

/** `followUpsPerTen` or `follow_ups` as words, for the table of measures. */
export function measureWords(name: string): string {
  const words = name.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return capital(words.toLowerCase());
}
