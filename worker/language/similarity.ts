import { contentWords } from './words.ts';

/**
 * 0 to 1: how far two texts speak of the same things. The cosine of their content words, helped by shared
 * letter groups so that a slip of the finger does not part them.
 */
export function similarity(a: string, b: string): number {
  return alike(contentWords(a), contentWords(b));
}

/** The same for content words. */
export function alike(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...new Set(a)];
  const right = new Set(b);
  let shared = 0;
  for (const word of left) shared += right.has(word) ? 1 : nearest(word, right);
  return Math.min(1, shared / Math.sqrt(left.length * right.size));
}

/** How much of `a` comes back in `b`, 0 to 1. */
export function coverage(a: readonly string[], b: readonly string[]): number {
  const parts = new Set(a);
  if (parts.size === 0) return 0;
  const whole = new Set(b);
  let found = 0;
  for (const word of parts) found += whole.has(word) ? 1 : nearest(word, whole);
  return found / parts.size;
}

function nearest(word: string, others: ReadonlySet<string>): number {
  if (word.length < 5) return 0;
  let best = 0;
  for (const other of others) {
    if (other.length < 5 || other[0] !== word[0] || Math.abs(other.length - word.length) > 3) continue;
    best = Math.max(best, sharedPairs(word, other));
  }
  return best > 0.6 ? best * 0.9 : 0;
}

/** Dice over letter pairs. */
function sharedPairs(a: string, b: string): number {
  const pairs: string[] = [];
  for (let i = 0; i < a.length - 1; i++) pairs.push(a.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const at = pairs.indexOf(b.slice(i, i + 2));
    if (at < 0) continue;
    pairs.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}
