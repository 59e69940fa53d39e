import { describe, expect, it } from 'vitest';
import { meet, ruth } from './meet.ts';

const HARD = 'Hello Ruth. What is the hardest part of your job?';

describe('what anybody is asked, put in the middle of a talk', () => {
  it('is about the work and not about what was just said, though it says "it"', () => {
    const meeting = meet(ruth, [HARD, 'why do you still do it']);
    expect(meeting.effect.released.map(({ topic }) => topic)).toEqual(['rewards']);
  });

  it('leaves a bare why to what was just said', () => {
    const meeting = meet(ruth, [HARD, 'why is it like that?']);
    expect(meeting.effect.released.map(({ topic }) => topic)).not.toContain('rewards');
  });

  it.each([
    ['is it physically hard on your back', 'folding-chairs'],
    ['is there an exam', 'no-exam'],
    ['should i quit my job for this', 'keep-the-wage'],
  ])('finds its answer: %s', (question, fact) => {
    expect(meet(ruth, [HARD, question]).effect.released.map(({ id }) => id)).toContain(fact);
  });
});

describe('something near what was asked', () => {
  it('is never announced twice in the same words', () => {
    const meeting = meet(ruth, [
      HARD,
      'do you prefer comedies or tragedies for reading at home',
      'what did your landlord say about it when you moved',
      'who does the laundry for costumes on mondays',
      'how many lamps hang over the stage in winter',
      'which airline do guest directors usually fly',
    ]);
    const bridges = meeting.effects.flatMap(({ used }) => used.filter((id) => id.startsWith('nearest')));
    expect(new Set(bridges).size).toBe(bridges.length);
    expect(meeting.effects.length).toBeGreaterThan(4);
  });
});
