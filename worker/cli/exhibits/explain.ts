import type { RapportReason } from '../../informant/policy.ts';
import type { Persona } from '../../informant/persona.ts';
import { about } from '../../scoring/words/phrases.ts';
import type { Exchange } from './play.ts';
import { ACTS, kindOf, REASONS, TIERS } from './words.ts';

/** How the reader read a seeker's line, and what the director made of it: sentences, the kind of question first. */
export function explainAsked({ reading, effect }: Exchange): string[] {
  const given = [...new Set(effect.rapport.map(({ reason }) => reason as RapportReason))];
  const kind = given.includes('stacked') ? null : kindOf(reading);
  const reasons = given
    // The kind of question says these two already.
    .filter((reason) => reason !== 'open_question' && !(reason === 'leading' && kind !== null))
    .map((reason) => REASONS[reason]);
  return [...(kind ? [kind] : []), ...reasons];
}

/** What the reply told and to whom such things are told, and what else it did. */
export function explainTold({ effect }: Exchange, persona: Persona): string[] {
  const told = effect.released.map(({ topic, tier }) => `${TIERS[tier as keyof typeof TIERS]}: ${about(topic)}.`);
  const cue = persona.cues.find(({ id }) => id === effect.cueGiven);
  const hanging = cue ? [`She leaves something hanging: “${lastSentence(cue.words)}”`] : [];
  const acts = ACTS.flatMap(([pattern, sentence]) => (effect.acts.some((act) => pattern.test(act)) ? [sentence] : []));
  return [...new Set([...told, ...hanging, ...acts])];
}

function lastSentence(words: string): string {
  return words.split(/(?<=[.!?])\s+/).at(-1) ?? words;
}
