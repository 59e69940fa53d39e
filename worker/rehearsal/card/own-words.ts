import { contentWords, plainWords } from '../../language/index.ts';
import type { EarlierTurn } from '../../language/reading.ts';

/** So many words in a row are a quotation. */
const RUN = 4;

/**
 * A test whether words are the seeker's: none that carries the matter was first said by the informant, and no run of
 * four was. What the seeker wrote beforehand, and said before they heard it, is theirs.
 */
export function ownWords(written: readonly string[], turns: readonly EarlierTurn[]): (text: string) => boolean {
  const mine = new Set(written.flatMap(contentWords));
  const heard = new Set<string>();
  for (const { speaker, text } of turns) {
    const [own, other] = speaker === 'seeker' ? [mine, heard] : [heard, mine];
    for (const word of contentWords(text)) if (!other.has(word)) own.add(word);
  }
  const heardRuns = new Set(turns.filter(({ speaker }) => speaker === 'informant').flatMap(({ text }) => runs(text)));
  for (const run of written.flatMap(runs)) heardRuns.delete(run);
  return (text) => !contentWords(text).some((word) => heard.has(word)) && !runs(text).some((run) => heardRuns.has(run));
}

function runs(text: string): string[] {
  const words = plainWords(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}
