export interface Vocabulary {
  known: ReadonlySet<string>;
  byLetter: ReadonlyMap<string, readonly string[]>;
}

/** Words a slip of the finger can have meant. */
export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const known = new Set(words);
  const byLetter = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < LONG) continue;
    const letter = word[0] ?? '';
    const fellows = byLetter.get(letter);
    if (fellows) fellows.push(word);
    else byLetter.set(letter, [word]);
  }
  return { known, byLetter };
}

const LONG = 5;

/** The words with slips of the finger mended where one known word is a letter away. */
export function mended(words: readonly string[], { known, byLetter }: Vocabulary): string[] {
  return words.map((word) => {
    if (word.length < LONG || known.has(word)) return word;
    const near = (byLetter.get(word[0] ?? '') ?? []).filter((other) => isOneSlip(word, other));
    return near.length === 1 ? (near[0] ?? word) : word;
  });
}

/** One letter too many, too few, other, or two that changed places; an ending is not a slip. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a + 's' === b || b + 's' === a) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.length - start - end;
  const right = b.length - start - end;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
