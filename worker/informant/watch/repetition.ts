import { alike } from '../../language/similarity.ts';
import { contentWords } from '../../language/words.ts';
import { plain, wordCount } from '../spoken.ts';
import type { Given } from './given.ts';
import type { Said } from './said.ts';

/** Says again what this reply or an earlier one has said, or goes round in circles. What the director gave may be said. */
export function repetition(said: Said, given: Given): string | null {
  const sentence = plain(said.sentence);
  const { words, matter } = given.words.repetition;
  if (given.acted.has(sentence)) return circles(said, given);
  const earlier = [...said.before.map(plain), ...given.earlier];
  if (wordCount(sentence) >= words && earlier.includes(sentence)) return said.sentence;
  if (contentWords(sentence).length >= matter && nearlySaid(sentence, earlier, given)) return said.sentence;
  return circles(said, given);
}

function nearlySaid(sentence: string, earlier: readonly string[], { words, acted }: Given): boolean {
  const { alike: bound, matter } = words.repetition;
  const likest = (others: Iterable<string>) => {
    let most = 0;
    for (const other of others) {
      const theirs = contentWords(other);
      if (theirs.length >= matter) most = Math.max(most, alike(contentWords(sentence), theirs));
    }
    return most;
  };
  const before = likest(earlier);
  return before >= bound && before > likest(acted);
}

function circles({ sentence, before }: Said, { words, own }: Given): string | null {
  const { run, times } = words.repetition;
  const spoken = plain([...before, sentence].join(' ')).split(' ');
  const counts = new Map<string, number>();
  for (let at = 0; at + run <= spoken.length; at++) {
    const phrase = spoken.slice(at, at + run).join(' ');
    const count = (counts.get(phrase) ?? 0) + 1;
    counts.set(phrase, count);
    if (count >= times && !own.includes(phrase)) return phrase;
  }
  return null;
}
