import type { Grid } from '../table.ts';
import { drawnOut, meanOf, type Series } from './all-meetings.ts';
import type { Counts } from './counts.ts';

const COLUMNS: [string, (counts: Counts) => number | null, number][] = [
  ['surface', ({ surface }) => surface, 1],
  ['story', ({ story }) => story, 1],
  ['candid', ({ candid }) => candid, 1],
  ['volunteered', (c) => c.volunteeredStories + c.volunteeredCandid, 1],
  ['fits', ({ fits }) => fits, 1],
  ['cues given', ({ cuesGiven }) => cuesGiven, 1],
  ['picked up', ({ cuesPickedUp }) => cuesPickedUp, 1],
  ['rapport', ({ rapport }) => rapport, 0],
  ['minutes', ({ minutes }) => minutes, 1],
  ['exchanges', ({ exchanges }) => exchanges, 1],
  ['breaches', ({ breaches }) => breaches, 0],
  ['repeated', (c) => c.repeatedSentences + c.repeatedOpeners, 0],
  ["don't know", ({ unknown }) => unknown, 1],
  ['beside', ({ beside }) => beside, 1],
  ['of judged', ({ judged }) => judged, 1],
  ['total', ({ score }) => score, 0],
];

/** Every kind of seeker with every informant, in means over the seeds. */
export function drawnOutGrid(all: readonly Series[]): Grid {
  return {
    title: 'Every seeker with every informant',
    note: 'Means over 20 seeds of our own simulated seekers; facts that were elicited by tier. "Repeated" are sentences and openings, "beside" answers on another topic than the question was written for, "of judged" how many there were to judge; a dash where the scorer gave no total.',
    columns: ['seeker', 'informant', 'story + candid', ...COLUMNS.map(([name]) => name)],
    rows: all.map((series) => [
      series.kind.id,
      `${series.persona.firstName}, ${series.persona.temperament}`,
      meanOf(series, drawnOut).toFixed(1),
      ...COLUMNS.map(([, number, digits]) => {
        const known = series.counts.some((counts) => number(counts) !== null);
        return known ? meanOf(series, number).toFixed(digits) : '–';
      }),
    ]),
  };
}
