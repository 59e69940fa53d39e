import { foldMeeting, profileText } from '../../../worker/informant/index.ts';
import type { MeetingTerms } from '../../../worker/informant/meeting.ts';
import type { Persona } from '../../../worker/informant/persona.ts';
import type { Policy } from '../../../worker/informant/policy.ts';
import { rankFacts } from '../../../worker/informant/routing.ts';
import { setScene } from '../../../worker/informant/scene.ts';
import { read } from '../../../worker/language/index.ts';
import { policy as whole } from '../../unit/informant/meet.ts';
import { takenFrom } from './held-out.ts';
import type { Route, Way } from './by-phrase.ts';

const terms: MeetingTerms = { minutes: 20, setting: 'video', temperament: 'warm', pace: 'condensed', seed: 1 };

/** The informant's own ranking, as for the first words of a meeting: with keywords, topic and form, without a course of talk. */
export const byInformant: Way = (persona) => routed(persona, true);

/** The same without what the other ways have not: no keywords and no topic; what the facts say still counts a little. */
export const byInformantBare: Way = (persona) => {
  const bare = { ...persona, facts: persona.facts.map((fact) => ({ ...fact, keywords: [], answers: [] })) };
  return routed(bare, false);
};

function routed(persona: Persona, withTopics: boolean): Route {
  const policy = withoutTaken(persona);
  const state = foldMeeting(persona, policy, terms, []);
  const profile = profileText(persona);
  return (text) => {
    const reading = read(text, { earlier: [], profile });
    const scene = setScene({ persona, policy, terms, state, turns: [], reading, text });
    const asking = reading.questions[0] ?? { text, topics: reading.topics };
    const topics = withTopics ? asking.topics : [];
    return rankFacts(scene, { ...asking, topics, staysWith: false, linked: new Set() }).map(({ fact }) => fact.id);
  };
}

const reduced = new Map<string, Policy>();

/** The common questions without the wordings that were taken out of this persona. */
function withoutTaken({ id }: Persona): Policy {
  let policy = reduced.get(id);
  if (!policy) {
    const taken = takenFrom(id);
    const questions = whole.questions.map((question) => ({
      ...question,
      ways: question.ways.filter((way) => !taken.has(way)),
    }));
    reduced.set(id, (policy = { ...whole, questions }));
  }
  return policy;
}
