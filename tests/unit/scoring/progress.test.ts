import { describe, expect, it } from 'vitest';
import { FACTS, POINTS, quotesIn, seriesOf } from '../../../worker/scoring/index.ts';

describe('several rehearsals together', () => {
  it('say nothing where nothing was observed', () => {
    expect(seriesOf([], POINTS)).toEqual({ values: [], observed: 0, now: null, trend: null });
    expect(seriesOf([null, null], POINTS)).toMatchObject({ observed: 0, now: null, trend: null });
  });

  it('give one talk no interval, and two a wide one', () => {
    expect(seriesOf([60], POINTS).now).toEqual({ mean: 60, low: null, high: null, talks: 1 });
    const { now, trend } = seriesOf([50, 60], POINTS);
    expect(now).toEqual({ mean: 55, low: 23.4, high: 86.6, talks: 2 });
    expect(trend).toBeNull();
  });

  it('take the interval of Student over the last four', () => {
    // 40, 50, 60, 70: mean 55, spread 12.91, t(3) = 2.353, margin 15.2.
    expect(seriesOf([0, 40, 50, 60, 70], POINTS).now).toEqual({ mean: 55, low: 39.8, high: 70.2, talks: 4 });
  });

  it('never count a gap as a zero', () => {
    expect(seriesOf([60, null, 60, null, 60], POINTS).now?.mean).toBe(60);
    expect(seriesOf([60, null, 60, null, 60], POINTS).trend).toBeNull();
  });

  it('do not call equal levels exact', () => {
    const { now } = seriesOf([80, 80, 80, 80], POINTS);
    expect((now?.high ?? 0) - (now?.low ?? 0)).toBeGreaterThan(10);
  });

  it('see a trend from three talks, where it is larger than its uncertainty', () => {
    expect(seriesOf([20, 90], POINTS).trend).toBeNull();
    expect(seriesOf([20, 50, 80], POINTS).trend).toEqual({ change: 60, margin: 44.6, talks: 3 });
    expect(seriesOf([20, 30, 40], POINTS).trend).toBeNull();
    expect(seriesOf([30, 80, 40, 70], POINTS).trend).toBeNull();
    expect(seriesOf([80, 70, 62, 50, 41], POINTS).trend?.change).toBeLessThan(-30);
  });

  it('stay within what there can be', () => {
    expect(seriesOf([95, 100], POINTS).now?.high).toBe(100);
    expect(seriesOf([0, 1], FACTS).now?.low).toBe(0);
    expect(seriesOf([30, 40], FACTS).now?.high).toBeGreaterThan(40);
  });

  it('cost little: fifty rehearsals on eleven criteria in under ten milliseconds', () => {
    const values = Array.from({ length: 50 }, (_, at) => (at % 7 === 0 ? null : (at * 37) % 100));
    for (let warm = 0; warm < 50; warm++) seriesOf(values, POINTS);
    const began = performance.now();
    for (let criterion = 0; criterion < 11; criterion++) seriesOf(values, POINTS);
    expect(performance.now() - began).toBeLessThan(10);
  });
});

describe('quotations', () => {
  const turns = [
    { number: 1, speaker: 'seeker' as const, text: 'What do you bring to a rehearsal?' },
    {
      number: 2,
      speaker: 'informant' as const,
      text: 'On the flood play I gave eleven notes. Now I don’t; I bring three.',
    },
  ];

  it('are found in whatever case, marks and spaces they are given back', () => {
    expect(quotesIn("She said “Now I don't, I bring  three” and I believe it.", turns)).toEqual([
      { quote: "Now I don't, I bring  three", turn: 2, speaker: 'informant' },
    ]);
    expect(quotesIn('I asked "what do you bring" first.', turns)[0]).toMatchObject({ turn: 1, speaker: 'seeker' });
  });

  it('that nobody said are said to be so, and a word in inverted commas is none', () => {
    expect(quotesIn('“I never bring any notes at all”', turns)[0]).toMatchObject({ turn: null, speaker: null });
    expect(quotesIn('The “flood” play.', turns)).toEqual([]);
    expect(quotesIn('“bring thr” is half a word, “I bring three” is not.', turns).map(({ turn }) => turn)).toEqual([2]);
  });
});
