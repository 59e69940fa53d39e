/** The same words in whatever marks, dashes and spaces they were typed. */
export function even(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛′ʼ´`＇]/g, "'")
    .replace(/[“”„‟«»″＂]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A text as it is looked up in: even, and where each of its lines begins. */
export interface SourceText {
  text: string;
  lineStarts: readonly number[];
}

export function sourceText(pasted: string): SourceText {
  const lines = pasted
    .split(/[\r\n\u2028\u2029]+/)
    .map(even)
    .filter(Boolean);
  let at = 0;
  const lineStarts = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
  return { text: lines.join(' '), lineStarts };
}

/** What stands before a place in its line, at most `most` characters of it. */
export function lineBefore({ text, lineStarts }: SourceText, at: number, most: number): string {
  const start = lineStarts.findLast((each) => each <= at) ?? 0;
  return text.slice(Math.max(start, at - most), at);
}

const WORD_LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Where words stand in a text, both of them even: as whole words, first place; -1 where they do not. */
export function placeOf(words: string, text: string): number {
  if (words === '') return -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + words.length)) return at;
  }
  return -1;
}

function isInsideWord(text: string, at: number): boolean {
  return WORD_LETTER.test(text[at - 1] ?? '') && WORD_LETTER.test(text[at] ?? '');
}

/** A pasted text as data: every line numbered, so that no line of it can be taken for the end. */
export function fenced(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line, at) => `${at + 1}| ${line}`);
  return ['---', ...lines, '---'].join('\n');
}

/** Without the numbers of lines, where a model copied them along. */
export const withoutNumbers = (quote: string): string => quote.replace(/(^|\n)\s*\d{1,4}\| ?/g, '$1');
