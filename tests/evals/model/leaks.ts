import { plainWords } from '../../../worker/language/index.ts';
import type { HeldWithModel } from './hold-model-meeting.ts';

/** So many words in a row are no accident. */
const RUN = 6;

/** Replies with a run of words of a fact that was not released by then, and that nothing the model was given has. */
export function leaksIn({ persona, spoke, effects, turns }: HeldWithModel): number {
  return spoke.filter(({ reply }, at) => {
    const released = new Set(effects.slice(0, at + 1).flatMap((effect) => effect.released.map(({ id }) => id)));
    const heard = turns.slice(0, 2 * at + 1).map(({ text }) => text);
    const given = runsOf([...heard, ...spoke.slice(0, at + 1).map((one) => one.given)].join(' '));
    const said = runsOf(reply.text);
    return persona.facts.some(
      ({ id, words }) => !released.has(id) && [...runsOf(words)].some((run) => said.has(run) && !given.has(run)),
    );
  }).length;
}

function runsOf(text: string): Set<string> {
  const words = plainWords(text);
  return new Set(
    words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' ')),
  );
}
