import { cleanText } from './clean.ts';
import { isSlip, slipsBetween } from './corrections.ts';
import type { EarlierTurn } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { plainWords, wordsOf } from './words.ts';

const SHORTEST = 5;

/**
 * The word of the informant's that was meant where a slip of one letter is plain; otherwise the word as it is. `heard`
 * are plain words, all that the informant has said so far.
 */
function asHeard(word: string, heard: ReadonlySet<string>): string {
  if (heard.has(word) || !isMistyped(word)) return word;
  for (const said of heard) {
    if (said.length < SHORTEST || Math.abs(said.length - word.length) > 1) continue;
    if (slipsBetween(word, said, 1) === 1) return said;
  }
  return word;
}

function heardIn(earlier: readonly EarlierTurn[]): ReadonlySet<string> {
  return new Set(earlier.filter(({ speaker }) => speaker === 'informant').flatMap(({ text }) => plainWords(text)));
}

const mistyped = new Map<string, boolean>();

/** The same words come again and again: each is looked up once. */
function isMistyped(word: string): boolean {
  if (word.length < SHORTEST) return false;
  let is = mistyped.get(word);
  if (is === undefined) {
    is = isSlip(word);
    if (mistyped.size < 4000) mistyped.set(word, is);
  }
  return is;
}

/** Sentences with the informant's words where one of them was mistyped; what was typed stays as it was in `text`. */
export function heardSentences(sentences: readonly Sentence[], earlier: readonly EarlierTurn[]): readonly Sentence[] {
  if (!sentences.some(({ words }) => words.some(({ meant }) => meant.some(isMistyped)))) return sentences;
  const heard = heardIn(earlier);
  return sentences.map((sentence) => {
    const words = sentence.words.map((word) => ({ ...word, meant: word.meant.map((each) => asHeard(each, heard)) }));
    return { ...sentence, words, plain: words.flatMap(({ meant }) => meant).join(' ') };
  });
}

/**
 * A text for counting: the informant's words where one of them was mistyped, all else as it is. `heard` are the plain
 * words of all that the informant has said so far.
 */
export function asHeardText(text: string, heard: ReadonlySet<string>): string {
  if (!plainWords(text).some((word) => asHeard(word, heard) !== word)) return text;
  const clean = cleanText(text);
  return wordsOf(clean).reduceRight((whole, { start, end, meant: [word = '', ...more] }) => {
    const meant = more.length > 0 ? word : asHeard(word, heard);
    return meant === word ? whole : whole.slice(0, start) + meant + whole.slice(end);
  }, clean);
}
