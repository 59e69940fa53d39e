/** Words that say nothing of what a sentence is about. */
const COMMON = new Set(
  (
    'about after again also always because been before being could does doing down each even ever every from gets ' +
    'give goes going have having here into itself just know like made make many more most much never nobody once ' +
    'only other over people said same says should some still than that their them then there these they thing things ' +
    'this those through time told twice under until very want wants were what when where which while will with ' +
    'without would years your yours'
  ).split(' '),
);

/** A text as comparison sees it: lower case, straight quotes, no punctuation. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^a-z0-9' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function wordsOf(text: string): string[] {
  return plain(text).split(' ').filter(Boolean);
}

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])["”’)]*\s+/)
    .map(plain)
    .filter(Boolean);
}

/** What a text is about, for comparing two of them. */
export function contentOf(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length >= 4 && !COMMON.has(word)));
}

/** 0 to 1: how much of the smaller set is in the other. */
export function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : left.intersection(right).size / smaller;
}
