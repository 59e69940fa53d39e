import { weightOfLittle, type Matter } from './matter.ts';

export type Weigh = (word: string) => number;
/** Where each word stands, so that a question touches only the phrases it shares a word with. */
type Postings = ReadonlyMap<string, readonly number[]>;

/** One way to ask for one thing. */
export interface Phrase {
  /** The place of the thing it asks for. */
  owner: number;
  length: number;
  pairLength: number;
  whose: Matter['whose'];
  seeks: Matter['seeks'];
}

/** Ways of asking, to be compared with a question. */
export interface PhraseIndex {
  owners: number;
  phrases: readonly Phrase[];
  phrasesWith: Postings;
  phrasesWithPair: Postings;
  /** How telling a word or a pair is: what many things share says little. */
  weightOf: Weigh;
  pairWeightOf: Weigh;
}

/** `owners[n]` are the ways to ask for thing `n`; `weightOf` comes from more than these where more is known. */
export function phraseIndexOf(owners: readonly (readonly Matter[])[], weightOf: Weigh): PhraseIndex {
  const pairs = weigh(owners.map((ways) => ways.map((way) => way.pairs)));
  const pairWeightOf = remembered((pair) => pairs.weightOf(pair) * weightOfLittle(pair));
  const all = owners.flatMap((ways, owner) => ways.map((way) => ({ owner, ...way })));
  return {
    owners: owners.length,
    phrases: all.map(({ owner, words, pairs, whose, seeks }) => ({
      owner,
      length: lengthOf(words, weightOf),
      pairLength: lengthOf(pairs, pairWeightOf),
      whose,
      seeks,
    })),
    phrasesWith: postings(all.map(({ words }) => words)),
    phrasesWithPair: postings(all.map(({ pairs }) => pairs)),
    weightOf,
    pairWeightOf,
  };
}

/** The rarer among the things, the heavier. */
export function weigh(things: readonly (readonly ReadonlySet<string>[])[]): {
  weightOf: Weigh;
  knows(word: string): boolean;
} {
  const counts = new Map<string, { things: number; last: number }>();
  for (const [n, sets] of things.entries()) {
    for (const set of sets) {
      for (const word of set) {
        const count = counts.get(word);
        if (!count) counts.set(word, { things: 1, last: n });
        else if (count.last !== n) {
          count.things++;
          count.last = n;
        }
      }
    }
  }
  const total = things.length + 1;
  // A word that nothing knows is chatter as often as it is matter: it counts, but not as the rarest.
  const unknown = Math.log(total / 3);
  return {
    weightOf: (word) => {
      const count = counts.get(word)?.things;
      return Math.max(0.1, count === undefined ? unknown : Math.log(total / (count + 0.5)));
    },
    knows: (word) => counts.has(word),
  };
}

export function remembered(weightOf: Weigh): Weigh {
  const weights = new Map<string, number>();
  return (word) => {
    let weight = weights.get(word);
    if (weight === undefined) {
      weight = weightOf(word);
      if (weights.size < 20_000) weights.set(word, weight);
    }
    return weight;
  };
}

function postings(sets: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [n, set] of sets.entries()) {
    for (const word of set) {
      const at = found.get(word);
      if (at) at.push(n);
      else found.set(word, [n]);
    }
  }
  return found;
}

export function lengthOf(words: Iterable<string>, weightOf: Weigh): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word) ** 2;
  return Math.sqrt(sum);
}
