import { lengthOf, type PhraseIndex, type Weigh } from './phrase-index.ts';
import type { Matter } from './matter.ts';

export type Asked = Pick<Matter, 'words' | 'pairs' | 'whose' | 'seeks'>;

/** What is left of a likeness where one speaks of oneself then and the other of others or of the seeker. */
const OTHERS = 0.75;

/** What is left where one asks who or where, and the other asks something else. */
const ELSEWHERE = 0.8;

/** Weight at which a question's words say enough to be compared by themselves. */
export const TELLING = 3;

/**
 * How like a question is to the best way of asking for each thing, 0 to 1: by the words that matter, by how much of the
 * way of asking it contains, or by its very turn of phrase.
 */
export function likePhrases(index: PhraseIndex, { words, pairs, whose, seeks }: Asked): Float64Array {
  const { phrases, phrasesWith, phrasesWithPair } = index;
  const length = lengthOf(words, index.weightOf);
  const pairLengthAsked = lengthOf(pairs, index.pairWeightOf);
  const word = shared(words, phrasesWith, phrases.length, index.weightOf);
  const pair = shared(pairs, phrasesWithPair, phrases.length, index.pairWeightOf);
  const best = new Float64Array(index.owners);
  // One word in common is a weak likeness, and one common word is none, however short the question.
  const telling = Math.min(1, length / TELLING);
  for (let n = 0; n < phrases.length; n++) {
    const count = word.count[n] ?? 0;
    const pairCount = pair.count[n] ?? 0;
    const phrase = phrases[n];
    // Most phrases share nothing with a question: they cost no more than these two looks.
    if ((count === 0 && pairCount < 2) || !phrase) continue;
    const { owner, length: own, pairLength, whose: ofPhrase, seeks: sought } = phrase;
    const weight = word.weight[n] ?? 0;
    const angle =
      count === 0 ? 0 : (telling * (count === 1 ? alone(pairCount, pairs.size) : 1) * weight) / (own * length);
    // A way of asking within a longer question says the less, the more is left over.
    const contained = count >= 2 ? 0.9 * (weight / own ** 2) * (0.5 + (0.5 * weight) / length ** 2) : 0;
    const like = Math.max(angle, contained);
    // A like turn of phrase adds to like words; alone it must be a long one.
    const turn = pairCount >= 2 ? (pair.weight[n] ?? 0) / (pairLength * pairLengthAsked) : 0;
    const both = Math.max(pairCount >= 3 ? turn : 0, like + (1 - like) * 0.5 * turn);
    // How the informant found a job is another question than how people find one.
    const theirs = whose !== ofPhrase && [whose, ofPhrase].includes('then') && whose && ofPhrase ? OTHERS : 1;
    const elsewhere = seeks !== sought && (seeks === 'who' || seeks === 'where') && sought !== null ? ELSEWHERE : 1;
    const score = both * theirs * elsewhere;
    if (score > (best[owner] ?? 0)) best[owner] = score;
  }
  return best;
}

/** One word in common says less where not even its neighbours agree. */
function alone(pairsShared: number, pairs: number): number {
  return pairsShared === 0 && pairs >= 3 ? 0.65 : 0.8;
}

function shared(
  words: ReadonlySet<string>,
  postings: PhraseIndex['phrasesWith'],
  size: number,
  weightOf: Weigh,
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
