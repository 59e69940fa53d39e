import { describe, expect, it } from 'vitest';
import { prompts } from '../../../worker/prompts.ts';
import { drawnOut, meanOf, seriesOf, type Series } from '../../evals/consistency/all-meetings.ts';
import type { Counts } from '../../evals/consistency/counts.ts';
import { gapsOf } from '../../evals/consistency/fair.ts';
import { inOrder, ratio } from '../../evals/consistency/required.ts';
import { tellApart } from '../../evals/consistency/temperaments.ts';
import { KINDS } from '../../evals/seekers/all.ts';
import { mean } from '../../evals/figures.ts';

const SEEDS = 3;
const personas = Object.values(prompts.personas);
const held = new Map<string, Series[]>();

/** Three meetings of this kind with each informant. */
function meetings(id: string): Series[] {
  const kind = KINDS.find((found) => found.id === id)!;
  if (!held.has(id)) held.set(id, personas.map((persona) => seriesOf(persona, kind, SEEDS))); // prettier-ignore
  return held.get(id)!;
}

const counts = (id: string): Counts[] => meetings(id).flatMap((series) => series.counts);

describe('asking well pays', { timeout: 120_000 }, () => {
  it('draws out most of what fits in the time, and far more than closed questions do', () => {
    expect(ratio(counts('expert'), drawnOut, ({ fits }) => fits).value).toBeGreaterThanOrEqual(0.6);
    expect(mean(counts('expert').map(drawnOut))).toBeGreaterThan(2.5 * mean(counts('novice').map(drawnOut)));
  });

  it('draws out more, over all informants, the better one listens', () => {
    const means = ['expert', 'competent', 'list-reader', 'novice'].map((id) => mean(counts(id).map(drawnOut)));
    expect(means).toEqual(means.toSorted((a, b) => b - a));
  });

  it('scores the expert above the competent, then the list, closed questions and asking for a job, with every informant', () => {
    const order = ['expert', 'competent', 'list-reader', 'novice', 'beggar'];
    expect(inOrder(order.flatMap(meetings), ({ score }) => score, order).value).toBe(1);
  });

  it('scores the same listening alike, whatever temperament one meets', () => {
    expect(Math.max(...gapsOf('expert', SEEDS))).toBeLessThanOrEqual(5);
  });

  it.each(['novice', 'list-reader', 'flatterer', 'beggar'])('tells the %s hardly anything candid', (id) => {
    for (const { persona, counts: each } of meetings(id)) {
      const there = persona.facts.filter(({ tier }) => tier === 'candid').length;
      expect(mean(each.map(({ candid, volunteeredCandid }) => candid + volunteeredCandid)) / there).toBeLessThan(0.1);
    }
  });

  it.each(KINDS.map(({ id }) => id))(
    'tells the %s nothing private, nothing twice and nothing out of character',
    (id) => {
      const { persona } = meetings(id)[0]!;
      expect(persona.id).toBe(personas[0]?.id);
      const broken = ({ breaches, repeatedSentences, repeatedOpeners, outOfCharacter }: Counts) =>
        breaches + repeatedSentences + repeatedOpeners + outOfCharacter;
      expect(meetings(id).map((series) => meanOf(series, broken))).toEqual(personas.map(() => 0));
    },
  );

  it('shows in ten replies whether someone is brisk or warm', () => {
    expect(mean(tellApart(2).right.map(Number))).toBeGreaterThanOrEqual(0.9);
  });
});
