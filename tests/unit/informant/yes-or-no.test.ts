import { describe, expect, it } from 'vitest';
import { yesOrNo } from '../../../worker/informant/agrees.ts';

const known = (lead: string, ...paraphrases: string[]) => ({ fits: { yes_no: lead }, paraphrases });

describe('A fact’s own yes or no', () => {
  it.each([
    ['Is it lonely?', 'It is, some days.'],
    ['Do you read at home?', 'I do.'],
    ['Can anyone learn it?', 'They can.'],
    ['Have you ever left?', 'I have, twice.'],
    ['Does it pay?', 'Yes.'],
  ])('begins the answer to "%s": %s', (question, lead) => {
    expect(yesOrNo(question, known(lead))).toBe(lead);
  });

  it.each([
    ['Do you read at home?', 'It is.'],
    ['Is it lonely?', 'I do.'],
    ['Have you ever left?', 'They can.'],
    ['Can you be friends with them?', 'On the whole they do.'],
    ['Do you like them?', 'They do, mostly.'],
    ['Do people like it?', 'I do.'],
  ])('does not begin the answer to "%s": %s', (question, lead) => {
    expect(yesOrNo(question, known(lead))).toBeNull();
  });

  it.each([
    ["Isn't it dangerous?", 'is it dangerous'],
    ["It's dangerous, isn't it?", 'is it dangerous'],
    ["Don't you get tired of it?", 'do you get tired of it'],
    ["Would you say it's dangerous?", 'is it dangerous'],
  ])('is not turned by what only hopes for a yes: %s', (question, way) => {
    expect(yesOrNo(question, known('Yes, a little.', way))).toBe('Yes, a little.');
  });

  it.each([
    [
      'Is the work going to dry up?',
      'is there enough work',
      'Yes. More than there are hands.',
      'No. More than there are hands.',
    ],
    ['Do you regret it?', 'would you choose it again', 'Yes. I would.', 'No.'],
    ['Is print dying?', 'does print have a future', 'No.', 'Yes.'],
  ])('is turned where the question asks from the other end: %s', (question, way, lead, turned) => {
    expect(yesOrNo(question, known(lead, way))).toBe(turned);
  });

  it('is not said where it would be unclear', () => {
    expect(yesOrNo('Can I get in without a degree?', known('Usually.', 'do I need a degree'))).toBeNull();
    expect(yesOrNo("You don't write any more?", known('Yes, at weekends.', 'do you write'))).toBeNull();
    expect(yesOrNo('Would you rather do something else?', known('Yes.', 'do you like it'))).toBeNull();
  });

  it('stands as it is for a question that it was written for', () => {
    expect(yesOrNo('Do you regret it?', known('Not for a day.', 'do you regret it'))).toBe('Not for a day.');
  });
});
