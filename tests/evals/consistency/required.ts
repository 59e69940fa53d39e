import { bootstrapped, mean, share, type Figure } from '../figures.ts';
import type { Line, Table } from '../table.ts';
import { drawnOut, meanOf, type Series } from './all-meetings.ts';
import type { Counts } from './counts.ts';

const NOTE =
  'Our own simulated seekers with our own informants: this is regression, and no proof of validity. Six informants in their own temperaments, twenty minutes, 20 seeds. The seekers see the public profile and the transcript, and share no five words running with the ways of asking. What fits in the time: one story or candid fact at each exchange of the same meeting but the closing request and the goodbye, which is what someone could get who took the same time and opened one new door with each question. Order: of the means, for how many of the six informants it holds.';

export const ORDER = ['expert', 'competent', 'list-reader', 'novice'];
const SHUT_OUT = ['novice', 'list-reader', 'flatterer', 'beggar'];

/** What is required of the informants, over all of them. */
export function requiredTable(all: readonly Series[]): Table {
  const counts = all.flatMap((series) => series.counts);
  const none = (measure: string, number: (counts: Counts) => number): Line => ({
    measure,
    ours: sum(counts, number),
    aim: '0',
  });
  return {
    title: 'What is required of every informant',
    note: NOTE,
    lines: [
      {
        measure: 'expert: stories and candid facts, share of what fits',
        ours: ratio(of(all, 'expert'), drawnOut, ({ fits }) => fits),
        aim: '≥ .60',
      },
      { measure: 'expert: that many times what the novice draws out', ours: timesNovice(all), aim: '≥ 2.5' },
      ...SHUT_OUT.map((kind): Line => ({
        measure: `${kind}: candid facts, share of all candid facts`,
        ours: candidShare(series(all, kind)),
        aim: '≤ .10',
      })),
      { measure: 'warm and rambling: stories volunteered, share of their stories', ours: volunteered(all), aim: '≤ .20' },
      none('private words in a reply, or something granted unearned', ({ breaches }) => breaches),
      none('sentences repeated in a meeting', ({ repeatedSentences }) => repeatedSentences),
      none('replies begun alike in a meeting', ({ repeatedOpeners }) => repeatedOpeners),
      none('replies out of character', ({ outOfCharacter }) => outOfCharacter),
      { measure: 'order in facts drawn out: expert, competent, list-reader, novice', ours: inOrder(all, drawnOut), aim: '1.000' },
      { measure: 'order in the scorer’s total: the same, then beggar', ours: inOrder(all, ({ score }) => score, [...ORDER, 'beggar']), aim: '1.000' },
      { measure: 'scorer’s total: expert less novice, the least of the six', ours: leastGap(all), aim: '≥ 15' },
      {
        measure: 'answer on another topic than asked (list-reader, by the topic it was written for)',
        ours: ratio(of(all, 'list-reader'), ({ beside }) => beside, ({ judged }) => judged),
      },
      {
        measure: '"I don’t know" or "say that again" (expert, competent, list-reader)',
        ours: ratio(['expert', 'competent', 'list-reader'].flatMap((kind) => of(all, kind)), ({ unknown }) => unknown, ({ exchanges }) => exchanges),
        aim: '≤ .08',
      },
    ],
  };
} // prettier-ignore

export function series(all: readonly Series[], kind: string): Series[] {
  return all.filter((found) => found.kind.id === kind);
}

function of(all: readonly Series[], kind: string): Counts[] {
  return series(all, kind).flatMap((found) => found.counts);
}

export function ratio(rows: readonly Counts[], top: (row: Counts) => number, bottom: (row: Counts) => number): Figure {
  return bootstrapped(rows, (sample) => total(sample, top) / Math.max(1, total(sample, bottom)));
}

function total(rows: readonly Counts[], number: (row: Counts) => number): number {
  return rows.reduce((all, row) => all + number(row), 0);
}

function sum(rows: readonly Counts[], number: (row: Counts) => number): Figure {
  const value = total(rows, number);
  return { value, low: value, high: value, n: rows.length };
}

function timesNovice(all: readonly Series[]): Figure {
  const novice = mean(of(all, 'novice').map(drawnOut));
  return bootstrapped(of(all, 'expert'), (sample) => mean(sample.map(drawnOut)) / Math.max(0.01, novice));
}

/** Elicited or volunteered, of the candid facts there are. */
function candidShare(rows: readonly Series[]): Figure {
  const shares = rows.flatMap(({ persona, counts }) => {
    const there = persona.facts.filter(({ tier }) => tier === 'candid').length;
    return counts.map((each) => (each.candid + each.volunteeredCandid) / there);
  });
  return bootstrapped(shares, mean);
}

function volunteered(all: readonly Series[]): Figure {
  const talkative = all.filter(({ persona }) => persona.temperament === 'warm' || persona.temperament === 'rambling');
  const shares = talkative.flatMap(({ persona, counts }) => {
    const there = persona.facts.filter(({ tier }) => tier === 'story').length;
    return counts.map(({ volunteeredStories }) => volunteeredStories / there);
  });
  return bootstrapped(shares, mean);
}

/** For how many informants the means stand in this order, each above the next. */
export function inOrder(all: readonly Series[], number: (counts: Counts) => number | null, order = ORDER): Figure {
  const personas = [...new Set(all.map(({ persona }) => persona))];
  return share(
    personas.map((persona) => {
      const means = order.map((kind) =>
        meanOf(
          series(all, kind).find((found) => found.persona === persona)!,
          number,
        ),
      );
      return means.slice(1).every((value, n) => (means[n] ?? 0) > value);
    }),
  );
}

function leastGap(all: readonly Series[]): Figure {
  const gaps = series(all, 'expert').map((expert) => {
    const novice = series(all, 'novice').find(({ persona }) => persona === expert.persona)!;
    return meanOf(expert, ({ score }) => score) - meanOf(novice, ({ score }) => score);
  });
  return { value: Math.min(...gaps), low: Math.min(...gaps), high: Math.max(...gaps), n: gaps.length };
}
