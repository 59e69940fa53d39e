import type { RehearsalSummary } from '../../../../worker/api/contract/rehearsal-answers.ts';

export interface Standing {
  /** Where the rehearsal stands, in a few words. */
  says: string;
  /** The one thing to do next. */
  next: { name: string; href: string };
  /** Another thing that makes sense now. */
  other: { name: string; href: string } | null;
  isOver: boolean;
}

/** Where a rehearsal stands and what one does with it now. */
export function standingOf(talk: RehearsalSummary): Standing {
  const at = `/rehearsals/${talk.id}`;
  const exchanges = Math.floor(talk.turns / 2);
  const spoken = talk.practice
    ? count(exchanges, 'exchange')
    : `${Math.round(talk.clock.minutes)} of ${talk.minutes} minutes`;
  // Beyond what was copied from the first version.
  const isRetold = talk.parentId !== null && talk.turns > (talk.branchTurn ?? 0) + 1;
  const compare = isRetold ? to('Compare with the first time', `${at}/compare`) : null;
  if (talk.closedAt !== null) {
    return { says: `Over, after ${spoken}`, next: to('Read the report', `${at}/report`), other: compare, isOver: true };
  }
  if (talk.phase === 'ended') {
    return { says: `Over, after ${spoken}`, next: to('See how it went', `${at}/talk`), other: null, isOver: true };
  }
  if (talk.turns > 0) {
    return {
      says: `In the middle, ${spoken}`,
      next: to('Go on talking', `${at}/talk`),
      other: compare ?? to('See the plan', `${at}/prepare`),
      isOver: false,
    };
  }
  return {
    says: talk.questionsPlanned > 0 ? `Not begun, ${count(talk.questionsPlanned, 'question')} planned` : 'Not begun',
    next: to('Prepare', `${at}/prepare`),
    other: to('Begin the talk', `${at}/talk`),
    isOver: false,
  };
}

/** "today at 14:05", "yesterday at 9:40", "3 November", "3 November 2025". */
export function spokenDate(iso: string, now: Date, locale = 'en-GB'): string {
  const date = new Date(iso);
  const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (isSameDay(date, now)) return `today at ${time}`;
  if (isSameDay(date, yesterday)) return `yesterday at ${time}`;
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'long', ...year });
}

const to = (name: string, href: string) => ({ name, href });

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();
