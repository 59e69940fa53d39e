import { describe, expect, it } from 'vitest';
import type { Card } from '../../../worker/api/contract/card-answers.ts';
import { withAdvice } from '../../../web/src/lib/card/put-on-card.ts';

const better = 'What did that cost you?';
const change = { advice: 'Ask about what is left hanging.', better };
const card = (wish: Partial<Card>) =>
  ({ version: 3, openingLine: 'Hello', closingRequest: '', focus: '', questions: [], choices: [], ...wish }) as Card;
const offered: Card['choices'] = [{ text: better, from: 'better' }];
const asking = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `report-${at + 1}`, text: `${at}?` }));

describe('putting the one thing to change on the card', () => {
  it('takes a better wording only where the card offers it, and keeps what is there', () => {
    expect(withAdvice(card({}), change)).toMatchObject({
      put: 'noted',
      wish: { version: 3, openingLine: 'Hello', focus: change.advice, questions: [] },
    });
    const { wish, put } = withAdvice(card({ choices: offered, questions: asking(2) }), change);
    expect(put).toBe('asked');
    expect(wish.questions.map(({ text }) => text)).toEqual(['0?', '1?', better]);
    expect(new Set(wish.questions.map(({ id }) => id)).size).toBe(3);
  });

  it('adds nothing twice, and no seventh question', () => {
    const there = card({ choices: offered, questions: [{ id: 'a', text: better }] });
    expect(withAdvice(there, change)).toMatchObject({ put: 'asked', wish: { questions: [{ id: 'a' }] } });
    const full = withAdvice(card({ choices: offered, questions: asking(6) }), change);
    expect(full.put).toBe('full');
    expect(full.wish.questions).toHaveLength(6);
  });
});
