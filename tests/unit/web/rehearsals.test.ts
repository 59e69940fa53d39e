import { describe, expect, it } from 'vitest';
import type { RehearsalSummary } from '../../../worker/api/contract/rehearsal-answers.ts';
import { agreed, effort } from '../../../web/src/lib/people/terms.ts';
import { spokenDate, standingOf } from '../../../web/src/lib/rehearsals/standing.ts';

const talk = (some: Partial<RehearsalSummary> = {}): RehearsalSummary =>
  ({
    id: 'talk-0001',
    minutes: 20,
    practice: null,
    setting: 'video',
    phase: 'opening',
    clock: { minutes: 0, of: 20 },
    turns: 0,
    questionsPlanned: 0,
    closedAt: null,
    parentId: null,
    ...some,
  }) as RehearsalSummary;

describe('where a talk stands', () => {
  it('not begun: prepare, or begin', () => {
    expect(standingOf(talk({ questionsPlanned: 1 }))).toEqual({
      says: 'Not begun, 1 question planned',
      next: { name: 'Prepare', href: '/rehearsals/talk-0001/prepare' },
      other: { name: 'Begin the talk', href: '/rehearsals/talk-0001/talk' },
      isOver: false,
    });
  });

  it('in the middle: go on', () => {
    const standing = standingOf(talk({ turns: 6, phase: 'body', clock: { minutes: 7.4, of: 20 } }));
    expect(standing.says).toBe('In the middle, 7 of 20 minutes');
    expect(standing.next.href).toBe('/rehearsals/talk-0001/talk');
  });

  it('ended by the informant but not yet closed: back to the talk, which leads on', () => {
    const standing = standingOf(talk({ turns: 20, phase: 'ended' }));
    expect(standing).toMatchObject({ isOver: true, next: { href: '/rehearsals/talk-0001/talk' } });
  });

  it('closed: the report, even if it never began', () => {
    const standing = standingOf(talk({ closedAt: '2026-11-22T10:00:00Z', phase: 'ended' }));
    expect(standing).toMatchObject({ isOver: true, next: { href: '/rehearsals/talk-0001/report' } });
  });
});

describe('a date as it is said', () => {
  const now = new Date(2026, 10, 22, 9, 0);
  it.each([
    [new Date(2026, 10, 22, 8, 5), 'today at 08:05'],
    [new Date(2026, 10, 21, 23, 59), 'yesterday at 23:59'],
    [new Date(2026, 10, 3, 12, 0), '3 November'],
    [new Date(2025, 10, 3, 12, 0), '3 November 2025'],
  ])('%s is %s', (date, says) => {
    expect(spokenDate(date.toISOString(), now)).toBe(says);
  });
});

describe('the terms of a meeting', () => {
  it('are said in words', () => {
    expect(agreed({ minutes: 10, practice: null, setting: 'in_person' })).toBe('10 minutes in person');
    expect(agreed({ minutes: 15, practice: 'closing', setting: 'phone' })).toBe(
      'Three exchanges by phone, on the last words',
    );
  });

  it('tell the effort that DESIGN promises for twenty minutes', () => {
    expect(effort(20, 'condensed')).toBe('12 to 18 exchanges, about 15 minutes of typing');
    expect(effort(15, 'condensed', 'opening')).toBe('three exchanges, about five minutes of typing');
    expect(effort(20, 'spoken')).toBe('40 to 60 exchanges, about 50 minutes of typing');
  });
});
