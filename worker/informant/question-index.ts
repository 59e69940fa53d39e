import { authoredWords, matterOf } from './matter.ts';
import { phraseIndexOf, remembered, weigh, type PhraseIndex } from './phrase-index.ts';
import type { Policy } from './policy.ts';

/** What people ask anybody about their work, ready to be compared with a question. */
export interface QuestionIndex {
  /** The place of each common question, by id. */
  places: ReadonlyMap<string, number>;
  ways: PhraseIndex;
  /** Words that each of them is asked in. */
  words: readonly ReadonlySet<string>[];
  knows(word: string): boolean;
  /** Plain words that the ways are made of, for slips to be mended by. */
  plain: ReadonlySet<string>;
}

const indexes = new WeakMap<Policy, QuestionIndex>();

/** The index of the common questions, shared by all informants; the first call builds it. */
export function questionsOf(policy: Policy): QuestionIndex {
  let index = indexes.get(policy);
  if (!index) indexes.set(policy, (index = build(policy)));
  return index;
}

function build(policy: Policy): QuestionIndex {
  const ways = policy.questions.map((question) => question.ways.map((way) => matterOf(authoredWords(way), policy)));
  const rarity = weigh(ways.map((each) => each.map(({ words }) => words)));
  return {
    places: new Map(policy.questions.map(({ id }, n) => [id, n])),
    ways: phraseIndexOf(ways, remembered(rarity.weightOf)),
    words: ways.map((each) => new Set(each.flatMap(({ words }) => [...words]))),
    knows: rarity.knows,
    plain: new Set(ways.flat().flatMap(({ plain }) => plain)),
  };
}
