import { plain } from '../spoken.ts';

const patterns = new WeakMap<readonly string[], RegExp>();

/** The first of the phrases that a text holds as whole words; null where it holds none. */
export function phraseIn(text: string, phrases: readonly string[]): string | null {
  let pattern = patterns.get(phrases);
  if (!pattern) patterns.set(phrases, (pattern = new RegExp(` (?:${phrases.join('|')}) `)));
  return pattern.exec(` ${plain(text)} `)?.[0].trim() ?? null;
}

/** Whether a plain text holds a plain phrase as whole words. */
export function holds(plainText: string, phrase: string): boolean {
  return ` ${plainText} `.includes(` ${phrase} `);
}
