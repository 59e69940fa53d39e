import type { ConversationWords } from '../../api/contract/progress-answers.ts';
import messages from '../../../prompts/after/messages.json' with { type: 'json' };
import { knownAs } from '../../informant/called.ts';
import { daysLater, thankBy, updateOn } from './dates.ts';

/** An event of a calendar file: a whole day, or a moment with its length. */
export interface CalendarEvent {
  uid: string;
  title: string;
  /** A day as 2026-11-27, or a moment in ISO 8601. */
  at: string;
  /** For a moment. */
  minutes?: number;
}

/** Events as an iCalendar file after RFC 5545: CRLF, lines of at most 75 octets, text escaped. Pure. */
export function calendarOf(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Forthcoming//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, title, at, minutes }: CalendarEvent, now: number): string[] {
  const when =
    minutes === undefined
      ? [`DTSTART;VALUE=DATE:${dayStamp(at)}`, `DTEND;VALUE=DATE:${dayStamp(daysLater(at, 1))}`]
      : [`DTSTART:${stamp(Date.parse(at))}`, `DTEND:${stamp(Date.parse(at) + minutes * 60_000)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@forthcoming`,
    `DTSTAMP:${stamp(now)}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    ...(minutes === undefined ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

const dayStamp = (day: string): string => day.replaceAll('-', '');

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');

function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\p{Cc}/gu, '');
}

const OCTETS = 75;

/** A longer line goes on in the next, after a space; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let used = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (used + size > OCTETS) {
      out += '\r\n ';
      used = 1;
    }
    out += letter;
    used += size;
  }
  return out;
}

/** What is still to do after a real conversation: thanks, the next contact, an update, the steps that have a day. */
export function datesOf(id: string, words: ConversationWords): CalendarEvent[] {
  const { calendar } = messages;
  const named = (line: string) => line.replace('{name}', () => knownAs(words).name);
  const events: CalendarEvent[] = [];
  if (words.thankedOn === null) events.push({ uid: `${id}-thank`, title: named(calendar.thank), at: thankBy(words) });
  if (words.nextContact) events.push({ uid: `${id}-next`, title: named(calendar.next), at: words.nextContact });
  if (words.updatedOn === null)
    events.push({ uid: `${id}-update`, title: named(calendar.update), at: updateOn(words) });
  for (const { id: step, text, by, done } of words.nextSteps) {
    if (by && !done && text.trim() !== '') events.push({ uid: `${id}-${step}`, title: text.trim(), at: by });
  }
  return events;
}

/** The meeting itself; its agreed length is not on record, so half an hour is set aside. */
export function meetingEvent(id: string, who: Pick<ConversationWords, 'name' | 'role'>, when: string): CalendarEvent {
  const title = messages.calendar.meeting.replace('{name}', () => knownAs(who).name);
  return { uid: `${id}-meeting`, title, at: when, minutes: 30 };
}
