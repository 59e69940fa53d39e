import { describe, expect, it } from 'vitest';
import { fieldsOf, found, howMany } from '../../../web/src/lib/people/filter.ts';
import { prompts } from '../../../worker/prompts.ts';
import { cardOf } from '../../../worker/rehearsal/persona.ts';

const people = Object.values(prompts.personas).map(cardOf);
const names = (words: string, field = '') => found(people, { words, field }).map(({ firstName }) => firstName);

describe('looking for somebody in the library', () => {
  it('finds by the beginning of any word of an entry, whatever the capitals and accents', () => {
    expect(names('DRAMAT')).toContain('Ruth');
    expect(names('drámat')).toEqual(names('dramat'));
    expect(names('amaturg')).not.toContain('Ruth');
  });

  it('wants every word to be there, and the field', () => {
    expect(names('ruth dramaturg')).toEqual(['Ruth']);
    expect(names('ruth electrician')).toEqual([]);
    expect(names('', 'arts and performance')).toContain('Ruth');
    expect(names('ruth', 'building trades')).toEqual([]);
  });

  it('shows everyone for nothing, white space or signs', () => {
    for (const nothing of ['', '  ', '<>"\'', '🙂']) expect(names(nothing)).toHaveLength(people.length);
  });

  it('lists each field once and counts as one would say it', () => {
    expect(fieldsOf([...people, ...people])).toEqual([...new Set(people.map(({ field }) => field))].sort());
    expect([0, 1, 12].map(howMany)).toEqual(['Nobody', 'One person', '12 people']);
  });
});
