import { misspelt, nonNative } from '../seekers/accents.ts';
import { seeded } from '../figures.ts';

/** The same words in another manner; `names` are the informant's. */
export type Perturbation = (text: string, seed: number) => string;

const FILLERS = ['um, ', 'like, ', 'you know, ', 'uh, ', 'so, ', 'I mean, '];

/** Manners of typing and speaking that say the same: no score may follow them. */
export const PERTURBATIONS: Record<string, Perturbation> = {
  'lower case': (text) => text.toLowerCase(),
  'no full stops and commas': (text) => text.replace(/[.,;:]/g, ''),
  'no punctuation at all': (text) => text.replace(/[.,;:?!]/g, ''),
  'lower case and no punctuation at all': (text) => text.toLowerCase().replace(/[.,;:?!]/g, ''),
  'letters swapped in one word of twelve': swapped,
  fillers: filled,
  'curly quotes and dashes': (text) =>
    text
      .replaceAll("'", '’')
      .replace(/"([^"]*)"/g, '“$1”')
      .replaceAll(' - ', ' — '),
  'spelled out: I am, do not': spelledOut,
  'a misspelling hand': (text, seed) => misspelt(text, seed),
  'a non-native hand': (text) => nonNative(text),
};

function swapped(text: string, seed: number): string {
  const random = seeded(seed);
  return text.replace(/\p{L}{5,}/gu, (word) => {
    if (random() > 1 / 6) return word;
    const at = 1 + Math.floor(random() * (word.length - 3));
    return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  });
}

function filled(text: string, seed: number): string {
  const random = seeded(seed);
  return text.replace(/(^|[.?!] )(\p{L})/gu, (whole, before: string, letter: string) =>
    random() < 0.5 ? `${before}${FILLERS[Math.floor(random() * FILLERS.length)] ?? ''}${letter}` : whole,
  );
}

const LONG: [RegExp, string][] = [
  [/\bI['’]m\b/g, 'I am'],
  [/\bI['’]ve\b/g, 'I have'],
  [/\bI['’]d\b/g, 'I would'],
  [/\bI['’]ll\b/g, 'I will'],
  [/\b(you|they|we)['’]re\b/gi, '$1 are'],
  [/\b(you|they|we)['’]ve\b/gi, '$1 have'],
  [/\b(it|that|what|there)['’]s\b/gi, '$1 is'],
  [/\b(do|does|did|is|are|was|were|would|could|should|have|has)n['’]t\b/gi, '$1 not'],
];

function spelledOut(text: string): string {
  return LONG.reduce((said, [short, long]) => said.replace(short, long), text);
}
