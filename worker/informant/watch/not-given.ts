import { isKnownWord } from '../../language/known-words.ts';
import { contentWords } from '../../language/words.ts';
import { plain } from '../spoken.ts';
import { wordsIn, type Given } from './given.ts';
import { numbersIn } from './numbers.ts';
import type { Said } from './said.ts';

/** A number that nobody gave; small ones and manners of speaking are everyone's. */
export function numberNotGiven(
  { sentence }: Pick<Said, 'sentence'>,
  { words, numbers }: Pick<Given, 'words' | 'numbers'>,
): string | null {
  const meant = words.numberPhrases.reduce(
    (text, phrase) => text.replaceAll(` ${phrase} `, ' … '),
    ` ${marked(sentence)} `,
  );
  const stranger = numbersIn(meant).find((number) => number > words.freeNumber && !numbers.has(number));
  return stranger === undefined ? null : String(stranger);
}

/** Figures keep their commas and points; everything else is plain. */
const marked = (sentence: string) =>
  sentence
    .toLowerCase()
    .replace(/(?<!\d)[^\p{L}\p{N}\s]|[^\p{L}\p{N}\s](?!\d)/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\//g, ' ');

/** A month or a day of the week that nobody gave. */
export function dateNotGiven(
  { sentence }: Pick<Said, 'sentence'>,
  { words, vocabulary }: Pick<Given, 'words' | 'vocabulary'>,
): string | null {
  const capitals = sentence.match(/\b\p{Lu}\p{L}+/gu) ?? [];
  const days = capitals.filter(
    (word) => words.calendar.includes(word.replace(/s$/, '')) || words.calendar.includes(word),
  );
  return days.find((day) => !isGiven(day, vocabulary)) ?? null;
}

const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:['’][\p{L}]+)*/gu;
/** Where a capital says nothing: at the start of a sentence, a quotation or an aside. */
const STARTS = /(?:^|[.!?…:;"“”'‘’(–—-]\s*)$/u;

/** A name that nobody gave. At the start of a sentence only a word that is none of English. */
export function nameNotGiven(
  { sentence }: Pick<Said, 'sentence'>,
  { vocabulary }: Pick<Given, 'vocabulary'>,
): string | null {
  for (const match of sentence.matchAll(NAME)) {
    const [word] = match;
    if (isGiven(word, vocabulary) || isShouted(word)) continue;
    const starts = STARTS.test(sentence.slice(0, match.index).trimStart());
    if (!starts || !isKnown(word)) return word;
  }
  return null;
}

function isGiven(word: string, vocabulary: ReadonlySet<string>): boolean {
  return wordsIn(word).some(
    (form) => vocabulary.has(form) || vocabulary.has(form.replace(/s$/, '')) || vocabulary.has(`${form}s`),
  );
}

/** A little word in capitals is loud, not a name. */
const isShouted = (word: string) => word === word.toUpperCase() && contentWords(word).length === 0;

/** Contractions are words too. */
const isKnown = (word: string) => /['’]/.test(word) || isKnownWord(plain(word));
