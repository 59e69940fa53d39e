import { describe, expect, it } from 'vitest';
import type { AnnotatedExchange } from '../../../worker/scoring/annotations.ts';
import { isSought, marginNotes, marked, turnsOf } from '../../../web/src/lib/report/margin.ts';

const exchange: AnnotatedExchange = {
  ...{ turn: 1, reply: 2, from: 0, to: 2, words: { seeker: 9, informant: 30 }, answers: false, topics: [] },
  questions: [{ kind: 'open', followsUp: true }],
  signs: [
    { criterion: 'question_form', says: 'an open question' },
    { criterion: 'uptake', says: 'built on what was said' },
  ],
  opened: [{ topic: 'person', label: 'Ruth, apart from the work', tier: 'story', how: 'volunteered' }],
  cue: { words: 'Other reasons.', fate: 'missed' },
  rapport: { after: 100, changes: [{ by: 8, because: 'the question left room' }] },
};

describe('the margin of the transcript', () => {
  it('says what a turn did and what came of it, with rapport as far as it really moved', () => {
    const notes = marginNotes({ exchanges: [exchange], startingRapport: 97 }, 'Ruth');
    expect(notes.get(1)).toEqual(['built on what was said']);
    expect(notes.get(2)).toEqual([
      'told: Ruth, apart from the work, a story, unasked',
      '“Other reasons.” was left hanging, and the talk moved on',
      'Ruth warmed by 3: the question left room',
    ]);
  });

  it('finds words as they were typed, and the exchanges of a criterion', () => {
    expect(marked('Why (not)? WHY.', 'why')).toEqual(['', 'Why', ' (not)? ', 'WHY', '.']);
    expect(marked('Why (not)?', '(not')).toEqual(['Why ', '(not', ')?']);
    const turns = turnsOf('uptake', { criteria: [] }, [exchange]);
    const reply = { number: 2, speaker: 'informant' as const, text: 'Well', minute: 1 };
    expect(isSought(reply, { criterion: 'uptake', words: '' }, turns)).toBe(true);
    expect(isSought({ ...reply, number: 4 }, { criterion: 'uptake', words: '' }, turns)).toBe(false);
    expect(isSought(reply, { criterion: '', words: 'ill' }, turns)).toBe(false);
  });
});
