import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';

/** Backgrounds that the seeker has just spoken of and the informant did not know yet. */
export function learntNow(scene: Scene): string[] {
  const { persona, state, reading, text } = scene;
  if (!reading.selfDisclosure && !reading.answersInformant && !reading.moves.includes('introduction')) return [];
  const padded = ` ${plain(text)} `;
  return persona.backgrounds
    .filter(
      ({ id, match }) => !state.learnt.includes(id) && match.some((words) => padded.includes(` ${plain(words)} `)),
    )
    .slice(0, 2)
    .map(({ id }) => id);
}
