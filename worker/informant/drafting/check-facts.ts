import { contentWords, plainWords, stem } from '../../language/words.ts';
import { wordsIn } from '../watch/given.ts';
import { dateNotGiven, nameNotGiven } from '../watch/not-given.ts';
import { numbersIn } from '../watch/numbers.ts';
import type { WatchWords } from '../watch/watch-words.ts';
import { even, lineBefore, placeOf, sourceText, withoutNumbers, type SourceText } from './source-text.ts';

export const FACT_KINDS = ['name', 'role', 'organisation', 'path', 'published'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Something a text says of a person, and the words of the text that say it. */
export interface DraftFact {
  kind: FactKind;
  text: string;
  quote: string;
}

/** How many proposals did not hold up, and why. */
export interface LeftOut {
  /** The quoted words are not in the text. */
  notInText: number;
  /** The fact says more than its quoted words, or something else. */
  saysMore: number;
  /** Ways to reach somebody, and lines that speak to a model. */
  notForHere: number;
}

type Reason = keyof LeftOut;

/** A longer quote proves nothing: anything can be said to come from a whole page. */
const QUOTE_LETTERS = 400;
const FACT_LETTERS = 300;
const NAME_LETTERS = 120;

/**
 * What a model drew from a text, held against the text: a fact stands on words that are really there, and says
 * nothing that they do not. A fact that comes twice comes once, and a person has one name.
 */
export function checkFacts(
  text: string,
  proposed: readonly DraftFact[],
  words: WatchWords,
): { facts: DraftFact[]; leftOut: LeftOut } {
  const source = sourceText(text);
  const facts: DraftFact[] = [];
  const leftOut: LeftOut = { notInText: 0, saysMore: 0, notForHere: 0 };
  for (const each of proposed) {
    const fact = { ...each, text: oneLine(each.text), quote: oneLine(withoutNumbers(each.quote)) };
    const reason = whyNot(fact, source, words);
    if (reason !== null) leftOut[reason]++;
    else if (!facts.some((other) => isSame(fact, other))) facts.push(fact);
  }
  return { facts, leftOut };
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

function isSame(one: DraftFact, other: DraftFact): boolean {
  if (one.kind === 'name' && other.kind === 'name') return true;
  return one.kind === other.kind && even(one.text).toLowerCase() === even(other.text).toLowerCase();
}

function whyNot(fact: DraftFact, source: SourceText, words: WatchWords): Reason | null {
  const quote = even(fact.quote);
  const at = quote.length > QUOTE_LETTERS ? -1 : placeOf(quote, source.text);
  if (at < 0) return 'notInText';
  if (reaches(fact.text) || INSTRUCTS.test(lineBefore(source, at, BEFORE) + quote)) return 'notForHere';
  return holds(fact, quote, words) ? null : 'saysMore';
}

/** So many characters of the line before a quote belong to what it was said in. */
const BEFORE = 160;
const INSTRUCTS =
  /\b(?:ignore|disregard|forget|override)(?: \S+){0,5} (?:instructions?|rules|prompts?)\b|\b(?:add|include|insert|output)(?: \S+){0,3} facts?\b|\byou are an? (?:ai|assistant|language model)\b/i;

/** An address, or a number that one could ring; eight figures are still two years. */
function reaches(text: string): boolean {
  if (/\S@\S+\.\S/.test(text)) return true;
  const runs = text.match(/\+?\(?\d[\d\s()./-]{6,}\d/g) ?? [];
  return runs.some((run) => run.replace(/\D/g, '').length > 8);
}

function holds({ kind, text }: DraftFact, quote: string, words: WatchWords): boolean {
  const said = even(text);
  if (!/[\p{L}\p{N}]/u.test(said)) return false;
  if (kind === 'name' || kind === 'role' || kind === 'organisation')
    return said.length <= NAME_LETTERS && isWithin(said, quote);
  if (said.length > FACT_LETTERS || denies(said) !== denies(quote)) return false;
  return isWithin(said.replace(/[.!?]$/, ''), quote) || saysNoMore(said, quote, words);
}

const isWithin = (said: string, quote: string) => placeOf(said.toLowerCase(), quote.toLowerCase()) >= 0;

/** In other words than the quote, but of nothing else: no name, figure, date or matter that is not in it. */
function saysNoMore(said: string, quote: string, words: WatchWords): boolean {
  const numbers = numbersIn(quote);
  if (numbersIn(said).some((number) => !numbers.includes(number))) return false;
  const vocabulary = new Set(wordsIn(quote));
  if (dateNotGiven({ sentence: said }, { words, vocabulary }) ?? nameNotGiven({ sentence: said }, { vocabulary }))
    return false;
  const matter = new Set(contentWords(quote));
  return contentWords(said).every((word) => matter.has(word) || JOINING.has(word));
}

const denies = (text: string) => plainWords(text).some((word) => DENIALS.has(word));
const DENIALS = new Set('not no never none nobody nothing neither nor without hardly'.split(' '));

/** What may be said to make a sentence of what stands in a list. */
const JOINING: ReadonlySet<string> = new Set(
  'work worked job role post place year years since until later began started became joined moved studied wrote published present currently previously person'
    .split(' ')
    .map(stem),
);
