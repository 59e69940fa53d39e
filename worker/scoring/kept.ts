import { contentWords, plainWords } from '../language/index.ts';
import type { EarlierTurn, Question } from '../language/reading.ts';

/** Keeps what was computed for an object as long as the object lives: a talk is counted in many ways. */
export function kept<From extends object, To>(compute: (from: From) => To): (from: From) => To {
  const found = new WeakMap<From, { value: To }>();
  return (from) => {
    const known = found.get(from);
    if (known) return known.value;
    const value = compute(from);
    found.set(from, { value });
    return value;
  };
}

export const wordsOf = kept((turn: EarlierTurn) => plainWords(turn.text));

/** A turn in plain words, which patterns read: capitals, quotes and slips of the finger change nothing. */
export const plainTurn = kept((turn: EarlierTurn) => wordsOf(turn).join(' '));

/** The same of one question. */
export const plainQuestion = kept((question: Question) => plainWords(question.text).join(' '));

export const contentOf = kept((turn: EarlierTurn): ReadonlySet<string> => new Set(contentWords(turn.text)));
