import { coverage } from './similarity.ts';
import { UPTAKE_FEATURES, uptakeFeatures, type Turned } from './uptake-features.ts';
import weights from './uptake-weights.json' with { type: 'json' };

/** What one side said, taken apart once. */
export interface Said {
  /** Plain words. */
  words: readonly string[];
  /** Stemmed content words. */
  content: readonly string[];
}

const MODEL = UPTAKE_FEATURES.map((name) => weights.features[name]);

/** 0 to 1: how far `text` builds on `context`, as the raters of classroom talk would see it. */
export function uptakeOf(text: Turned, context: Said | null): number {
  if (context === null || text.words.length === 0 || context.words.length === 0) return 0;
  const rated = uptakeFeatures(text, context).reduce((sum, value, i) => {
    const [mean = 0, spread = 1, weight = 0] = MODEL[i] ?? [];
    return sum + (weight * (value - mean)) / spread;
  }, weights.bias);
  return round(1 / (1 + Math.exp(-STEEPNESS * (rated - MIDDLE))));
}

/**
 * Raters of a classroom gave 1 of 2 to a turn that merely goes on. Here that is no uptake: a question that has nothing
 * of what was said stays below .35, one made from it comes above .6. The order of the ratings stays as it is.
 */
const MIDDLE = 1.24;
const STEEPNESS = 6;

/** 0 to 1: how far the statements say the context again, in other words or in the same. */
export function paraphraseOf(statements: Said, context: Said | null, verbatim: boolean): number {
  if (context === null || statements.content.length === 0) return 0;
  const taken = coverage(statements.content, context.content);
  const given = coverage(context.content, statements.content);
  const shared = Math.min(1, new Set(statements.content.filter((word) => context.content.includes(word))).size / 3);
  const value = 0.5 * taken * shared + 0.5 * Math.min(1, given * 2) * shared;
  return round(verbatim ? value * 0.3 : value);
}

const RUN = 4;
const runsKept = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Every run of four words; kept, for a profile is held against each turn of a talk. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  let runs = runsKept.get(words);
  if (runs === undefined) {
    const found = new Set<string>();
    for (let i = 0; i + RUN <= words.length; i++) found.add(runAt(words, i));
    runsKept.set(words, (runs = found));
  }
  return runs;
}

/** Put together by hand: a talk makes tens of thousands of them. */
function runAt(words: readonly string[], i: number): string {
  return `${words[i]} ${words[i + 1]} ${words[i + 2]} ${words[i + 3]}`;
}

/** The share of `text` that stands in `context` word for word, in runs of four words and more. */
export function copiedShare(text: readonly string[], context: readonly string[]): number {
  if (text.length < RUN || context.length < RUN) return 0;
  const runs = runsOf(context);
  const copied = new Set<number>();
  for (let i = 0; i + RUN <= text.length; i++) {
    if (!runs.has(runAt(text, i))) continue;
    for (let j = i; j < i + RUN; j++) copied.add(j);
  }
  return copied.size / text.length;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
