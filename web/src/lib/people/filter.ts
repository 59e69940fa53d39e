import type { PersonaCard } from '../../../../worker/api/contract/persona-answers.ts';

export interface Wanted {
  words: string;
  /** One of `fieldsOf`, or empty for every field. */
  field: string;
}

/** The fields that these people work in, by the alphabet. */
export function fieldsOf(people: readonly PersonaCard[]): string[] {
  return [...new Set(people.map(({ field }) => field))].sort((a, b) => a.localeCompare(b, 'en'));
}

/** Everybody in whose entry each of the words begins a word; accents and capitals do not matter. */
export function found<Person extends PersonaCard>(people: readonly Person[], { words, field }: Wanted): Person[] {
  const wanted = plain(words).split(' ').filter(Boolean);
  return people.filter((person) => {
    if (field !== '' && person.field !== field) return false;
    const { name, role, organisation, place, temperamentLine, ownWords } = person;
    const entry = ` ${plain([name, role, organisation, place, person.field, temperamentLine, ownWords].join(' '))}`;
    return wanted.every((word) => entry.includes(` ${word}`));
  });
}

/** "Nobody", "one person" or "12 people": what a filter has left. */
export function howMany(count: number): string {
  return count === 0 ? 'Nobody' : count === 1 ? 'One person' : `${count} people`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
