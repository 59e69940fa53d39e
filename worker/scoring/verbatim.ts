import { cleanText, splitSentences } from '../language/index.ts';
import type { EarlierTurn } from '../language/reading.ts';
import type { Evidence } from './report.ts';

/** The longest quote the report prints; longer evidence is cut at a sentence or a word. */
const QUOTE_LENGTH = 220;

/** A level stands only on words that were really said, by the one who is quoted. */
export function isVerbatim(evidence: Evidence, turns: readonly EarlierTurn[]): boolean {
  const turn = turns.find((each) => each.number === evidence.turn);
  const quote = plain(evidence.quote);
  return turn !== undefined && quote !== '' && plain(turn.text).includes(quote);
}

/** The words in the very form in which the turn has them, or null where the turn does not say them. */
export function quoteFrom(turn: EarlierTurn, words: string): Evidence | null {
  const wanted = shorten(words.trim());
  const quote = turn.text.includes(wanted) ? wanted : asWritten(turn.text, wanted);
  return quote === null || quote.trim() === '' ? null : { turn: turn.number, quote: quote.trim() };
}

/** The opening of a turn as evidence: as many whole sentences as fit. */
export function opening(turn: EarlierTurn): Evidence | null {
  return quoteFrom(turn, turn.text);
}

/** The sentence of a turn that a test picks, as evidence; else nothing. */
export function sentenceWhere(turn: EarlierTurn, test: (sentence: string) => boolean): Evidence | null {
  const sentence = splitSentences(turn.text).find(test);
  return sentence === undefined ? null : quoteFrom(turn, sentence);
}

/** Whole sentences up to the length of a quote; a single longer one is cut between words. */
export function shorten(text: string): string {
  if (text.length <= QUOTE_LENGTH) return text;
  const head = text.slice(0, QUOTE_LENGTH);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('! '));
  if (sentence > 40) return head.slice(0, sentence + 1);
  const word = head.lastIndexOf(' ');
  return word > 40 ? head.slice(0, word) : [...head].slice(0, -1).join('');
}

function plain(text: string): string {
  return cleanText(text).toLowerCase();
}

/** Readings are of cleaned text; this finds the same words as the seeker typed them, with their quotes and spaces. */
function asWritten(text: string, wanted: string): string | null {
  const pattern = [...wanted]
    .map((letter) => {
      if (/\s/.test(letter)) return '\\s*';
      if (letter === "'") return "['\\u2018\\u2019\\u201a\\u201b\\u2032\\u02bc\\u00b4`\\uff07]";
      if (letter === '"') return '["\\u201c-\\u201f\\u00ab\\u00bb\\u2033]';
      if (letter === '-') return '\\s*[-\\u2012-\\u2015]';
      return letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') + '[\\u00ad\\u200b-\\u200f]*';
    })
    .join('');
  try {
    return new RegExp(pattern, 'iu').exec(text)?.[0] ?? null;
  } catch {
    // A half of a surrogate pair cannot stand in a pattern; such words are not quoted.
    return null;
  }
}
