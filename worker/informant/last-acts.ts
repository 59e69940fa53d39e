import { contentWords } from '../language/words.ts';
import type { Brief } from './brief.ts';

/** What stays behind a reply: a remark left hanging, a question back, a word on the time, a farewell. */
const LASTING = /^(cue|ask_back|time_warning|time_left|over_time|close|ended)(:|$)/;
/** So much of an act's own words in a reply means that it was said, in whatever words around them. */
const SAID = 0.5;

/** The words of acts that stay behind and that a reply, cut where it grew too long, has not come to; empty where it has. */
export function unsaidLast({ acts }: Brief, reply: string): string {
  const heard = new Set(contentWords(reply));
  const isSaid = (words: string) => {
    const own = contentWords(words);
    return own.length > 0 && own.filter((word) => heard.has(word)).length / own.length >= SAID;
  };
  return acts
    .filter(({ does, words }) => LASTING.test(does) && !isSaid(words))
    .map(({ words }) => words)
    .join(' ');
}
