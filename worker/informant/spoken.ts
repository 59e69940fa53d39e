const ABBREVIATED = /(?:^|\s)(?:Dr|Mr|Mrs|Ms|St|Prof|No|vs|e\.g|i\.e)\.$/;
const END = /[.!?…]+["'”’)]*(?=\s+["'“‘(]?[\p{Lu}\p{N}])/gu;

/** The sentences of well-punctuated prose, as an informant speaks it. */
export function spokenSentences(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    const sentence = text.slice(from, to);
    if (ABBREVIATED.test(sentence)) continue;
    found.push(sentence.trim());
    from = to;
  }
  found.push(text.slice(from).trim());
  return found.filter((sentence) => sentence !== '');
}

/** Two sentences are the same if only case, marks or spaces differ. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/** The first three words: what makes two replies begin alike. */
export function openingOf(text: string): string {
  return plain(text).split(' ').slice(0, 3).join(' ');
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
