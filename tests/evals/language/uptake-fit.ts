import { cleanText } from '../../../worker/language/clean.ts';
import { questionsOf } from '../../../worker/language/questions.ts';
import { sentencesOf } from '../../../worker/language/sentences.ts';
import { uptakeFeatures, type Turned } from '../../../worker/language/uptake-features.ts';
import { contentOf, plainWords } from '../../../worker/language/words.ts';
import type { UptakeRow } from './public-data.ts';

/** Ridge regression on standardised features: enough for two dozen of them, and its weights can be read. */
export interface Fitted {
  mean: number[];
  spread: number[];
  weights: number[];
  bias: number;
}

export const PENALTY = 700;

/** The transcript a row comes from: `uptake-7-69` is from transcript 7. */
export function transcriptOf(row: UptakeRow): string {
  return row.id.split('-')[1] ?? row.id;
}

export function rowFeatures(row: UptakeRow): number[] {
  const words = plainWords(row.context);
  return uptakeFeatures(turned(row.text), { words, content: contentOf(words) });
}

function turned(text: string): Turned {
  const clean = cleanText(text);
  const sentences = sentencesOf(clean);
  const asking = sentences.map((sentence, i) => questionsOf(clean, sentence, i).length > 0);
  const words = sentences.flatMap((sentence) => sentence.plain.split(' '));
  return { words, content: contentOf(words), asks: asking.includes(true), firstAsks: asking[0] === true };
}

export function fitted(rows: readonly number[][], targets: readonly number[]): Fitted {
  const width = rows[0]?.length ?? 0;
  const column = (c: number) => rows.map((row) => row[c] ?? 0);
  const mean = Array.from({ length: width }, (_, c) => average(column(c)));
  const spread = Array.from({ length: width }, (_, c) => deviation(column(c), mean[c] ?? 0));
  const scaled = rows.map((row) => row.map((value, c) => (value - (mean[c] ?? 0)) / (spread[c] ?? 1)));
  const bias = average(targets);
  const left = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (_, b) => dot(scaled, a, b) + (a === b ? PENALTY : 0)),
  );
  const right = Array.from({ length: width }, (_, a) =>
    scaled.reduce((sum, row, i) => sum + (row[a] ?? 0) * ((targets[i] ?? 0) - bias), 0),
  );
  return { mean, spread, weights: solved(left, right), bias };
}

export function predicted(model: Fitted, features: readonly number[]): number {
  return features.reduce(
    (sum, value, c) => sum + ((model.weights[c] ?? 0) * (value - (model.mean[c] ?? 0))) / (model.spread[c] ?? 1),
    model.bias,
  );
}

/** Each row predicted by a model that has seen no row of its transcript: ten folds of whole transcripts. */
export function crossValidated(rows: readonly UptakeRow[]): number[] {
  const transcripts = [...new Set(rows.map(transcriptOf))].sort();
  const foldOf = new Map(transcripts.map((transcript, i) => [transcript, i % 10]));
  const features = rows.map(rowFeatures);
  const targets = rows.map((row) => row.labels.uptake_mean ?? 0);
  const found = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < 10; fold++) {
    const inside = rows.map((row) => foldOf.get(transcriptOf(row)) !== fold);
    const model = fitted(
      features.filter((_, i) => inside[i]),
      targets.filter((_, i) => inside[i]),
    );
    rows.forEach((_, i) => {
      if (!inside[i]) found[i] = predicted(model, features[i] ?? []);
    });
  }
  return found;
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[], mean: number) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
const dot = (rows: readonly number[][], a: number, b: number) =>
  rows.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0);

/** Gauss with pivots. */
function solved(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (let at = 0; at < n; at++) {
    let pivot = at;
    for (let i = at; i < n; i++) if (Math.abs(rows[i]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = i;
    [rows[at], rows[pivot]] = [rows[pivot] as number[], rows[at] as number[]];
    const top = rows[at] as number[];
    for (let i = 0; i < n; i++) {
      if (i === at) continue;
      const factor = (rows[i]?.[at] ?? 0) / (top[at] ?? 1);
      for (let j = at; j <= n; j++) (rows[i] as number[])[j] = (rows[i]?.[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
