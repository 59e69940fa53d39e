import { describe, expect, it } from 'vitest';
import { greeted } from '../../../web/src/lib/people/named.ts';

describe('A letter after a talk', () => {
  const standIn = (called: string) => ({
    ...{ name: 'A stand-in', firstName: `${called}’s stand-in` },
    standIn: { name: called, called, field: 'retail', isTheirField: true, sentence: '' },
  });

  it('is written to the informant by their first name', () => {
    expect(greeted({ name: 'Ruth Adeyemi', firstName: 'Ruth', standIn: null })).toBe('Ruth');
  });

  it.each([
    ['Dana', 'Dana'],
    ['Dr. Osei', 'Dr. Osei'],
    ['李', '李'],
    ['your contact', ''],
  ])('is written to the person whom a stand-in stands in for, where they have a name: %s', (called, name) => {
    expect(greeted(standIn(called) as never)).toBe(name);
  });
});
