import fitted from './topic-weights.json' with { type: 'json' };
import { TOPICS, type Topic } from './topics.ts';
import type { TopicScores } from './topics-of.ts';

/** Single stems, pairs and triples, with the edges of the question marked: what the weights are about. */
export function gramsOf(stems: readonly string[]): string[] {
  const edged = ['<', ...stems, '>'];
  const grams = new Set<string>(stems);
  for (let i = 0; i + 1 < edged.length; i++) {
    grams.add(`${edged[i]} ${edged[i + 1]}`);
    if (i + 2 < edged.length) grams.add(`${edged[i]} ${edged[i + 1]} ${edged[i + 2]}`);
  }
  return [...grams];
}

/** What a topic's phrases count for beside the grams. The fit and the reading must agree on it. */
export function phraseValue(score: number): number {
  return Math.log1p(score);
}

/** How much the grams of one question count together, however many they are. */
export function gramValue(count: number): number {
  return 1.5 / Math.sqrt(Math.max(4, count));
}

/** Log-odds of every topic from phrases and grams together. */
export function weighed(stems: readonly string[], phrases: TopicScores): Map<Topic, number> {
  const weights = gramWeights();
  const known = gramsOf(stems).flatMap((gram) => weights.get(gram) ?? []);
  const each = gramValue(gramsKnown(stems, weights));
  const odds = new Map<Topic, number>(TOPICS.map((topic, i) => [topic, fitted.bias[i] ?? 0]));
  for (const [topic, weight] of known) odds.set(topic, (odds.get(topic) ?? 0) + weight * each);
  for (const [topic, score] of phrases) {
    const value = phraseValue(score);
    TOPICS.forEach((other, i) => {
      const weight = fitted.phrases[TOPICS.indexOf(topic)]?.[i] ?? 0;
      odds.set(other, (odds.get(other) ?? 0) + weight * value);
    });
  }
  return odds;
}

function gramsKnown(stems: readonly string[], weights: ReadonlyMap<string, unknown>): number {
  return gramsOf(stems).filter((gram) => weights.has(gram)).length;
}

type Weights = Map<string, [Topic, number][]>;
let parsed: Weights | null = null;

/** `gram|0 12 5 -7` in tenths, by the topic's place in TOPICS; parsed when first needed. */
function gramWeights(): Weights {
  if (parsed) return parsed;
  parsed = new Map();
  for (const line of fitted.grams.split('\n')) {
    const [gram = '', numbers = ''] = line.split('|');
    const pairs: [Topic, number][] = [];
    const parts = numbers.split(' ');
    for (let i = 0; i + 1 < parts.length; i += 2) {
      pairs.push([TOPICS[Number(parts[i])] ?? 'path', Number(parts[i + 1]) / 10]);
    }
    parsed.set(gram, pairs);
  }
  return parsed;
}
