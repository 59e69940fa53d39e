import { authoredWords, matterOf, weightOfLittle } from './matter.ts';
import type { Cue, Fact, Persona } from './persona.ts';
import type { Policy } from './policy.ts';
import { vocabularyOf, type Vocabulary } from './slips.ts';

/** What a question is compared with, made once a persona. */
export interface FactIndex {
  fact: Fact;
  keywords: { plain: string; words: string[] }[];
  words: ReadonlySet<string>;
}

/** One way to ask for one fact. */
export interface Phrase {
  fact: number;
  length: number;
  pairLength: number;
}

type Weigh = (word: string) => number;
/** Where each word stands, so that a question touches only the phrases it shares a word with. */
type Postings = ReadonlyMap<string, readonly number[]>;

export interface PersonaIndex {
  facts: ReadonlyMap<string, Fact>;
  cues: ReadonlyMap<string, Cue>;
  entries: readonly FactIndex[];
  phrases: readonly Phrase[];
  phrasesWith: Postings;
  phrasesWithPair: Postings;
  /** How telling a word or a pair is: what many facts share says little. */
  weightOf: Weigh;
  pairWeightOf: Weigh;
  knows(word: string): boolean;
  /** Words of the profile that nobody asks with: whoever says several of them has read it. */
  telling: ReadonlySet<string>;
  vocabulary: Vocabulary;
}

const indexes = new WeakMap<Persona, { policy: Policy; index: PersonaIndex }>();

/** The index of a persona; the first call builds it. */
export function indexOf(persona: Persona, policy: Policy): PersonaIndex {
  const made = indexes.get(persona);
  if (made?.policy === policy) return made.index;
  const index = build(persona, policy);
  indexes.set(persona, { policy, index });
  return index;
}

function build(persona: Persona, policy: Policy): PersonaIndex {
  const matter = (text: string) => matterOf(authoredWords(text), policy);
  const drafts = persona.facts.map((fact) => ({
    fact,
    asked: fact.paraphrases.map(matter),
    words: matter(fact.words),
  }));
  const trade = matter(`${persona.role} ${persona.organisation} ${policy.commonplace}`).words;
  const rarity = weigh(drafts.map(({ words, asked }) => [words.words, ...asked.map((phrase) => phrase.words)]));
  // The name of the trade stands in half of all questions and tells none from the others.
  const weightOf = remembered((word) => rarity.weightOf(word) * (trade.has(word) ? 0.3 : 1));
  const pairs = weigh(drafts.map(({ asked }) => asked.map((phrase) => phrase.pairs)));
  const pairWeightOf = remembered((pair) => pairs.weightOf(pair) * weightOfLittle(pair));
  const all = drafts.flatMap(({ asked }, fact) => asked.map((phrase) => ({ fact, ...phrase })));
  return {
    facts: new Map(persona.facts.map((fact) => [fact.id, fact])),
    cues: new Map(persona.cues.map((cue) => [cue.id, cue])),
    entries: drafts.map(({ fact, words }) => ({
      fact,
      words: words.words,
      keywords: fact.keywords.map((text) => {
        const { plain, words } = matter(text);
        return { plain: plain.join(' '), words: [...words] };
      }),
    })),
    phrases: all.map(({ fact, words, pairs }) => ({
      fact,
      length: lengthOf(words, weightOf),
      pairLength: lengthOf(pairs, pairWeightOf),
    })),
    phrasesWith: postings(all.map(({ words }) => words)),
    phrasesWithPair: postings(all.map(({ pairs }) => pairs)),
    weightOf,
    pairWeightOf,
    knows: rarity.knows,
    telling: tellingWords(
      persona,
      policy,
      new Set(drafts.flatMap(({ asked }) => asked.flatMap((phrase) => [...phrase.words]))),
    ),
    vocabulary: vocabularyOf([
      ...drafts.flatMap(({ asked, words }) => [words, ...asked]).flatMap(({ plain }) => plain),
      ...policy.synonyms.flatMap((group) => group.split(' ')),
    ]),
  };
}

function tellingWords(persona: Persona, policy: Policy, asked: ReadonlySet<string>): ReadonlySet<string> {
  const { profile } = persona;
  const matter = (text: string) => matterOf(authoredWords(text), policy).words;
  const common = matter(
    `${persona.name} ${persona.role} ${persona.organisation} ${persona.field} ${policy.commonplace}`,
  );
  const read = [
    ...profile.published.map(({ title, about }) => `${title} ${about}`),
    ...profile.career.map(({ what }) => what),
    ...profile.organisationPage.paragraphs,
  ];
  return new Set([...matter(read.join(' '))].filter((word) => !common.has(word) && !asked.has(word)));
}

/** The rarer among the facts, the heavier. */
function weigh(facts: readonly (readonly ReadonlySet<string>[])[]): { weightOf: Weigh; knows(word: string): boolean } {
  const counts = new Map<string, { facts: number; last: number }>();
  for (const [n, sets] of facts.entries()) {
    for (const set of sets) {
      for (const word of set) {
        const count = counts.get(word);
        if (!count) counts.set(word, { facts: 1, last: n });
        else if (count.last !== n) {
          count.facts++;
          count.last = n;
        }
      }
    }
  }
  const total = facts.length + 1;
  // A word that no fact knows is chatter as often as it is matter: it counts, but not as the rarest.
  const unknown = Math.log(total / 3);
  return {
    weightOf: (word) => {
      const count = counts.get(word)?.facts;
      return Math.max(0.1, count === undefined ? unknown : Math.log(total / (count + 0.5)));
    },
    knows: (word) => counts.has(word),
  };
}

function remembered(weightOf: Weigh): Weigh {
  const weights = new Map<string, number>();
  return (word) => {
    let weight = weights.get(word);
    if (weight === undefined) {
      weight = weightOf(word);
      if (weights.size < 20_000) weights.set(word, weight);
    }
    return weight;
  };
}

function postings(sets: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [n, set] of sets.entries()) {
    for (const word of set) {
      const at = found.get(word);
      if (at) at.push(n);
      else found.set(word, [n]);
    }
  }
  return found;
}

export function lengthOf(words: Iterable<string>, weightOf: Weigh): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word) ** 2;
  return Math.sqrt(sum);
}
