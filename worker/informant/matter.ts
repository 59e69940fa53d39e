import { plainWords, stem } from '../language/words.ts';
import type { Policy } from './policy.ts';

/** A text as the search for the right fact sees it. */
export interface Matter {
  /** Plain words in order. */
  plain: readonly string[];
  /** Words that compare: stemmed, words for one thing as one, without the little ones. */
  words: ReadonlySet<string>;
  /** Neighbouring words, little ones too: "get into" tells more than either. */
  pairs: ReadonlySet<string>;
  /** Whose doing it asks about: what the informant once did, what others do, what the seeker should do. */
  whose: 'then' | 'others' | 'seeker' | null;
  /** It asks who, or where: what something is like is no answer to that. */
  seeks: 'who' | 'where' | 'other' | null;
}

/**
 * Fewer words are thrown away than in a reading of what a turn is about, since how many facts share a word already
 * says how little it tells.
 */
export function matterOf(plain: readonly string[], policy: Policy): Matter {
  const heads = headsOf(policy);
  const words = new Set<string>();
  for (const word of plain) {
    if (FUNCTION.has(word)) continue;
    const stemmed = stem(word);
    words.add(heads.get(stemmed) ?? stemmed);
  }
  const pairs = new Set<string>();
  for (let n = 1; n < plain.length; n++) pairs.add(`${plain[n - 1] ?? ''} ${plain[n] ?? ''}`);
  const text = plain.join(' ');
  return { plain, words, pairs, whose: whoseOf(text), seeks: seeksOf(text) };
}

function seeksOf(plain: string): Matter['seeks'] {
  const word = /\b(?:who|whom|where|what|how|why|when|which)\b/.exec(plain)?.[0];
  if (word === undefined) return null;
  return word === 'who' || word === 'whom' ? 'who' : word === 'where' ? 'where' : 'other';
}

function whoseOf(plain: string): Matter['whose'] {
  if (/\b(?:did|were|had|was) you\b|\bhave you ever\b/.test(plain)) return 'then';
  if (/\b(?:do|does|should|can|could|would) (?:people|someone|somebody|one|they|most|beginners)\b/.test(plain))
    return 'others';
  return /\b(?:should|can|could|would|do|will|must|am|may) i\b/.test(plain) ? 'seeker' : null;
}

/** The plain words of text that we wrote ourselves: no slips to mend, so that a persona is read in a few milliseconds. */
export function authoredWords(text: string): string[] {
  const found: string[] = [];
  const plain = text.toLowerCase().replaceAll('’', "'");
  for (const word of plain.split(/[\s.,;:!?"“”()…–—/-]+/)) {
    if (word === '') continue;
    if (word.includes("'")) found.push(...plainWords(word));
    else found.push(word);
  }
  return found;
}

const FUNCTION = new Set(
  `a an the this that these those there here it its i me my mine we us our you your yours he him his she her they them
  their who whom whose which what when where why how is am are was were be been being do does did done have has had
  having can could will would shall should may might must not no nor and or but if then than so as at by for from in of
  on to with about very really just quite also too more most some any ever s t d ll ve re m oh well yes yeah ok okay um
  uh hmm like please tell say said let know think thing things something anything kind sort bit lot guess maybe want
  wondering wonder curious hear ask question mind sorry dumb silly basic naive`.split(/\s+/),
);

/** A pair of little words is how any question begins. */
export function weightOfLittle(pair: string): number {
  const space = pair.indexOf(' ');
  const [first, second] = [FUNCTION.has(pair.slice(0, space)), FUNCTION.has(pair.slice(space + 1))];
  return first && second ? 0.4 : first || second ? 0.8 : 1;
}

const tables = new WeakMap<Policy, ReadonlyMap<string, string>>();

/** Each word that has fellows, with the one that stands for them all. */
function headsOf(policy: Policy): ReadonlyMap<string, string> {
  let table = tables.get(policy);
  if (!table) {
    const made = new Map<string, string>();
    for (const group of policy.synonyms) {
      const stems = group.split(' ').map(stem);
      for (const word of stems) if (!made.has(word)) made.set(word, `=${stems[0] ?? word}`);
    }
    tables.set(policy, (table = made));
  }
  return table;
}
