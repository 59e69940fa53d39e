import { describe, expect, it } from 'vitest';
import { spokenDay, today } from '../../../web/src/lib/after/days.ts';
import { dueAfter } from '../../../web/src/lib/after/due.ts';

const LOGGED = {
  thankBy: '2026-11-27',
  thankedOn: null,
  nextContact: null,
  updateOn: '2026-12-24',
  updatedOn: null,
};

describe('days after a real conversation', () => {
  it('are the same in every time zone, with the year where it is another one', () => {
    const now = new Date(2026, 10, 26, 23, 59);
    expect(today(now)).toBe('2026-11-26');
    expect(spokenDay('2026-12-01', now)).toBe('1 December');
    expect(spokenDay('2027-01-01', now)).toBe('1 January 2027');
  });

  it('say what is next, and blame nobody for a day that is past', () => {
    expect(dueAfter(LOGGED, '2026-11-26')).toBe('A thank-you note by 27 November.');
    expect(dueAfter(LOGGED, '2026-11-30')).toContain('late is better than not');
    const thanked = { ...LOGGED, thankedOn: '2026-11-27' };
    expect(dueAfter({ ...thanked, nextContact: '2026-12-10' }, '2026-11-30')).toBe('Be in touch on 10 December.');
    expect(dueAfter(thanked, '2026-11-30')).toContain('From 24 December');
    expect(dueAfter({ ...thanked, nextContact: '2026-11-28' }, '2026-12-24')).toContain('Now is a good time');
    expect(dueAfter({ ...thanked, updatedOn: '2026-12-24' }, '2027-01-02')).toContain('24 December 2026');
  });
});
