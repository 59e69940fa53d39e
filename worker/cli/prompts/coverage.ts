import type { Persona } from '../../informant/persona.ts';
import type { Tier } from '../../informant/terms.ts';
import { TOPICS, type Topic } from '../../language/topics.ts';
import { wordsOf } from './phrases.ts';
import type { Problem, Source } from './source.ts';

/** What a persona must hold at least, as DESIGN.md counts it. */
const LEAST = { facts: 50, words: 3500, storyTopics: 14, candidTopics: 8, privateFacts: 4 };

export interface Coverage {
  facts: number;
  words: number;
  topics: Record<Tier, Set<Topic>>;
  privateFacts: number;
}

/** Counts what the facts cover. Words are those of the facts themselves: no short forms, no openings. */
export function coverageOf(persona: Persona): Coverage {
  const topicsAt = (tier: Tier) =>
    new Set(persona.facts.filter((fact) => fact.tier === tier).map((fact) => fact.topic));
  return {
    facts: persona.facts.length,
    words: persona.facts.reduce((sum, fact) => sum + wordsOf(fact.words).length, 0),
    topics: {
      surface: topicsAt('surface'),
      story: topicsAt('story'),
      candid: topicsAt('candid'),
      private: topicsAt('private'),
    },
    privateFacts: persona.facts.filter((fact) => fact.tier === 'private').length,
  };
}

export function checkCoverage(persona: Persona, source: Source): Problem[] {
  const has = coverageOf(persona);
  const silent = TOPICS.filter((topic) => !has.topics.surface.has(topic));
  const short = [
    has.facts < LEAST.facts && `${has.facts} facts; at least ${LEAST.facts} are needed.`,
    has.words < LEAST.words && `${has.words} words in the facts; at least ${LEAST.words} are needed.`,
    silent.length > 0 && `Nothing at tier surface on ${silent.join(', ')}.`,
    has.topics.story.size < LEAST.storyTopics &&
      `${has.topics.story.size} topics have a story; at least ${LEAST.storyTopics} are needed.`,
    has.topics.candid.size < LEAST.candidTopics &&
      `${has.topics.candid.size} topics have something candid; at least ${LEAST.candidTopics} are needed.`,
    has.privateFacts < LEAST.privateFacts &&
      `${has.privateFacts} private facts; at least ${LEAST.privateFacts} are needed.`,
  ];
  return short.filter((message) => message !== false).map((message) => source.problem(['facts'], message));
}
