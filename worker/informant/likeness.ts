import { plainWords } from '../language/words.ts';
import { plainlyAsked } from './as-asked.ts';
import { likePhrases, TELLING, type Asked } from './like-phrases.ts';
import { matterOf, type Matter } from './matter.ts';
import type { FactIndex, PersonaIndex } from './persona-index.ts';
import { lengthOf } from './phrase-index.ts';
import type { Policy } from './policy.ts';
import { questionsOf } from './question-index.ts';
import { mended } from './slips.ts';

/** How like a text is to each fact, in the order of the facts. */
export interface Likeness {
  /** To the ways it is asked for, its own and the common ones, 0 to 1. */
  asked: Float64Array;
  /** To its own ways of being asked for alone. */
  own: Float64Array;
  /** To the words that point to it. */
  keywords: Float64Array;
  /** To what it says, 0 to 1. */
  words: Float64Array;
  /** Share of the text, by weight, that neither its words nor its ways of being asked for have, 0 to 1. */
  unexplained: Float64Array;
  /** How much of the text is made of words that the facts know, 0 to 1. */
  familiarity: number;
  /** The common question that the text is likest to, by place; and how like, 0 to 1. */
  common: { place: number; like: number };
}

export function likenessOf(text: string, index: PersonaIndex, policy: Policy): Likeness {
  const matter = matterOf(mended(plainlyAsked(plainWords(text)), index.vocabulary), policy);
  const { words } = matter;
  const { weightOf } = index.ways;
  const length = lengthOf(words, weightOf);
  const padded = ` ${matter.plain.join(' ')} `;
  const questions = questionsOf(policy);
  const known = [...words].filter((word) => index.knows(word) || questions.knows(word));
  const asked = [...words].filter((word) => !index.trade.has(word));
  const askedLength = lengthOf(asked, weightOf);
  const common = likePhrases(questions.ways, withoutTrade(matter, index));
  const named = questions.places.get(WHAT_IT_IS);
  if (asked.length === 0 && named !== undefined && ASKS_WHAT.test(padded)) common[named] = 0.95;
  const own = likePhrases(index.ways, matter);
  return {
    own,
    asked: own.map((like, n) => Math.max(like, ...(index.answers[n] ?? []).map((place) => common[place] ?? 0))),
    keywords: Float64Array.from(index.entries, (entry) => likeKeywords(index, entry, words, padded)),
    words: Float64Array.from(index.entries, (entry) => likeWords(index, entry, words, length)),
    unexplained: Float64Array.from(index.entries, (entry, n) => {
      if (asked.length === 0) return 0;
      const common = (index.answers[n] ?? []).flatMap((place) => questions.words[place] ?? []);
      const foreign = asked.filter((word) => !isOf(entry, common, word));
      return lengthOf(foreign, weightOf) ** 2 / askedLength ** 2;
    }),
    familiarity: words.size === 0 ? 1 : lengthOf(known, weightOf) ** 2 / length ** 2,
    common: best(common),
  };
}

/** "What is a dramaturg", "what does one do": the name of the trade and nothing else. */
const ASKS_WHAT = / what (?:exactly )?(?:is|are|does|do) (?:an?|the) /;
const WHAT_IT_IS = 'what-you-do';

/** "What does a dramaturg earn" asks what anybody is asked. */
function withoutTrade({ words, pairs, whose, seeks }: Matter, { trade }: PersonaIndex): Asked {
  return { pairs, whose, seeks, words: new Set([...words].filter((word) => !trade.has(word))) };
}

function isOf(entry: FactIndex, common: readonly ReadonlySet<string>[], word: string): boolean {
  return entry.asked.has(word) || entry.words.has(word) || common.some((words) => words.has(word));
}

function best(likes: Float64Array): Likeness['common'] {
  let place = -1;
  let like = 0;
  for (const [n, each] of likes.entries()) if (each > like) [place, like] = [n, each];
  return { place, like };
}

function likeKeywords(index: PersonaIndex, entry: FactIndex, asked: ReadonlySet<string>, padded: string): number {
  let hits = 0;
  for (const { plain, words } of entry.keywords) {
    if (plain === '') continue;
    const found = words.length > 0 ? words.every((word) => asked.has(word)) : padded.includes(` ${plain} `);
    // A common word points nowhere, even where it was named as a pointer.
    if (found) hits += plain.includes(' ') ? 1 : Math.min(1, Math.max(0, ...words.map(index.ways.weightOf)) / TELLING);
  }
  return Math.min(1.3, hits);
}

function likeWords(index: PersonaIndex, entry: FactIndex, asked: ReadonlySet<string>, length: number): number {
  if (length === 0) return 0;
  let sum = 0;
  for (const word of asked) if (entry.words.has(word)) sum += index.ways.weightOf(word) ** 2;
  return sum / length ** 2;
}
