import type { ScoringInput } from '../report.ts';

type Informant = Pick<NonNullable<ScoringInput['meeting']>, 'firstName' | 'pronouns'>;

/** How the report speaks of the informant. */
export interface Voice {
  name: string;
  subject: string;
  object: string;
  possessive: string;
  /** Picks the form of a verb that fits the subject: `tells` or `tell`. */
  verb: (one: string, many: string) => string;
}

/** The voice of a report about this informant; `they` where nobody says how to speak of them. */
export function voiceOf(meeting: Informant | null): Voice {
  const { subject, object, possessive } = meeting?.pronouns ?? { subject: 'they', object: 'them', possessive: 'their' };
  return {
    name: meeting?.firstName ?? 'the person you talked with',
    subject,
    object,
    possessive,
    verb: (one, many) => (subject === 'they' ? many : one),
  };
}

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small numbers in words, as a person writes them. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** Once, twice, three times. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWord(count)} times`;
}

/** `one question`, `two questions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The first letter large, as a sentence begins. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `7 of 9 open; 2 requests apart`: requests are rightly closed, and are counted by themselves. */
export function openCounted(open: number, of: number, requests: number): string {
  return `${open} of ${of} open${requests > 0 ? `; ${requests} ${requests === 1 ? 'request' : 'requests'} apart` : ''}`;
}
