import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TOPIC_PHRASES } from '../../../worker/language/topic-phrases.ts';
import { allGrams, gramValues, NOTHING, phraseValue } from '../../../worker/language/topic-model.ts';
import { scoresOf } from '../../../worker/language/topics-of.ts';
import { TOPICS, type Topic } from '../../../worker/language/topics.ts';
import { withoutLeadIn } from '../../../worker/language/lead-in.ts';
import { plainWords, stem } from '../../../worker/language/words.ts';
import { halves, ownRows } from '../data.ts';

/**
 * Fits worker/language/topic-weights.json again: `node tests/evals/fit/topics.ts`. Multinomial logistic regression with
 * an L2 penalty on training/topics.txt, the sure phrases, and the tuning half of sets/topics.tsv; all three are ours.
 */
interface Row {
  topic: number;
  weight: number;
  features: [number, number][];
}

const EPOCHS = 40;
const PENALTY = 0.002;
/** Weights are written in steps of this, at most twelve either way. */
const STEP = 0.4;

const texts = [...written(), ...phrases(), ...tuned()];
const index = indexOf(texts.map(({ text }) => stemsOf(text)));
const rows: Row[] = texts.map(({ text, topic, weight }) => ({
  topic: TOPICS.indexOf(topic),
  weight,
  features: featuresOf(stemsOf(text), text),
}));
const { weights, bias } = fit(rows, TOPICS.length + index.size);
write();

function written(): { text: string; topic: Topic; weight: number }[] {
  let topic: Topic = 'path';
  const found: { text: string; topic: Topic; weight: number }[] = [];
  for (const line of readFileSync(path.join(import.meta.dirname, '../training/topics.txt'), 'utf8').split('\n')) {
    if (line.startsWith('# ')) topic = line.slice(2) as Topic;
    else if (line !== '') found.push({ text: line, topic, weight: 1 });
  }
  return found;
}

function phrases(): { text: string; topic: Topic; weight: number }[] {
  return TOPICS.flatMap((topic) =>
    TOPIC_PHRASES[topic].sure.split('|').map((text) => ({ text: text.trim(), topic, weight: 0.3 })),
  );
}

function tuned(): { text: string; topic: Topic; weight: number }[] {
  const all = ownRows<'topic' | 'text'>('topics');
  return halves(all, (row) => row.text).tuned.map((row) => ({ text: row.text, topic: row.topic as Topic, weight: 1 }));
}

function stemsOf(text: string): string[] {
  return withoutLeadIn(plainWords(text).join(' ')).split(' ').map(stem);
}

function indexOf(all: readonly string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stems of all) for (const gram of allGrams(stems)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const kept = [...counts]
    .filter(([gram, count]) => count >= (gram.startsWith('~') || gram.split(' ').length > 2 ? 3 : 2))
    .map(([gram]) => gram);
  return new Map(kept.sort().map((gram, i) => [gram, TOPICS.length + i]));
}

function featuresOf(stems: string[], text: string): [number, number][] {
  const scores = scoresOf(withoutLeadIn(plainWords(text).join(' ')).split(' '));
  return [
    ...[...scores].map(([topic, score]): [number, number] => [TOPICS.indexOf(topic), phraseValue(score)]),
    ...gramValues(stems, (gram) => index.has(gram)).map(([gram, value]): [number, number] => [
      index.get(gram) ?? 0,
      value,
    ]),
  ];
}

function fit(all: readonly Row[], width: number): { weights: number[][]; bias: number[] } {
  const classes = TOPICS.length;
  const weights = Array.from({ length: width }, () => new Array<number>(classes).fill(0));
  const steps = Array.from({ length: width }, () => new Array<number>(classes).fill(1e-6));
  const bias = new Array<number>(classes).fill(0);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const row of all) {
      const chances = softmax(
        bias.map((b, c) => row.features.reduce((sum, [at, value]) => sum + (weights[at]?.[c] ?? 0) * value, b)),
      );
      chances.forEach((chance, c) => {
        const error = (chance - (c === row.topic ? 1 : 0)) * row.weight;
        bias[c] = (bias[c] ?? 0) - 0.003 * error;
        for (const [at, value] of row.features) {
          const here = weights[at] as number[];
          const there = steps[at] as number[];
          const slope = error * value + PENALTY * (here[c] ?? 0);
          there[c] = (there[c] ?? 0) + slope * slope;
          here[c] = (here[c] ?? 0) - (0.15 * slope) / Math.sqrt(there[c] ?? 1);
        }
      });
    }
  }
  return { weights, bias };
}

function softmax(values: readonly number[]): number[] {
  const top = Math.max(...values);
  const raised = values.map((value) => Math.exp(value - top));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

function write(): void {
  const two = (value: number) => Math.round(value * 100) / 100;
  const grams = [...index].flatMap(([gram, at]) => {
    const steps = (weights[at] ?? []).map((weight) => Math.max(-12, Math.min(13, Math.round(weight / STEP))));
    return steps.some((step) => step !== 0)
      ? [`${gram}|${String.fromCharCode(...steps.map((step) => NOTHING + step))}`]
      : [];
  });
  const file = {
    what: 'Weights of a multinomial logistic regression: which topic a question is about.',
    fittedBy: 'node tests/evals/fit/topics.ts',
    fittedOn: `${rows.length} rows: tests/evals/training/topics.txt, the phrases of topic-phrases.ts, the tuning half of tests/evals/sets/topics.tsv; all written for this project.`,
    bias: bias.map(two),
    phrases: weights.slice(0, TOPICS.length).map((row) => row.map(two)),
    step: STEP,
    grams: grams.join('\n'),
  };
  writeFileSync(
    path.join(import.meta.dirname, '../../../worker/language/topic-weights.json'),
    `${JSON.stringify(file, null, 1)}\n`,
  );
}
