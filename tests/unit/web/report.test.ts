import { describe, expect, it } from 'vitest';
import { FLAGS } from '../../../worker/scoring/report.ts';
import {
  countsLine,
  dayOf,
  flagWords,
  levelWord,
  measureWords,
  smallNumber,
  versionsLine,
  whenSaid,
} from '../../../web/src/lib/report/words.ts';

describe('the report in words', () => {
  it('counts questions and minutes in a line a person would write', () => {
    const counts = { questions: 11, minutes: 19.2, of: 20 };
    expect(countsLine(counts, '22 November')).toBe('11 questions, 19 of 20 minutes, 22 November');
    expect(countsLine({ ...counts, questions: 1 }, '22 November')).toMatch(/^1 question,/);
    expect(countsLine({ ...counts, questions: 0 }, '22 November')).toMatch(/^No questions,/);
    expect(countsLine({ questions: 2, minutes: null, of: null }, '1 May')).toBe('2 questions, 1 May');
  });

  it('names the year only where it is another one', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(dayOf('2026-11-20T12:00:00Z', now)).toBe('20 November');
    expect(dayOf('2025-03-01T12:00:00Z', now)).toBe('1 March 2025');
  });

  it('says when something was said on the clock of the meeting, and nothing where there is none', () => {
    expect(whenSaid(0.4)).toBe('at the start');
    expect(whenSaid(9.9)).toBe('at minute 9');
    expect(whenSaid(undefined)).toBe('');
  });

  it('never takes "not observed" for a level', () => {
    expect([1, 2, 3, 4].map((level) => levelWord(level as 1))).toEqual(['missing', 'emerging', 'sound', 'strong']);
    expect(levelWord(null)).toBe('not observed');
  });

  it('has plain words for each flag', () => {
    const words = FLAGS.map((flag) => flagWords(flag, 'Ruth'));
    expect(words.filter((line) => line.includes('_'))).toEqual([]);
    expect(new Set(words).size).toBe(FLAGS.length);
  });

  it('names what the report was made with, and leaves out what has no version', () => {
    const versions = { rubric: '1', scorer: '1.3', prompts: '', model: 'embedded' };
    expect(versionsLine(versions)).toBe('Rubric 1, reader 1.3, embedded informant');
  });

  it('writes small numbers out and makes words of the names of measures', () => {
    expect([1, 2, 12].map(smallNumber)).toEqual(['One', 'Two', '12']);
    expect(measureWords('openQuestions')).toBe('Open questions');
    expect(measureWords('talk_share')).toBe('Talk share');
  });
});
