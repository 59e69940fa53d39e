/** What people type into a form, made fit to stand in a sentence; null where it cannot. */
import { isSayable, saysNothing, trimmed } from '../../informant/role-said.ts';

const MOST_WORDS = 12;
const MOST_LETTERS = 110;

/** As it was typed, short enough to be said in quotation marks, without marks of its own that would close them. */
export function quotable(text: string): string | null {
  const first = text.split(/\n/u).find((line) => /\p{L}|\p{N}/u.test(line)) ?? '';
  const plain = first
    .replace(/[“”„«»"]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const sentence = plain.split(/(?<=[.!?])\s/u)[0] ?? plain;
  const words = sentence.replace(/[\s.!?,;:…]+$/u, '').split(' ');
  const cut = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ');
  if (!/\p{L}/u.test(cut)) return null;
  return cut.length > MOST_LETTERS ? `${cut.slice(0, MOST_LETTERS)}…` : cut;
}

/** Fit to follow "at". */
export function organisationIn(text: string): string | null {
  const plain = trimmed(text.split(/[,;(|]| [–—-] /u)[0] ?? '');
  if (!isSayable(plain) || saysNothing(plain) || plain.split(' ').length > 9 || plain.length > 70) return null;
  return plain.replace(/^at\s+/iu, '').replace(/^The\s/u, 'the ');
}
