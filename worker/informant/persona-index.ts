import { authoredWords, matterOf } from './matter.ts';
import type { Cue, Fact, Persona } from './persona.ts';
import { phraseIndexOf, remembered, weigh, type PhraseIndex } from './phrase-index.ts';
import type { Policy } from './policy.ts';
import { questionsOf } from './question-index.ts';
import { vocabularyOf, type Vocabulary } from './slips.ts';

/** What a question is compared with, made once a persona. */
export interface FactIndex {
  fact: Fact;
  keywords: { plain: string; words: string[] }[];
  words: ReadonlySet<string>;
  /** Words that it is asked for in. */
  asked: ReadonlySet<string>;
}

export interface PersonaIndex {
  facts: ReadonlyMap<string, Fact>;
  cues: ReadonlyMap<string, Cue>;
  entries: readonly FactIndex[];
  /** Ways to ask for each fact, by its place among the entries. */
  ways: PhraseIndex;
  /** Which of the common questions each fact answers, by place. */
  answers: readonly (readonly number[])[];
  knows(word: string): boolean;
  /** The name of the trade and the place: in half of all questions, and no question about anything. */
  trade: ReadonlySet<string>;
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
  const questions = questionsOf(policy);
  return {
    facts: new Map(persona.facts.map((fact) => [fact.id, fact])),
    cues: new Map(persona.cues.map((cue) => [cue.id, cue])),
    entries: drafts.map(({ fact, words, asked }) => ({
      fact,
      words: words.words,
      asked: new Set([...asked.flatMap((way) => [...way.words]), ...matter(fact.keywords.join(' ')).words]),
      keywords: fact.keywords.map((text) => {
        const { plain, words } = matter(text);
        return { plain: plain.join(' '), words: [...words] };
      }),
    })),
    ways: phraseIndexOf(
      drafts.map(({ asked }) => asked),
      weightOf,
    ),
    answers: persona.facts.map(({ answers = [] }) => answers.flatMap((id) => questions.places.get(id) ?? [])),
    trade,
    knows: rarity.knows,
    telling: tellingWords(
      persona,
      policy,
      new Set(drafts.flatMap(({ asked }) => asked.flatMap((phrase) => [...phrase.words]))),
    ),
    vocabulary: vocabularyOf([
      ...drafts.flatMap(({ asked, words }) => [words, ...asked]).flatMap(({ plain }) => plain),
      ...policy.synonyms.flatMap((group) => group.split(' ')),
      ...questions.plain,
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
