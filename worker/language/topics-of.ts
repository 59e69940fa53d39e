import { TOPIC_PHRASES } from './topic-phrases.ts';
import { weighed } from './topic-model.ts';
import { TOPICS, type Topic, type TopicGuess } from './topics.ts';
import { plainWords, stem } from './words.ts';

interface Pointer {
  topic: Topic;
  weight: number;
}

const LONGEST = 6;
const pointers = new Map<string, Pointer[]>();
for (const topic of TOPICS) {
  add(topic, TOPIC_PHRASES[topic].sure, 2);
  add(topic, TOPIC_PHRASES[topic].perhaps, 0.7);
}

function add(topic: Topic, phrases: string, weight: number): void {
  for (const phrase of phrases.split('|')) {
    const stems = phrase.trim().split(/\s+/).map(stem);
    const key = stems.join(' ');
    const there = pointers.get(key) ?? [];
    if (there.some((pointer) => pointer.topic === topic)) continue;
    // A longer phrase says more: it outweighs the single words inside it.
    pointers.set(key, [...there, { topic, weight: weight + (stems.length - 1) * 0.8 }]);
  }
}

/** The topics of any text, the surest first; empty where nothing points anywhere. */
export function topicsOf(text: string): TopicGuess[] {
  return topicsOfWords(plainWords(text));
}

/** The same for plain words. */
export function topicsOfWords(words: readonly string[]): TopicGuess[] {
  return guessesOf(words, scoresOf(words));
}

export type TopicScores = Map<Topic, number>;

export function scoresOf(words: readonly string[]): TopicScores {
  const stems = words.map(stem);
  const scores: TopicScores = new Map();
  const seen = new Set<string>();
  for (let from = 0; from < stems.length; from++) {
    let key = '';
    for (let length = 1; length <= LONGEST && from + length <= stems.length; length++) {
      key = length === 1 ? (stems[from] ?? '') : `${key} ${stems[from + length - 1]}`;
      const there = pointers.get(key);
      if (!there || seen.has(key)) continue;
      seen.add(key);
      for (const { topic, weight } of there) scores.set(topic, (scores.get(topic) ?? 0) + weight);
    }
  }
  return scores;
}

/** Phrases and fitted weights together, as chances that sum to one; what is hardly possible is left out. */
export function guessesOf(words: readonly string[], scores: TopicScores): TopicGuess[] {
  if (words.length === 0) return [];
  const odds = [...weighed(words.map(stem), scores)];
  const top = Math.max(...odds.map(([, value]) => value));
  const raised = odds.map(([topic, value]): [Topic, number] => [topic, Math.exp(value - top)]);
  const total = raised.reduce((sum, [, value]) => sum + value, 0);
  return raised
    .map(([topic, value]) => ({ topic, confidence: round(value / total) }))
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic))
    .slice(0, 4);
}

const LEAST = 0.08;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
