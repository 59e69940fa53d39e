import { contentWords } from '../language/words.ts';
import type { Cue } from './persona.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';

/** The remark that this turn takes up, if it takes one up: in its own words, or by asking on right after it. */
export function pickedUpCue(scene: Scene): Cue | null {
  for (const cue of hanging(scene)) {
    if (returns(scene, cue) || asksOn(scene, cue)) return cue;
  }
  return null;
}

/** Remarks still in the air: given at most so many turns of the seeker ago, the latest first. */
function hanging({ state, turn, index, policy }: Scene): Cue[] {
  const taken = new Set(state.cuesPickedUp.map(({ id }) => id));
  return state.cuesGiven
    .filter(({ id, turn: given }) => !taken.has(id) && turn - given <= policy.unlock.cueTurns * 2 - 1)
    .flatMap(({ id }) => index.cues.get(id) ?? [])
    .toReversed();
}

function returns({ text, reading }: Scene, cue: Cue): boolean {
  const padded = ` ${plain(text)} `;
  const words = new Set(contentWords(text));
  return cue.hooks.some((hook) => {
    if (padded.includes(` ${plain(hook)} `)) return true;
    const stems = contentWords(hook);
    const all = stems.length > 0 && stems.every((stem) => words.has(stem));
    // One loose word in a question about something else is not listening.
    return all && (stems.length > 1 || reading.followUp || reading.reflection === 'right');
  });
}

/** "Why was that?", "What happened?" straight after the remark can only mean it. */
function asksOn({ last, text, reading }: Scene, cue: Cue): boolean {
  if (last?.cueGiven !== cue.id) return false;
  const bare = contentWords(text).filter((word) => word !== 'happen' && word !== 'mean' && word !== 'reason');
  return reading.followUp && reading.questions.length > 0 && bare.length === 0;
}
