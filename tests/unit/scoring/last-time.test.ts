import { describe, expect, it } from 'vitest';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { Focus, ScoringInput } from '../../../worker/scoring/report.ts';
import { attentive, meetingWithRuth, middling, middlingLedger, rubric, talk, transcript } from './rehearsals.ts';

const focusOn = (id: string): Focus => {
  const entry =
    rubric.advice.find((each) => each.id === id) ?? rubric.next.find((each) => `next_${each.criterion}` === id);
  return { id, advice: entry?.says ?? '', meant: entry?.meant ?? '' };
};
const answered = (id: string, input: ScoringInput) => scoreRehearsal({ ...input, focus: focusOn(id) }, rubric).lastTime;

describe('what was meant last time', () => {
  const good = meetingWithRuth(attentive, {
    cues: [{ id: 'c', topic: 'culture', turn: 4, words: 'Well, that was for other reasons.', pickedUpAt: 5 }],
  });
  const middle = meetingWithRuth(middling, middlingLedger);

  it.each([
    ['missed_cue', 'done', 'you asked about the one remark left hanging'],
    ['no_request', 'done', 'you asked for something near the end'],
    ['no_purpose', 'done', 'you said both at the start'],
    ['leading', 'done', 'no question carried its answer'],
  ])('%s: was done in an attentive talk, and is said so', (id, went, thisTime) => {
    expect(answered(id, good)).toMatchObject({ went, thisTime });
  });

  it.each([
    ['missed_cue', 'you asked about none of two remarks left hanging'],
    ['no_request', 'you asked for nothing at the end'],
    ['no_purpose', 'you said neither at the start'],
    ['next_tact', 'no question left room to decline'],
  ])('%s: was not done yet in a middling one', (id, thisTime) => {
    expect(answered(id, middle)).toMatchObject({ went: 'not_yet', thisTime });
  });

  it('had no occasion where nothing was left hanging, or too little was said', () => {
    expect(answered('missed_cue', meetingWithRuth(attentive))).toMatchObject({ went: 'no_occasion' });
    expect(answered('closed', transcript(talk('Hello.', 'Hello.')))).toMatchObject({
      went: 'no_occasion',
      thisTime: 'too little was said to tell',
    });
  });

  it('has an answer for every piece of advice that a report can give, in words that end a sentence', () => {
    const ids = [...rubric.advice.map(({ id }) => id), ...rubric.next.map(({ criterion }) => `next_${criterion}`)];
    for (const id of ids)
      for (const input of [good, middle]) expect(answered(id, input)?.thisTime, id).toMatch(/^[a-z][\w ,’;]{4,80}$/);
  });

  it('is null where nothing was meant', () => {
    expect(scoreRehearsal(good, rubric).lastTime).toBeNull();
  });
});
