import fitted from './topic-weights.json' with { type: 'json' };
import { TOPICS, type Topic } from './topics.ts';
import type { TopicScores } from './topics-of.ts';

/** Single stems, pairs and triples, with the edges of the question marked: what the weights are about. */
function gramsOf(stems: readonly string[]): string[] {
  const edged = ['<', ...stems, '>'];
  const grams = new Set<string>(stems);
  for (let i = 0; i + 1 < edged.length; i++) {
    grams.add(`${edged[i]} ${edged[i + 1]}`);
    if (i + 2 < edged.length) grams.add(`${edged[i]} ${edged[i + 1]} ${edged[i + 2]}`);
  }
  return [...grams];
}

/** Letters in fours of the longer stems, so that kin words and slips share something. */
function lettersOf(stems: readonly string[]): string[] {
  const found = new Set<string>();
  for (const stem of stems) {
    if (stem.length < 5) continue;
    for (let i = 0; i + 4 <= stem.length + 1; i++) found.add(`~${`_${stem}`.slice(i, i + 4)}`);
  }
  return [...found];
}

/** What a topic's phrases count for: half, since they are never wrong about the questions they were written for. */
export function phraseValue(score: number): number {
  return 0.5 * Math.log1p(score);
}

/** Every gram that `isKnown`, and what it counts for: those of one question share a weight, however many they are. */
export function gramValues(stems: readonly string[], isKnown: (gram: string) => boolean): [string, number][] {
  const evenly = (grams: string[], weight: number): [string, number][] => {
    const known = grams.filter(isKnown);
    return known.map((gram) => [gram, weight / Math.sqrt(Math.max(4, known.length))]);
  };
  return [...evenly(gramsOf(stems), 2.25), ...evenly(lettersOf(stems), 1)];
}

/** All grams that a question offers. */
export function allGrams(stems: readonly string[]): string[] {
  return [...gramsOf(stems), ...lettersOf(stems)];
}

/** Log-odds of every topic from phrases and grams together. */
export function weighed(stems: readonly string[], phrases: TopicScores): Map<Topic, number> {
  const weights = gramWeights();
  const odds = TOPICS.map((_, i) => fitted.bias[i] ?? 0);
  for (const [gram, value] of gramValues(stems, (gram) => weights.has(gram))) {
    for (const [at, weight] of weightsIn(weights.get(gram) ?? '')) odds[at] = (odds[at] ?? 0) + weight * value;
  }
  for (const [topic, score] of phrases) {
    const value = phraseValue(score);
    (fitted.phrases[TOPICS.indexOf(topic)] ?? []).forEach((weight, i) => {
      odds[i] = (odds[i] ?? 0) + weight * value;
    });
  }
  return new Map(TOPICS.map((topic, i) => [topic, odds[i] ?? 0]));
}

let parsed: Map<string, string> | null = null;

/**
 * `gram|MMNLM…`: a letter for each topic in the order of TOPICS, `M` for nothing, and each step of the alphabet a step of
 * weight. Written so because equal letters pack well. Parted when first needed; the letters of a gram are read when it is met.
 */
function gramWeights(): Map<string, string> {
  if (parsed) return parsed;
  parsed = new Map();
  for (const line of fitted.grams.split('\n')) {
    const [gram = '', letters = ''] = line.split('|');
    parsed.set(gram, letters);
  }
  return parsed;
}

const read = new Map<string, [number, number][]>();

/** Topics by their place, with the weight of each. */
function weightsIn(letters: string): [number, number][] {
  let weights = read.get(letters);
  if (weights) return weights;
  weights = [];
  for (let i = 0; i < letters.length; i++) {
    const steps = letters.charCodeAt(i) - NOTHING;
    if (steps !== 0) weights.push([i, steps * fitted.step]);
  }
  read.set(letters, weights);
  return weights;
}

export const NOTHING = 'M'.charCodeAt(0);
