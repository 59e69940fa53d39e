import type { Brief } from '../brief.ts';
import { plain, remembered, spokenSentences } from '../spoken.ts';
import { numbersIn } from './numbers.ts';
import type { WatchWords } from './watch-words.ts';

/** What a reply is held against: everything the model was given, and what was said before. */
export interface Watched {
  brief: Brief;
  /** The seeker's words that are being answered. */
  said: string;
  /** The exchanges before this one. */
  history: readonly { said: string; reply: string }[];
  /** The instructions as they are in their file: the words that are not to be read out. */
  instructions: string;
  words: WatchWords;
}

/** The same in the forms in which the rules compare. */
export interface Given extends Watched {
  /** What the informant may say of themselves, plain: profile, facts told, this turn's words, earlier replies. */
  own: string;
  /** Every single word of that and of the seeker's, for names. */
  vocabulary: ReadonlySet<string>;
  numbers: ReadonlySet<number>;
  /** This turn's words, sentence by sentence, plain. */
  acted: ReadonlySet<string>;
  /** Sentences of earlier replies, plain. */
  earlier: readonly string[];
}

export function givenBy(watched: Watched): Given {
  const { brief, said, history, words } = watched;
  const { informant, clock } = brief;
  const acts = brief.acts.map((act) => act.words);
  const replies = history.map(({ reply }) => reply);
  const own = [...Object.values(informant), brief.profile, ...brief.known, ...acts, ...replies];
  const all = [...own, ...brief.seekerTold, said, ...history.map((exchange) => exchange.said)];
  const times = [clock.of, Math.floor(clock.minutes), Math.ceil(clock.minutes), Math.round(clock.of - clock.minutes)];
  return {
    ...watched,
    own: own.map(plain).join(' '),
    vocabulary: new Set([...all, ...words.names].flatMap(wordsOf)),
    numbers: new Set([...all.flatMap(numbersOf), ...times].flatMap(alsoAs)),
    acted: new Set(acts.flatMap(spokenSentences).map(plain)),
    earlier: replies.flatMap(spokenSentences).map(plain),
  };
}

// Nearly all of it was there a turn ago.
const wordsOf = remembered(wordsIn);
const numbersOf = remembered(numbersIn);

/** `40,000` may be said as forty, and `1994` as the nineties. */
function alsoAs(number: number): number[] {
  if (number >= 1000 && number % 1000 === 0) return [number, number / 1000];
  return number >= 1900 && number < 2000 ? [number, Math.floor((number % 100) / 10) * 10] : [number];
}

/** Single words, in lower case and without accents; parts of a compound count too. */
export function wordsIn(text: string): string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘`]/g, "'");
  return (bare.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).flatMap((word) => [word, word.replace(/'s?$|'s$/, '')]);
}
