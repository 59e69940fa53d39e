/** Stands for every name, the same in all of a talk, and puts the names back into what comes from outside. */
export interface Placeholders {
  hide(text: string): string;
  restore(text: string): string;
}

/** What a person gives away of how to reach them. */
const REACHED = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+|\bwww\.\S+|(?<!\w)\+?\d[\d ()/.-]{7,}\d\b/g;
/** "I'm Sam", "my name is Sam Okoye"; a small letter after it is no name. */
const INTRODUCED =
  /\b(?:I['’]?m|I am|[Mm]y name(?: is|['’]s)|[Tt]his is|[Ii]t['’]s) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/gu;
/** The last line of a letter: "Sam Okoye". */
const SIGNED = /\n\s*[-–—]?\s*(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*){0,3})\s*$/u;
/** First names that are words of the language too: only with their capital are they names. */
const ALSO_WORDS = new Set(
  'april art august bill bob carol clay dawn dean drew eve faith frank gene glen grace grant guy hope ivy jack joy june mark may miles nick olive pat peg penny rich rob robin rose ruby sue summer ray victor wade will'.split(
    ' ',
  ),
);
/** Begin a sentence like a name after "I'm". */
const NO_NAMES = new Set(
  'Sorry Glad Happy Sure Just Not Also So Very Still Currently Really Here Interested Curious'.split(' '),
);

/**
 * Names that are known (the informant's, the person's they stand for), those by which the seeker gives or signs
 * their own, and addresses. A name that somebody else is called in passing is not found.
 */
export function placeholdersFor(known: readonly string[], texts: readonly string[]): Placeholders {
  const own = texts.flatMap((text) => [
    ...[...text.matchAll(INTRODUCED)].map(([, name]) => name ?? ''),
    SIGNED.exec(text)?.[1] ?? '',
  ]);
  const names = [...known, ...own.filter((name) => !NO_NAMES.has(name.split(' ')[0] ?? ''))];
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/)]).filter((name) => /^\p{L}{2}/u.test(name));
  const inOrder = [...new Set(parts)].sort((a, b) => b.length - a.length);
  const pattern = inOrder.length > 0 ? new RegExp(inOrder.map(escaped).join('|'), 'gu') : null;
  const numbers = new Map<string, string>();
  const standIn = (surface: string) => {
    const there = numbers.get(surface) ?? `Name${numbers.size + 1}`;
    numbers.set(surface, there);
    return there;
  };
  return {
    hide(text) {
      const reached = text.replace(REACHED, standIn);
      return pattern ? reached.replace(pattern, standIn) : reached;
    },
    restore(text) {
      const surfaces = new Map([...numbers].map(([surface, there]) => [there, surface]));
      return text.replace(/\bName\d+\b/g, (there) => surfaces.get(there) ?? there);
    },
  };
}

function escaped(name: string): string {
  const exact = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const lower = name.toLowerCase();
  const isWord = name.length < 4 || ALSO_WORDS.has(lower);
  return `(?<![\\p{L}\\p{N}])(?:${isWord ? exact : `${exact}|${exact.toLowerCase()}|${exact.toUpperCase()}`})(?![\\p{L}\\p{N}])`;
}
