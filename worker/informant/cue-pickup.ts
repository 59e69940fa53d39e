import { contentWords } from '../language/words.ts';
import { ownWords } from './listening.ts';
import type { Cue } from './persona.ts';
import { rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';

export interface TakenUp {
  cue: Cue;
  /** In words of the remark; "why not?" right after it takes it up as well, but says nothing of it. */
  inWords: boolean;
}

/** The remark that this turn takes up, if it takes one up: in its own words, or by clinging to it right after. */
export function pickedUpCue(scene: Scene): TakenUp | null {
  const before = new Set(scene.state.cuesPickedUp.map(({ id }) => id));
  for (const cue of hanging(scene)) {
    if (returns(scene, cue)) return { cue, inWords: true };
    const clings = before.has(cue.id) ? null : clingsTo(scene, cue);
    if (clings) return { cue, inWords: clings === 'words' };
  }
  return null;
}

/** Remarks still in the air: given at most so many turns of the seeker ago, the latest first. */
function hanging({ state, turn, index, policy, told }: Scene): Cue[] {
  return state.cuesGiven
    .filter(({ turn: given }) => turn - given <= policy.unlock.cueTurns * 2 - 1)
    .flatMap(({ id }) => index.cues.get(id) ?? [])
    .filter(({ opens }) => !told.has(opens))
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

/** "What reasons?", "why not?" straight after the remark can only mean it, unless another matter comes with it. */
function clingsTo(scene: Scene, cue: Cue): 'words' | 'barely' | null {
  if (scene.last?.cueGiven !== cue.id) return null;
  const remark = new Set(contentWords(cue.words));
  const asks = scene.reading.questions.length > 0 || scene.reading.followUp;
  const own = contentWords(scene.text);
  const rest = scene.reading.sentences.filter((sentence) => !CLINGS.test(plain(sentence))).join(' ');
  const foreign = ownWords(scene, rest).filter((word) => !remark.has(word));
  if (!asks || foreign.length > 0) return null;
  if (own.some((word) => remark.has(word))) return 'words';
  return scene.reading.sentences.some((sentence) => CLINGS.test(plain(sentence))) ? 'barely' : null;
}

const CLINGS =
  /^(?:(?:so|and|but|oh|ah|really|sorry|ok|okay) )*(?:what (?:other )?(?:reasons?|happened|changed|then|was (?:that|it)|is (?:that|it)|(?:do|did) you mean|about (?:that|it))|why(?: not| so| that| (?:was|is|did) (?:that|it)(?: happen)?| kindly)?|how (?:come|so|was (?:that|it)|do you mean)|(?:can you |could you |please |would you )?(?:tell me|say) (?:a (?:bit|little) )?more(?: about (?:that|it))?|go on|in what way|meaning|like what|such as)(?: (?:then|exactly|though|please|next))?$/;
