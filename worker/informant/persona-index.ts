import { matterOf, pairsOf } from './matter.ts';
import type { Cue, Fact, Persona } from './persona.ts';
import type { Policy } from './policy.ts';
import { vocabularyOf, type Vocabulary } from './slips.ts';
import { plain } from './spoken.ts';

/** What a question is compared with, made once a persona. */
export interface FactIndex {
  fact: Fact;
  paraphrases: Phrase[];
  keywords: { plain: string; stems: string[] }[];
  words: ReadonlySet<string>;
}

interface Phrase {
  words: ReadonlySet<string>;
  length: number;
  /** Neighbouring words, little ones too: "get into" tells more than either. */
  pairs: ReadonlySet<string>;
  pairLength: number;
}

type Weigh = (word: string) => number;

export interface PersonaIndex {
  facts: ReadonlyMap<string, Fact>;
  cues: ReadonlyMap<string, Cue>;
  entries: readonly FactIndex[];
  /** How telling a word or a pair is: what many facts share says little. */
  weightOf: Weigh;
  knows(word: string): boolean;
  /** The words that facts are asked for with, to understand a slip of the finger. */
  vocabulary: Vocabulary;
  pairWeightOf: Weigh;
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
  const matter = (text: string) => matterOf(text, policy);
  const drafts = persona.facts.map((fact) => ({
    fact,
    phrases: fact.paraphrases.map((text) => ({ words: matter(text), pairs: pairsOf(text) })),
    keywords: fact.keywords.map((text) => ({ plain: plain(text), stems: [...matter(text)] })),
    words: matter(fact.words),
  }));
  const trade = matter(`${persona.role} ${persona.organisation} ${policy.commonplace}`);
  const rarity = weigh(drafts.map(({ words, phrases }) => [words, ...phrases.map((phrase) => phrase.words)]));
  // The name of the trade stands in half of all questions and tells none from the others.
  const weightOf = (word: string) => rarity(word) * (trade.has(word) ? 0.3 : 1);
  const pairWeightOf = weigh(drafts.map(({ phrases }) => phrases.map(({ pairs }) => pairs)));
  const known = new Set(
    drafts.flatMap(({ words, phrases }) => [...words, ...phrases.flatMap((phrase) => [...phrase.words])]),
  );
  return {
    facts: new Map(persona.facts.map((fact) => [fact.id, fact])),
    cues: new Map(persona.cues.map((cue) => [cue.id, cue])),
    entries: drafts.map(({ phrases, ...draft }) => ({
      ...draft,
      paraphrases: phrases.map(({ words, pairs }) => ({
        words,
        length: lengthOf(words, weightOf),
        pairs,
        pairLength: lengthOf(pairs, pairWeightOf),
      })),
    })),
    weightOf,
    knows: (word) => known.has(word),
    vocabulary: vocabularyOf([
      ...persona.facts.flatMap(({ paraphrases, words }) => [...paraphrases, words]),
      ...policy.synonyms,
    ]),
    pairWeightOf,
  };
}

/** The rarer among the facts, the heavier. */
function weigh(facts: readonly (readonly ReadonlySet<string>[])[]): Weigh {
  const counts = new Map<string, number>();
  for (const sets of facts) {
    for (const word of new Set(sets.flatMap((set) => [...set]))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const total = facts.length + 1;
  // A word that no fact knows is chatter as often as it is matter: it counts, but not as the rarest.
  const unknown = Math.log(total / 3);
  return (word) => {
    const count = counts.get(word);
    return Math.max(0.1, count === undefined ? unknown : Math.log(total / (count + 0.5)));
  };
}

export function lengthOf(words: Iterable<string>, weightOf: Weigh): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word) ** 2;
  return Math.sqrt(sum);
}
