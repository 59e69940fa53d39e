import { plain } from '../spoken.ts';
import type { Given } from './given.ts';
import { holds } from './phrases.ts';
import type { Said } from './said.ts';

const BETWEEN =
  /(?<![\p{L}*])\*(?!\*)[^*\n]{2,80}\*(?!\*)|\[[^\]\n]*\p{L}[^\]\n]*\]|(?<![\p{L}_])_[^_\n]{2,80}_(?![\p{L}_])/u;
const BRACKETS = /\((\p{L}+)[^)\n]{0,60}\)/gu;

/** What the speaker does rather than says: *smiles*, [pauses], (laughs softly). */
export function stageDirection({ sentence }: Said, { words, own }: Given): string | null {
  const between = BETWEEN.exec(sentence)?.[0];
  if (between !== undefined) return between;
  for (const [whole, first] of sentence.matchAll(BRACKETS)) {
    if (words.stage.includes(first?.toLowerCase() ?? '') && !holds(own, plain(whole))) return whole;
  }
  return null;
}
