import { contentWords } from '../language/words.ts';
import type { Cue } from './persona.ts';
import { rankFacts } from './routing.ts';
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

function returns(scene: Scene, cue: Cue): boolean {
  const padded = ` ${plain(scene.text)} `;
  const words = new Set(contentWords(scene.text));
  const different = new Set<string>();
  for (const hook of cue.hooks) {
    const stems = contentWords(hook);
    const literally = padded.includes(` ${plain(hook)} `);
    if (literally && plain(hook).includes(' ')) return true;
    if (literally || (stems.length > 0 && stems.every((stem) => words.has(stem)))) different.add(stems.join(' '));
  }
  if (different.size > 1) return true;
  // One loose word is listening only where the turn is not plainly about something else.
  return different.size === 1 && !asksElsewhere(scene, cue);
}

function asksElsewhere(scene: Scene, cue: Cue): boolean {
  const { reading, policy } = scene;
  const listens = reading.followUp || reading.reflection === 'right' || reading.acknowledgement === 'tied';
  if (!listens) return true;
  return reading.questions.some((question) => {
    const [best] = rankFacts(scene, { ...question, staysWith: false, linked: new Set() });
    return best !== undefined && best.fact.id !== cue.opens && best.sure >= policy.routing.sure / 2;
  });
}

/** "Why was that?", "What happened?" straight after the remark can only mean it. */
function asksOn({ last, text, reading }: Scene, cue: Cue): boolean {
  if (last?.cueGiven !== cue.id) return false;
  const bare = contentWords(text).filter((word) => word !== 'happen' && word !== 'mean' && word !== 'reason');
  return reading.followUp && reading.questions.length > 0 && bare.length === 0;
}
