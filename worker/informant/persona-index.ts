import { contentWords } from '../language/words.ts';
import type { Cue, Fact, Persona } from './persona.ts';
import { plain } from './spoken.ts';

/** What a question is compared with, made once a persona. */
export interface FactIndex {
  fact: Fact;
  paraphrases: { words: ReadonlySet<string>; length: number }[];
  keywords: { plain: string; stems: string[] }[];
  words: ReadonlySet<string>;
}

export interface PersonaIndex {
  facts: ReadonlyMap<string, Fact>;
  cues: ReadonlyMap<string, Cue>;
  entries: readonly FactIndex[];
  /** How telling a word is: words that many facts share say little. */
  weightOf(word: string): number;
}

const indexes = new WeakMap<Persona, PersonaIndex>();

/** The index of a persona; the first call builds it. */
export function indexOf(persona: Persona): PersonaIndex {
  let index = indexes.get(persona);
  if (!index) indexes.set(persona, (index = build(persona)));
  return index;
}

function build(persona: Persona): PersonaIndex {
  const counts = new Map<string, number>();
  const drafts = persona.facts.map((fact) => ({
    fact,
    paraphrases: fact.paraphrases.map((text) => new Set(contentWords(text))),
    keywords: fact.keywords.map((text) => ({ plain: plain(text), stems: contentWords(text) })),
    words: new Set(contentWords(fact.words)),
  }));
  for (const { paraphrases, words } of drafts) {
    for (const word of new Set([...words, ...paraphrases.flatMap((set) => [...set])])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const total = persona.facts.length + 1;
  const weightOf = (word: string) => Math.log(total / ((counts.get(word) ?? 0) + 0.5));
  return {
    facts: new Map(persona.facts.map((fact) => [fact.id, fact])),
    cues: new Map(persona.cues.map((cue) => [cue.id, cue])),
    entries: drafts.map((draft) => ({
      ...draft,
      paraphrases: draft.paraphrases.map((words) => ({ words, length: lengthOf(words, weightOf) })),
    })),
    weightOf,
  };
}

export function lengthOf(words: Iterable<string>, weightOf: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word) ** 2;
  return Math.sqrt(sum);
}
