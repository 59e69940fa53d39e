import { profileText } from '../../../worker/informant/index.ts';
import type { Effect } from '../../../worker/informant/meeting.ts';
import type { Persona } from '../../../worker/informant/persona.ts';
import { spokenSentences } from '../../../worker/informant/spoken.ts';

/**
 * Facts in a request (its bytes, as JSON) that nothing of the meeting released: whole, in short, or by one sentence
 * that neither something released nor the profile has.
 */
export function unreleasedIn(body: string, persona: Persona, effects: readonly Effect[]): string[] {
  const released = new Map(effects.flatMap((effect) => effect.released.map(({ id, words }) => [id, words])));
  const known = [...released.values(), profileText(persona)].join(' ');
  return persona.facts
    .filter(({ id }) => !released.has(id))
    .filter(({ words, short }) => {
      const sentences = spokenSentences(words).filter((sentence) => !known.includes(sentence));
      return [words, short ?? '', ...sentences].some((text) => text.length > 25 && body.includes(escaped(text)));
    })
    .map(({ id }) => `${persona.id}/${id}`);
}

/** As it stands inside a JSON string. */
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
