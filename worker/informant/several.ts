import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { isEllipsis } from './ellipsis.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';

/**
 * What the seeker asks; words of the informant's own that are only said back ("Why not, kindly.") ask nothing, and
 * "You told her first?" before another question is how that one is led up to.
 */
export function askedNow({ reading, turns }: Scene): Question[] {
  const last = turns.findLast(({ speaker }) => speaker === 'informant')?.text ?? '';
  const heard = ` ${plain(last)} `;
  const asked = reading.questions.filter(({ text }) => text.includes('?') || !heard.includes(` ${plain(text)} `));
  const words = new Set(contentWords(last));
  const own = joined(asked).filter(({ text, form }) => form === 'open' || !isEcho(contentWords(text), words));
  return own.length > 0 ? own : asked;
}

/** "And your colleagues? How do they see it?" is one question. */
function joined(asked: Question[]): Question[] {
  const [first, second, ...rest] = asked;
  if (first && second && leansOn(second.text, first.text))
    return joined([{ ...first, text: `${first.text} ${second.text}` }, ...rest]);
  if (!first || !second || !NAMES_ONLY.test(plain(first.text)) || !/\b(?:they|them|it|that)\b/i.test(second.text))
    return asked;
  return [{ ...second, text: `${first.text} ${second.text}` }, ...rest];
}

/** "On which evenings are you pleased, and what happened on them?" */
function leansOn(second: string, first: string): boolean {
  return /\b(?:them|then|there|those)\b/i.test(second) && isEllipsis(second) && contentWords(first).length > 1;
}

const NAMES_ONLY = /^(?:(?:and|so|but|what about|how about) )*(?:your|the|other) (?:\w+ )?\w+$/;

/** Nothing but words of the last reply. */
function isEcho(words: readonly string[], heard: ReadonlySet<string>): boolean {
  return words.length > 1 && words.every((word) => heard.has(word));
}

/** Several different questions at once. */
export function asksSeveral(scene: Scene): boolean {
  return scene.reading.stacked && askedNow(scene).length > 1;
}
