import { weightOfLittle, type Matter } from './matter.ts';

export type Weigh = (word: string) => number;
/** Where each word stands, so that a question touches only the phrases it shares a word with. */
interface Postings {
  get(word: string): readonly number[] | undefined;
}

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
  const all = owners.flatMap((ways, owner) => ways.map((way) => ({ owner, way })));
  const pairs = new Map<string, Pair>();
  const pairsOf = all.map(({ owner, way }, n) => enter(pairs, way.pairs, owner, n));
  const rarity = rarityAmong(owners.length);
  for (const [words, pair] of pairs) pair.weight = rarity(pair.owners) * weightOfLittle(words);
  return {
    owners: owners.length,
    phrases: all.map(({ owner, way: { words, whose, seeks } }, n) => ({
      ...{ owner, whose, seeks, length: lengthOf(words, weightOf) },
      pairLength: Math.sqrt((pairsOf[n] ?? []).reduce((sum, { weight }) => sum + weight ** 2, 0)),
    })),
    phrasesWith: postings(all.map(({ way }) => way.words)),
    phrasesWithPair: { get: (words) => pairs.get(words)?.phrases },
    weightOf,
    pairWeightOf: (words) => pairs.get(words)?.weight ?? rarity(undefined) * weightOfLittle(words),
  };
}

/** Two neighbouring words: where they stand, in how many owners' ways of asking, and how telling they are. */
interface Pair {
  phrases: number[];
  owners: number;
  lastOwner: number;
  weight: number;
}

/** There are many thousand pairs, and the first turn waits for them: each is looked up once, and all of it is kept in one place. */
function enter(pairs: Map<string, Pair>, own: ReadonlySet<string>, owner: number, phrase: number): Pair[] {
  const found: Pair[] = [];
  for (const words of own) {
    let pair = pairs.get(words);
    if (!pair) pairs.set(words, (pair = { phrases: [], owners: 0, lastOwner: -1, weight: 0 }));
    if (pair.lastOwner !== owner) pair.owners++;
    pair.lastOwner = owner;
    pair.phrases.push(phrase);
    found.push(pair);
  }
  return found;
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
  const rarity = rarityAmong(things.length);
  return { weightOf: (word) => rarity(counts.get(word)?.things), knows: (word) => counts.has(word) };
}

/** How telling is what so many of the things have. */
function rarityAmong(things: number): (count: number | undefined) => number {
  const total = things + 1;
  // A word that nothing knows is chatter as often as it is matter: it counts, but not as the rarest.
  const unknown = Math.log(total / 3);
  return (count) => Math.max(0.1, count === undefined ? unknown : Math.log(total / (count + 0.5)));
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
