import { seeded } from '../figures.ts';

/** English as many learn it: articles go, endings go, some small words change. */
export function nonNative(text: string): string {
  return text
    .replace(/\b(?:the|a|an) (?=\w)/g, '')
    .replace(/\bWhat did (\w+(?: \w+)?) look like\b/g, 'How $1 was looking')
    .replace(/\bI am (\w+)ing\b/g, 'I $1ing')
    .replace(/\bdoes\b/g, 'do')
    .replace(/\b(?:has|have) (\w+ed)\b/g, '$1')
    .replace(/\bwould\b/g, 'will')
    .replace(/\bthat cannot have been easy\b/gi, 'That was surely not easy')
    .replace(/\bmuch\b/g, 'many')
    .replace(/\bon the\b/g, 'in')
    .replace(/(^|[.!?] +)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** One word of five gets a slip of the finger: two letters swapped, one dropped, or one doubled. */
export function misspelt(text: string, seed: number): string {
  const random = seeded(seed + text.length * 31);
  return text
    .replace(/[\p{L}’']{5,}/gu, (word) => (random() < 0.2 ? slip(word, random) : word))
    .replace(/\bI\b/g, 'i')
    .replace(/'/g, '');
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  const kind = random();
  if (kind < 0.4) return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  if (kind < 0.75) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word[at] + word.slice(at);
}
