import type { AnswerForm } from '../language/reading.ts';
import type { TopicGuess } from '../language/topics.ts';
import { matterOf, pairsOf } from './matter.ts';
import type { Fact } from './persona.ts';
import { lengthOf, type FactIndex, type PersonaIndex } from './persona-index.ts';
import type { Scene } from './scene.ts';
import { mended } from './slips.ts';
import { plain } from './spoken.ts';

export interface Candidate {
  fact: Fact;
  score: number;
  /** How far the words alone point here, without topic and course of the talk. */
  sure: number;
}

export interface Asking {
  text: string;
  topics: readonly TopicGuess[];
  /** What kind of answer it wants; a fact that fits the form is the likelier one. */
  wants?: AnswerForm;
  /** Stays with what was just said. */
  staysWith: boolean;
  /** Facts that what was just said leads to. */
  linked: ReadonlySet<string>;
}

/** How much of a question is made of words that the facts know. */
export function familiarity(scene: Scene, text: string): number {
  const words = matterOf(mended(text, scene.index.vocabulary), scene.policy);
  if (words.size === 0) return 1;
  const known = [...words].filter((word) => scene.index.knows(word));
  return lengthOf(known, scene.index.weightOf) ** 2 / lengthOf(words, scene.index.weightOf) ** 2;
}

interface Query {
  distinct: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  padded: string;
  length: number;
  pairLength: number;
}

/** All facts by how well they answer, the best first. Whether one may be told is another question. */
export function rankFacts(scene: Scene, asking: Asking): Candidate[] {
  const query = queryOf(scene, asking.text);
  return scene.index.entries.map((entry) => score(scene, asking, entry, query)).sort((a, b) => b.score - a.score);
}

function queryOf({ index, policy }: Scene, typed: string): Query {
  const text = mended(typed, index.vocabulary);
  const distinct = matterOf(text, policy);
  const pairs = pairsOf(text);
  return {
    distinct,
    pairs,
    padded: ` ${plain(text)} `,
    length: lengthOf(distinct, index.weightOf),
    pairLength: lengthOf(pairs, index.pairWeightOf),
  };
}

function score(scene: Scene, asking: Asking, entry: FactIndex, query: Query): Candidate {
  const { routing } = scene.policy;
  const { fact } = entry;
  const paraphrase = paraphraseMatch(scene.index, entry, query);
  const keyword = keywordMatch(scene.index, entry, query);
  const sure = Math.min(1, routing.paraphrase * paraphrase + routing.keyword * keyword);
  const topic = topicMatch(asking, fact);
  let total =
    sure * (sure >= routing.sure ? 1.25 : 1) +
    routing.words * wordsMatch(scene.index, entry, query) +
    routing.topic * topic;
  const linked = asking.staysWith && asking.linked.has(fact.id);
  if (linked) total += routing.linked;
  else if (asking.staysWith && sharesTopic(scene, fact)) total += routing.sameTopic;
  const surest = asking.topics[0]?.confidence ?? 0;
  if (surest >= 0.5 && !linked && sure < CERTAIN) total -= routing.offTopic * (1 - Math.min(1, topic / surest));
  if (asking.wants && asking.wants !== 'account' && fact.fits[asking.wants] !== undefined) total += routing.form;
  return { fact, score: total, sure };
}

/** The best paraphrase: by the words that matter, by how much of it the question contains, or by its very turn of phrase. */
function paraphraseMatch(index: PersonaIndex, entry: FactIndex, query: Query): number {
  let best = 0;
  for (const { words, length, pairs, pairLength } of entry.paraphrases) {
    const { shared, count } = sharedWeight(words, query.distinct, index.weightOf);
    let like = 0;
    if (count > 0) {
      // One word in common is a weak likeness, and one common word is none, however short the question.
      const telling = Math.min(1, query.length / TELLING) * (count === 1 ? 0.8 : 1);
      const angle = (telling * shared) / (length * query.length);
      const contained = count >= 2 ? 0.85 * (shared / length ** 2) : 0;
      like = Math.max(angle, contained);
    }
    const phrase = sharedWeight(pairs, query.pairs, index.pairWeightOf);
    // A like turn of phrase adds to like words; alone it must be a long one.
    const turn = phrase.count >= 2 ? phrase.shared / (pairLength * query.pairLength) : 0;
    best = Math.max(best, phrase.count >= 3 ? turn : 0, like + (1 - like) * 0.5 * turn);
  }
  return best;
}

/** As good as asked for by name. */
const CERTAIN = 1;

/** Weight at which a question's words say enough to be compared by themselves. */
const TELLING = 3;

function sharedWeight(
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
  weightOf: (word: string) => number,
): { shared: number; count: number } {
  let shared = 0;
  let count = 0;
  for (const word of words) {
    if (!others.has(word)) continue;
    shared += weightOf(word) ** 2;
    count++;
  }
  return { shared, count };
}

function keywordMatch(index: PersonaIndex, entry: FactIndex, query: Query): number {
  let hits = 0;
  for (const { plain: words, stems } of entry.keywords) {
    const found =
      query.padded.includes(` ${words} `) || (stems.length > 0 && stems.every((stem) => query.distinct.has(stem)));
    // A common word points nowhere, even where it was named as a pointer.
    const telling = words.includes(' ') ? 1 : Math.min(1, Math.max(0, ...stems.map(index.weightOf)) / TELLING);
    if (words !== '' && found) hits += telling;
  }
  return Math.min(1.3, hits);
}

function wordsMatch(index: PersonaIndex, entry: FactIndex, query: Query): number {
  if (query.length === 0) return 0;
  const { shared } = sharedWeight(query.distinct, entry.words, index.weightOf);
  return shared / query.length ** 2;
}

function topicMatch(asking: Asking, fact: Fact): number {
  let best = 0;
  for (const { topic, confidence } of asking.topics) {
    if (fact.topic === topic) best = Math.max(best, confidence);
    else if (fact.also.includes(topic)) best = Math.max(best, 0.75 * confidence);
  }
  return best;
}

function sharesTopic(scene: Scene, fact: Fact): boolean {
  return scene.lastFacts.some((last) => last.topic === fact.topic);
}
