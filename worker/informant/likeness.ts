import { plainWords } from '../language/words.ts';
import { matterOf } from './matter.ts';
import { lengthOf, type FactIndex, type PersonaIndex } from './persona-index.ts';
import type { Policy } from './policy.ts';
import { mended } from './slips.ts';

/** How like a text is to each fact, in the order of the facts. */
export interface Likeness {
  /** To the ways it is asked for, 0 to 1. */
  asked: Float64Array;
  /** To the words that point to it. */
  keywords: Float64Array;
  /** To what it says, 0 to 1. */
  words: Float64Array;
  /** How much of the text is made of words that the facts know, 0 to 1. */
  familiarity: number;
}

interface Query {
  words: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  padded: string;
  length: number;
  pairLength: number;
}

export function likenessOf(text: string, index: PersonaIndex, policy: Policy): Likeness {
  const { plain, words, pairs } = matterOf(mended(plainWords(text), index.vocabulary), policy);
  const length = lengthOf(words, index.weightOf);
  const query: Query = {
    words,
    pairs,
    padded: ` ${plain.join(' ')} `,
    length,
    pairLength: lengthOf(pairs, index.pairWeightOf),
  };
  const known = [...words].filter((word) => index.knows(word));
  return {
    asked: likeAsked(index, query),
    keywords: Float64Array.from(index.entries, (entry) => likeKeywords(index, entry, query)),
    words: Float64Array.from(index.entries, (entry) => likeWords(index, entry, query)),
    familiarity: words.size === 0 ? 1 : lengthOf(known, index.weightOf) ** 2 / length ** 2,
  };
}

/** The best paraphrase: by the words that matter, by how much of it the question contains, or by its very turn of phrase. */
function likeAsked(index: PersonaIndex, query: Query): Float64Array {
  const { phrases, phrasesWith, phrasesWithPair } = index;
  const word = shared(query.words, phrasesWith, phrases.length, index.weightOf);
  const pair = shared(query.pairs, phrasesWithPair, phrases.length, index.pairWeightOf);
  const best = new Float64Array(index.entries.length);
  // One word in common is a weak likeness, and one common word is none, however short the question.
  const telling = Math.min(1, query.length / TELLING);
  for (const [n, { fact, length, pairLength }] of phrases.entries()) {
    const words = word.count[n] ?? 0;
    const pairs = pair.count[n] ?? 0;
    if (words === 0 && pairs < 2) continue;
    const weight = word.weight[n] ?? 0;
    const angle = words === 0 ? 0 : (telling * (words === 1 ? 0.8 : 1) * weight) / (length * query.length);
    const contained = words >= 2 ? 0.85 * (weight / length ** 2) : 0;
    const like = Math.max(angle, contained);
    // A like turn of phrase adds to like words; alone it must be a long one.
    const turn = pairs >= 2 ? (pair.weight[n] ?? 0) / (pairLength * query.pairLength) : 0;
    const score = Math.max(pairs >= 3 ? turn : 0, like + (1 - like) * 0.5 * turn);
    if (score > (best[fact] ?? 0)) best[fact] = score;
  }
  return best;
}

/** Weight at which a question's words say enough to be compared by themselves. */
const TELLING = 3;

function shared(
  words: ReadonlySet<string>,
  postings: PersonaIndex['phrasesWith'],
  size: number,
  weightOf: (word: string) => number,
): { weight: Float64Array; count: Uint16Array } {
  const weight = new Float64Array(size);
  const count = new Uint16Array(size);
  for (const word of words) {
    const squared = weightOf(word) ** 2;
    for (const n of postings.get(word) ?? []) {
      weight[n] = (weight[n] ?? 0) + squared;
      count[n] = (count[n] ?? 0) + 1;
    }
  }
  return { weight, count };
}

function likeKeywords(index: PersonaIndex, entry: FactIndex, query: Query): number {
  let hits = 0;
  for (const { plain, words } of entry.keywords) {
    if (plain === '') continue;
    const found = words.length > 0 ? words.every((word) => query.words.has(word)) : query.padded.includes(` ${plain} `);
    // A common word points nowhere, even where it was named as a pointer.
    if (found) hits += plain.includes(' ') ? 1 : Math.min(1, Math.max(0, ...words.map(index.weightOf)) / TELLING);
  }
  return Math.min(1.3, hits);
}

function likeWords(index: PersonaIndex, entry: FactIndex, query: Query): number {
  if (query.length === 0) return 0;
  let sum = 0;
  for (const word of query.words) if (entry.words.has(word)) sum += index.weightOf(word) ** 2;
  return sum / query.length ** 2;
}
