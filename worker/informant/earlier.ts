import { contentWords } from '../language/words.ts';
import { foldMeeting } from './fold.ts';
import type { EarlierTurn } from '../language/reading.ts';
import type { EarlierMeeting, Effect, MeetingTerms, ReleasedFact } from './meeting.ts';
import { part, type Part } from './part.ts';
import type { Fact, Persona } from './persona.ts';
import type { Policy } from './policy.ts';
import type { Scene } from './scene.ts';
import { wordCount } from './spoken.ts';
import { tell, upTo, type Telling } from './tell.ts';
import { fresh } from './wordings.ts';

/** Wordings that belong to the acquaintance, not to one meeting: nobody is asked twice, or given the same name twice. */
const LASTS = /^(?:ask_back|cue|background|contact|resource|remark):/;

/**
 * What a meeting leaves behind for the next one: facts and names, what was learnt, and half of the warmth won or lost
 * (`carries` in the policy). Pure; the next meeting stores it, so nothing that happens to this one changes it.
 */
export function rememberMeeting(
  persona: Persona,
  policy: Policy,
  terms: MeetingTerms,
  effects: readonly Effect[],
  promised: boolean,
): EarlierMeeting {
  const state = foldMeeting(persona, policy, terms, effects);
  return {
    released: state.released.map(({ id, topic, tier, words, how, turn }) => ({ id, topic, tier, words, how, turn })),
    learnt: state.learnt,
    used: state.used.filter((id) => LASTS.test(id)),
    warmth: Math.round((state.rapport - policy.temperaments[terms.temperament].startingRapport) * policy.again.carries),
    promised,
  };
}

/**
 * What a turn is read against: this meeting, and where the turn goes back to the last one, what was told in that. Turns
 * that do not are read as in any meeting, so that a chance word in common wins nothing.
 */
export function withMemory(text: string, turns: readonly EarlierTurn[], terms: MeetingTerms): readonly EarlierTurn[] {
  const released = terms.earlier?.released ?? [];
  if (released.length === 0 || !GOES_BACK.test(text)) return turns;
  const told = released.map(({ words }) => ({ number: BEFORE_THIS, speaker: 'informant' as const, text: words }));
  // The last thing heard is what a turn follows up on, and that is nothing from weeks ago.
  return [...told, { number: BEFORE_THIS, speaker: 'informant', text: '' }, ...turns];
}

/** The turn number under which words of an earlier meeting are read. */
export const BEFORE_THIS = 0;

const GOES_BACK =
  /\b(?:last time|(?:when|since) we (?:last )?(?:met|spoke|talked)|you (?:said|told|mentioned|spoke|talked)|remember|back then)\b/i;

/** The persona without what an earlier meeting told: those doors stand open, and are none of this meeting's. */
export function unmet(persona: Persona, terms: MeetingTerms): Persona {
  const known = new Set(terms.earlier?.released.map(({ id }) => id));
  return known.size === 0 ? persona : { ...persona, facts: persona.facts.filter(({ id }) => !known.has(id)) };
}

/** "Good to see you again", what they had got to, and what the seeker had meant to do. */
export function meetAgain(scene: Scene, earlier: EarlierMeeting): Part {
  const { policy } = scene;
  const { words } = policy;
  const reached = furthest(earlier.released);
  const hello = fresh(scene, 'again_hello', earlier.warmth < 0 ? words.againCool : words.againHello);
  const about = reached
    ? fresh(scene, 'again_topic', words.againTopic)
    : fresh(scene, 'again_little', words.againLittle);
  const asks = earlier.promised ? fresh(scene, 'again_promised', words.againPromised) : null;
  const topic = reached ? policy.topicNames[reached.topic] : '';
  const lines = [hello, about, asks].filter((line) => line !== null);
  return part('greet', lines.map((line) => line.words.replace('{topic}', topic)).join(' '), {
    used: lines.map(({ id }) => id),
  });
}

/** The last thing that was drawn out, of the deepest kind that was. */
function furthest(released: readonly ReleasedFact[]): ReleasedFact | undefined {
  const elicited = released.filter(({ how }) => how === 'elicited');
  return (
    elicited.findLast(({ tier }) => tier === 'candid') ??
    elicited.findLast(({ tier }) => tier === 'story') ??
    elicited.at(-1)
  );
}

/** Told in the first meeting and not yet in this one: owned to, and said in short. */
export function asLastTime(scene: Scene, fact: Fact, telling: Telling): Part | null {
  const { earlier } = scene.terms;
  if (!earlier?.released.some(({ id }) => id === fact.id) || scene.used.has(`fact:${fact.id}`)) return null;
  const line = fresh(scene, 'last_time', scene.policy.words.lastTime);
  if (line === null) return null;
  const most = scene.temper.replyWords.most - wordCount(line.words);
  const body = fact.short ?? upTo(tell(scene, fact, telling)?.words ?? '', IN_SHORT, most);
  if (body === '') return null;
  return part('answer', `${line.words} ${body}`, { used: [line.id, `fact:${fact.id}`] });
}

/** Words after which what was told before is not gone into further. */
const IN_SHORT = 15;

/** Facts of the earlier meeting that the seeker goes back to: two words of weight in common, or one that names it. */
export function factsGoneBackTo(scene: Scene): Fact[] {
  const said = new Set(contentWords(scene.text));
  const best = (scene.terms.earlier?.released ?? [])
    .map(({ id, words }) => ({ id, shared: [...new Set(contentWords(words))].filter((word) => said.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)[0];
  const fact = best && scene.index.facts.get(best.id);
  return fact ? [fact] : [];
}
