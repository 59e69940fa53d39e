import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';

/** What is said of oneself; "when you walk in a kitchen" makes nobody a cook. */
function ofSelf(text: string): string {
  const sentences = text.split(/(?<=[.!?;])\s+|\n+/);
  const own = sentences.filter((sentence) => /\b(?:i|im|ive|i'm|i've|i'd|my|me|we|our|as an?)\b/i.test(sentence));
  return own.map((sentence) => sentence.replace(ASKED, ' ')).join(' ');
}

/** From where a sentence begins to ask the other. */
const ASKED =
  /\b(?:what|how|when|where|why|who|which|do|does|did|is|are|can|could|would|will)\b(?: \w+){0,3}? (?:you|your)\b.*$/i;

/** Backgrounds that the seeker has just spoken of and the informant did not know yet. */
export function learntNow(scene: Scene): string[] {
  const { persona, state, reading, text } = scene;
  if (!reading.selfDisclosure && !reading.answersInformant && !reading.moves.includes('introduction')) return [];
  const padded = ` ${plain(ofSelf(text))} `;
  return persona.backgrounds
    .filter(
      ({ id, match }) => !state.learnt.includes(id) && match.some((words) => padded.includes(` ${plain(words)} `)),
    )
    .slice(0, 2)
    .map(({ id }) => id);
}
