import type { AnswerForm } from '../language/reading.ts';
import type { TopicGuess } from '../language/topics.ts';
import { likenessOf, type Likeness } from './likeness.ts';
import type { Fact } from './persona.ts';
import type { Scene } from './scene.ts';

export interface Candidate {
  fact: Fact;
  score: number;
  /** How far the words alone point here, without topic and course of the talk. */
  sure: number;
}

export interface Asking {
  text: string;
  topics: readonly TopicGuess[];
  /** What kind of answer it wants; a fact that fits the form is the likelier one. */
  wants?: AnswerForm;
  /** Stays with what was just said. */
  staysWith: boolean;
  /** Facts that what was just said leads to. */
  linked: ReadonlySet<string>;
}

/** All facts by how well they answer, the best first. Whether one may be told is another question. */
export function rankFacts(scene: Scene, asking: Asking): Candidate[] {
  const likeness = likenessFor(scene, asking.text);
  return scene.index.entries
    .map(({ fact }, n) => score(scene, asking, fact, likeness, n))
    .sort((a, b) => b.score - a.score);
}

/** Every word of it is one that people use here. */
export function isFamiliar(scene: Scene, text: string): boolean {
  return likenessFor(scene, text).familiarity > 0.99;
}

/** How like a text is to the likeliest of the common questions, 0 to 1. */
export function commonLike(scene: Scene, text: string): number {
  return likenessFor(scene, text).common.like;
}

/**
 * Whether a fact's yes or no, where it answers several common questions, was written for this one, or serves any of
 * them; one that says in its own words what is so serves any, but only before the fact itself.
 */
export function hasLeadFor(scene: Scene, text: string, fact: Fact, alone = false): boolean {
  const lead = fact.fits.yes_no ?? '';
  if ((fact.answers?.length ?? 0) < 2 || SERVES_ANY.test(lead) || (!alone && SAYS_WHAT.test(lead))) return true;
  const at = scene.index.entries.findIndex((entry) => entry.fact === fact);
  return (likenessFor(scene, text).own[at] ?? 0) >= OWN;
}

const SERVES_ANY =
  /^(?:oh,? )?(?:yes|no|not|never|often|some|most(?:ly)?|more|less|plenty|a (?:little|bit|few|good deal)|hardly|up to|in part|parts?|by and large|on the whole|you (?:do|can)(?:n.t)?|they do|i do|it (?:is|can|has|does|did|was))\b/i;
/** Says in words of its own what is so, and no bare yes or no to one question. */
const SAYS_WHAT = /^(?!.*\b(?:yes|no)\b)(?:\S+ ){3}\S/i;
const OWN = 0.45;

/** One reply compares the same question several times; it is worked out once. */
function likenessFor(scene: Scene, text: string): Likeness {
  let found = scene.likeness.get(text);
  if (!found) scene.likeness.set(text, (found = likenessOf(text, scene.index, scene.policy)));
  return found;
}

function score(scene: Scene, asking: Asking, fact: Fact, likeness: Likeness, n: number): Candidate {
  const { routing } = scene.policy;
  const sure = Math.min(
    1,
    routing.paraphrase * (likeness.asked[n] ?? 0) + routing.keyword * (likeness.keywords[n] ?? 0),
  );
  const topic = topicMatch(asking, fact);
  let total =
    sure * (sure >= routing.sure ? 1.25 : 1) + routing.words * (likeness.words[n] ?? 0) + routing.topic * topic;
  if ((likeness.asked[n] ?? 0) >= EXACT) total += routing.exact;
  total -= routing.unexplained * (likeness.unexplained[n] ?? 0);
  const linked = asking.staysWith && asking.linked.has(fact.id);
  if (linked) total += routing.linked;
  else if (asking.staysWith && sharesTopic(scene, fact)) total += routing.sameTopic;
  const surest = asking.topics[0]?.confidence ?? 0;
  if (surest >= 0.5 && !linked && sure < CERTAIN) total -= routing.offTopic * (1 - Math.min(1, topic / surest));
  if (asking.wants && asking.wants !== 'account' && fact.fits[asking.wants] !== undefined) total += routing.form;
  return { fact, score: total, sure };
}

/** Asked for in so many words. */
const EXACT = 0.93;

/** As good as asked for by name. */
const CERTAIN = 1;

function topicMatch(asking: Asking, fact: Fact): number {
  let best = 0;
  for (const { topic, confidence } of asking.topics) {
    if (fact.topic === topic) best = Math.max(best, confidence);
    else if (fact.also.includes(topic)) best = Math.max(best, 0.75 * confidence);
  }
  return best;
}

function sharesTopic(scene: Scene, fact: Fact): boolean {
  return scene.lastFacts.some((last) => last.topic === fact.topic);
}
