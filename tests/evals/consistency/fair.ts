import { prompts } from '../../../worker/prompts.ts';
import { TEMPERAMENTS } from '../../../worker/informant/terms.ts';
import { bootstrapped, mean } from '../figures.ts';
import { KINDS } from '../seekers/all.ts';
import type { Line, Table } from '../table.ts';
import { drawnOut, meanOf, seriesOf, type Series } from './all-meetings.ts';
import { series } from './required.ts';

const NOTE =
  'The expert in other words: stories and candid facts drawn out, as a share of what the expert draws out in the same twenty minutes; a share above 1 comes of shorter turns, which leave time for more of them. Temperaments: the same informant in all six, the same seeker, the scorer’s total, eight seeds; the figure is the widest gap between two temperaments’ means among the six informants, and the range is from the narrowest to the widest.';

/** Whether the words, and the temperament one happens to meet, change what good listening is worth. */
export function fairTable(all: readonly Series[], variants: readonly Series[], seeds: number): Table {
  const expert = mean(series(all, 'expert').map((found) => meanOf(found, drawnOut)));
  const kinds = [...new Set(variants.map(({ kind }) => kind.id))];
  const words = kinds.map((kind): Line => {
    const drawn = series(variants, kind).flatMap(({ counts }) => counts.map(drawnOut));
    return { measure: `${kind}: facts, share of the expert’s`, ours: bootstrapped(drawn, (sample) => mean(sample) / expert), aim: '≥ .90' }; // prettier-ignore
  });
  const temperaments = ['expert', 'list-reader'].map((kind): Line => {
    const gaps = gapsOf(kind, seeds);
    return {
      measure: `${kind}: scorer’s total between temperaments`,
      ours: { value: Math.max(...gaps), low: Math.min(...gaps), high: Math.max(...gaps), n: gaps.length },
      aim: '≤ 5',
    };
  });
  return { title: 'Fair to every way of speaking', note: NOTE, lines: [...words, ...temperaments] };
}

/** For each informant the gap between the best and the worst temperament to meet. */
export function gapsOf(kindId: string, seeds: number): number[] {
  const kind = KINDS.find(({ id }) => id === kindId)!;
  return Object.values(prompts.personas).map((persona) => {
    const totals = TEMPERAMENTS.map((temperament) =>
      meanOf(seriesOf(persona, kind, seeds, temperament), ({ score }) => score),
    );
    return Math.max(...totals) - Math.min(...totals);
  });
}
