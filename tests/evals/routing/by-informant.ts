import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { foldMeeting, profileText } from '../../../worker/informant/index.ts';
import type { MeetingTerms } from '../../../worker/informant/meeting.ts';
import type { Persona } from '../../../worker/informant/persona.ts';
import { PolicySchema } from '../../../worker/informant/policy.ts';
import { rankFacts } from '../../../worker/informant/routing.ts';
import { setScene } from '../../../worker/informant/scene.ts';
import { read } from '../../../worker/language/index.ts';
import type { Route, Way } from './by-phrase.ts';

const file = path.join(import.meta.dirname, '../../../prompts/policy/informant.yaml');
const policy = PolicySchema.parse(parse(readFileSync(file, 'utf8')));
const terms: MeetingTerms = { minutes: 20, setting: 'video', temperament: 'warm', pace: 'condensed', seed: 1 };

/** The informant's own ranking, as for the first words of a meeting: with keywords, topic and form, without a course of talk. */
export const byInformant: Way = (persona) => routed(persona, true);

/** The same without what the other ways have not: no keywords and no topic; what the facts say still counts a little. */
export const byInformantBare: Way = (persona) => {
  const bare = { ...persona, facts: persona.facts.map((fact) => ({ ...fact, keywords: [] })) };
  return routed(bare, false);
};

function routed(persona: Persona, withTopics: boolean): Route {
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
