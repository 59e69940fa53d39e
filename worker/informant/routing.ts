import type { TopicGuess } from '../language/topics.ts';
import { contentWords } from '../language/words.ts';
import type { Fact } from './persona.ts';
import { lengthOf, type FactIndex } from './persona-index.ts';
import type { Scene } from './scene.ts';
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
  /** Stays with what was just said. */
  staysWith: boolean;
  /** Facts that what was just said leads to. */
  linked: ReadonlySet<string>;
}

/** All facts by how well they answer, the best first. Whether one may be told is another question. */
export function rankFacts(scene: Scene, asking: Asking): Candidate[] {
  const query = contentWords(asking.text);
  const distinct = new Set(query);
  const padded = ` ${plain(asking.text)} `;
  const length = lengthOf(distinct, scene.index.weightOf);
  return scene.index.entries
    .map((entry) => score(scene, asking, entry, { distinct, padded, length }))
    .sort((a, b) => b.score - a.score);
}

interface Query {
  distinct: ReadonlySet<string>;
  padded: string;
  length: number;
}

function score(scene: Scene, asking: Asking, entry: FactIndex, query: Query): Candidate {
  const { routing } = scene.policy;
  const paraphrase = paraphraseMatch(scene, entry, query);
  const keyword = keywordMatch(entry, query);
  const sure = Math.min(1, routing.paraphrase * paraphrase + routing.keyword * keyword);
  let total = sure + routing.words * wordsMatch(scene, entry, query) + routing.topic * topicMatch(asking, entry.fact);
  if (asking.staysWith && asking.linked.has(entry.fact.id)) total += routing.linked;
  else if (asking.staysWith && sharesTopic(scene, entry.fact)) total += routing.sameTopic;
  return { fact: entry.fact, score: total, sure };
}

/** The best paraphrase: its angle to the question, or how much of it the question contains. */
function paraphraseMatch(scene: Scene, entry: FactIndex, query: Query): number {
  let best = 0;
  for (const { words, length } of entry.paraphrases) {
    if (length === 0 || query.length === 0) continue;
    let shared = 0;
    let count = 0;
    for (const word of words) {
      if (!query.distinct.has(word)) continue;
      shared += scene.index.weightOf(word) ** 2;
      count++;
    }
    const angle = shared / (length * query.length);
    const contained = count >= 2 ? 0.85 * (shared / length ** 2) : 0;
    best = Math.max(best, angle, contained);
  }
  return best;
}

function keywordMatch(entry: FactIndex, query: Query): number {
  let hits = 0;
  for (const { plain: words, stems } of entry.keywords) {
    if (words !== '' && query.padded.includes(` ${words} `)) hits += 1;
    else if (stems.length > 0 && stems.every((stem) => query.distinct.has(stem))) hits += 0.9;
  }
  return Math.min(1.3, hits);
}

function wordsMatch(scene: Scene, entry: FactIndex, query: Query): number {
  if (query.length === 0) return 0;
  let shared = 0;
  for (const word of query.distinct) if (entry.words.has(word)) shared += scene.index.weightOf(word) ** 2;
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
