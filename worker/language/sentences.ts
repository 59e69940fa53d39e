import { cleanText } from './clean.ts';
import { wordsOf, type Word } from './words.ts';

/** A stretch of words up to a full stop, question mark or the like; `asks` when a question mark ends it. */
export interface Sentence {
  text: string;
  words: Word[];
  /** All plain words, one space between. */
  plain: string;
  asks: boolean;
  /** Ended by a mark rather than by the end of the text. */
  marked: boolean;
}

const ABBREVIATED = new Set('dr mr mrs ms prof vs st jr sr eg ie approx no vol inc ltd'.split(' '));

/** The sentences of a text by its punctuation. Whoever types without any gets one long sentence. */
export function splitSentences(text: string): string[] {
  let found = remembered.get(text);
  if (found === undefined) {
    found = sentencesOf(cleanText(text)).map((sentence) => sentence.text);
    if (remembered.size >= 1000) remembered.clear();
    remembered.set(text, found);
  }
  return [...found];
}

const remembered = new Map<string, readonly string[]>();

/** The same for cleaned text, with the words of each. */
export function sentencesOf(clean: string): Sentence[] {
  const found: Sentence[] = [];
  let words: Word[] = [];
  for (const word of wordsOf(clean)) {
    if (beginsByCapital(clean, words, word)) {
      found.push(sentence(clean, words));
      words = [];
    }
    words.push(word);
    if (!endsSentence(word)) continue;
    found.push(sentence(clean, words));
    words = [];
  }
  if (words.length > 0) found.push(sentence(clean, words));
  return found;
}

/** Whoever leaves out the marks but not the capitals: "nice to meet you What brought you here". */
function beginsByCapital(clean: string, before: readonly Word[], word: Word): boolean {
  const last = before.at(-1);
  if (last === undefined || !isCapital(clean.charCodeAt(word.start)) || last.mark.trim() !== '') return false;
  if (!ASKS_CAPITALISED.test(clean.slice(word.start, word.start + 24)) || isQuoted(clean, before, word)) return false;
  // After another capital it may be a title or a name.
  return before.length === 1 || /^\p{Ll}/u.test(clean.slice(last.start));
}

/** A quotation mark opened in this sentence and not yet closed. */
function isQuoted(clean: string, before: readonly Word[], word: Word): boolean {
  const from = Math.max(0, (before[0]?.start ?? word.start) - 1);
  return (clean.slice(from, word.start).split('"').length - 1) % 2 === 1;
}

/** Most words are told apart by this alone; the pattern below begins with one of A to Z. */
const isCapital = (code: number) => code >= 65 && code <= 90;

const ASKS_CAPITALISED =
  /^(?:What|How|Which|Who|Whom|Why|Where|When|Do|Does|Did|Is|Are|Was|Were|Can|Could|Would|Will|Have|Has)(?:'\w+)? \p{Ll}/u;

function endsSentence(word: Word): boolean {
  if (!/[.?!;]/.test(word.mark)) return false;
  if (word.mark !== '.') return true;
  return !ABBREVIATED.has(word.meant[0] ?? '');
}

function sentence(clean: string, words: Word[]): Sentence {
  const first = words[0];
  const last = words.at(-1);
  const mark = /^["')\]]*([.?!;]+["')\]]*)?/.exec(last?.mark ?? '')?.[0] ?? '';
  return {
    text: clean.slice(first?.start ?? 0, last?.end ?? 0) + mark,
    words,
    plain: words.flatMap((word) => [...word.meant]).join(' '),
    asks: (last?.mark ?? '').includes('?'),
    marked: /[.?!;]/.test(last?.mark ?? ''),
  };
}
