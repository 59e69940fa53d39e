import { describe, expect, it } from 'vitest';
import { mayAnswerYesNo } from '../../../worker/informant/agrees.ts';
import type { Fact } from '../../../worker/informant/persona.ts';
import { ruth } from './meet.ts';

const [fact] = ruth.facts as [Fact];

describe('A fact’s own yes or no', () => {
  it.each([
    ['Is it lonely?', 'It is, some days.'],
    ['Do you read at home?', 'I do.'],
    ['Can anyone learn it?', 'They can.'],
    ['Have you ever left?', 'I have, twice.'],
    ['Does it pay?', 'Yes.'],
  ])('begins the answer to "%s": %s', (question, lead) => {
    expect(mayAnswerYesNo(question, lead, { ...fact, paraphrases: [] })).toBe(true);
  });

  it.each([
    ['Do you read at home?', 'It is.'],
    ['Is it lonely?', 'I do.'],
    ['Have you ever left?', 'They can.'],
  ])('does not begin the answer to "%s": %s', (question, lead) => {
    expect(mayAnswerYesNo(question, lead, { ...fact, paraphrases: [] })).toBe(false);
  });

  it('is turned around by a question after regret, unless it was written for one', () => {
    const question = 'Do you ever regret it?';
    expect(mayAnswerYesNo(question, 'Yes.', { ...fact, paraphrases: ['would you choose it again'] })).toBe(false);
    expect(mayAnswerYesNo(question, 'Yes.', { ...fact, paraphrases: ['do you regret it'] })).toBe(true);
  });
});
