const ABBREVIATED = /(?:^|\s)(?:Dr|Mr|Mrs|Ms|St|Prof|No|vs|e\.g|i\.e)\.$/;
const END = /[.!?…]+["'”’)]*(?=\s+["'“‘(]?[\p{Lu}\p{N}])/gu;

/** The sentences of well-punctuated prose, as an informant speaks it. */
export const spokenSentences = remembered(cutSentences);

/** Two sentences are the same if only case, marks or spaces differ. */
export const plain = remembered(toPlain);

/** The first three words: what makes two replies begin alike. */
export const openingOf = remembered(cutOpening);

export const wordCount = remembered(countWords);

/** Every reply looks at all earlier ones; what was worked out for a text is kept for as long as there is room. */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  let kept = new Map<string, Result>();
  return (text) => {
    let found = kept.get(text);
    if (found === undefined) {
      if (kept.size >= ROOM) kept = new Map();
      kept.set(text, (found = work(text)));
    }
    return found;
  };
}

const ROOM = 4000;

function cutSentences(text: string): readonly string[] {
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

function toPlain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

function cutOpening(text: string): string {
  return plain(text).split(' ').slice(0, 3).join(' ');
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
