import { expect, it } from 'vitest';
import { PERSON_LIMITS as CONTRACT } from '../../../worker/api/contract/persona.ts';
import { spokenMoment, thankBy } from '../../../web/src/lib/card/when.ts';
import { selections } from '../../../web/src/lib/card/fit.ts';
import { PERSON_LIMITS } from '../../../web/src/lib/real/limits.ts';
import { localOf, momentOf, timeLeft } from '../../../web/src/lib/real/when.ts';

it('the limits shown for a person are the limits of the wire', () => {
  expect(PERSON_LIMITS).toEqual(CONTRACT);
});

it('a time typed in this zone is a moment with its offset, and comes back as typed', () => {
  const moment = momentOf('2026-11-27T09:00');
  expect(moment).toMatch(/^2026-11-27T09:00:00[+-]\d\d:\d\d$/);
  expect(localOf(moment)).toBe('2026-11-27T09:00');
  expect(momentOf('')).toBeNull();
  expect(momentOf('soon')).toBeNull();
});

it('a moment is told in the reader’s own zone, which is named, and thanks are due a day later', () => {
  const meeting = '2026-11-27T09:00:00+01:00';
  expect(spokenMoment(meeting, 'en-GB', 'Europe/Berlin')).toBe('Friday 27 November at 09:00 CET');
  expect(spokenMoment(meeting, 'en-GB', 'America/New_York')).toMatch(/^Friday 27 November at 03:00 /);
  expect(spokenMoment(thankBy(meeting), 'en-GB', 'Europe/Berlin')).toBe('Saturday 28 November at 09:00 CET');
});

it('the time left is said in the unit a person would use', () => {
  const meeting = '2026-11-27T09:00:00Z';
  const before = (hours: number) => timeLeft(meeting, Date.parse(meeting) - hours * 3_600_000);
  expect([72, 13, 0.75, 0.01, -2].map(before)).toEqual([
    'in 3 days',
    'in 13 hours',
    'in 45 minutes',
    'now',
    '2 hours ago',
  ]);
});

it('a card gives up its checklist before a question, and a question only whole', () => {
  const card = {
    ...{ name: 'Ada', role: '', setting: 'phone' as const, meetsAt: null, openingLine: 'Hello.' },
    ...{ questions: ['One?', 'Two?'], closingRequest: 'More?', focus: '' },
  };
  const steps = selections(card, 6);
  expect(steps[0]).toMatchObject({ card, checks: 6, isLarge: true, without: '' });
  expect(steps.map(({ card: { questions }, checks }) => [questions.length, checks])).toEqual([
    [2, 6],
    [2, 6],
    [2, 3],
    [2, 0],
    [1, 0],
    [0, 0],
    [0, 0],
  ]);
});
