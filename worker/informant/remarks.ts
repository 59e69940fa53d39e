import { acceptedOffer, continued, pickedUpFact } from './answer.ts';
import { contentWords } from '../language/words.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { part, type Part } from './part.ts';
import { rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';
import { tell, type Telling } from './tell.ts';
import { plain } from './spoken.ts';
import { fresh, inOrder, isFresh } from './wordings.ts';

const ACCOUNT: Telling = { open: true, wants: 'account', how: 'elicited' };

/** A turn without a question is answered as talk is: by going on, reacting, or giving the floor back. */
export function answerRemark(scene: Scene, approach: Approach): Part[] {
  const { reading } = scene;
  const { words } = scene.policy;
  const taken = pickedUpFact(scene, approach, ACCOUNT) ?? acceptedOffer(scene, scene.text, approach);
  if (taken) return [taken];
  if (reading.reflection === 'unsupported') return [said(scene, 'unsupported', words.unsupported)];
  if (reading.reflection === 'right' || reading.sympathy || reading.acknowledgement === 'tied') {
    return goOn(scene, approach);
  }
  if (scene.askedSeeker !== null) return [];
  if (reading.reflection === 'parroted') return [said(scene, 'parroted', words.parroted)];
  return onTopic(scene, approach);
}

/** A remark that shows listening opens what a follow-up would; else it is confirmed, and the floor given back. */
function goOn(scene: Scene, approach: Approach): Part[] {
  const { reading, policy } = scene;
  const next = continued(scene, approach, ACCOUNT);
  if (next?.act === 'answer') return [next];
  const lines = reading.sympathy && reading.reflection !== 'right' ? policy.words.sympathised : policy.words.confirm;
  return [said(scene, reading.sympathy ? 'sympathised' : 'confirm', lines)];
}

/** A statement that names a topic clearly is taken as interest in it. */
function onTopic(scene: Scene, approach: Approach): Part[] {
  const { reading, policy, text } = scene;
  const sure = reading.topics[0];
  if (reading.selfDisclosure || reading.words < 4 || !sure || sure.confidence < 0.5) return [];
  const ranked = rankFacts(scene, {
    text,
    topics: reading.topics,
    staysWith: approach.staysWith,
    linked: approach.linked,
  });
  const best = ranked.find(({ fact }) => !scene.told.has(fact.id) && isOpen(scene, fact, approach));
  if (!best || best.score < policy.routing.enough * 1.5) return [];
  const told = tell(scene, best.fact, { open: false, wants: 'account', how: 'elicited' });
  return told ? [told] : [];
}

export function said(scene: Scene, name: string, lines: readonly string[]): Part {
  const line = fresh(scene, name, lines);
  return part(name, line?.words ?? '', { used: line ? [line.id] : [] });
}

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

/** What the informant says to what the seeker told of themselves. */
export function reaction(scene: Scene, learnt: readonly string[]): Part | null {
  for (const id of [...learnt, ...scene.state.learnt.toReversed()]) {
    const background = scene.persona.backgrounds.find((known) => known.id === id);
    const wording = background && { id: `background:${id}:reaction`, words: background.reaction };
    if (wording && isFresh(scene, wording)) return part('react', wording.words, { used: [wording.id], optional: true });
  }
  return null;
}

/** What the informant says to the answer to their own question. */
export function reactToAnswer(scene: Scene, learnt: readonly string[]): Part | null {
  if (scene.askedSeeker === null) return null;
  if (learnt.length > 0) {
    const own = reaction(scene, learnt);
    if (own) return own;
  }
  const asked = scene.persona.asksBack.find(({ id }) => id === scene.askedSeeker);
  const line = asked && inOrder(scene, `answered:${asked.id}`, asked.answered);
  return line ? part('react', line.words, { used: [line.id], optional: true }) : null;
}

/** Something the seeker said of themselves long ago, taken up again. */
export function recall(scene: Scene): Part | null {
  const { state, policy, temper, persona } = scene;
  if (scene.chance('recall') >= temper.recallShare) return null;
  for (const effect of state.effects) {
    if (scene.exchange - 1 - state.effects.indexOf(effect) < policy.thresholds.recallAfter) break;
    for (const id of effect.learnt) {
      const background = persona.backgrounds.find((known) => known.id === id);
      const wording = background && { id: `background:${id}:later`, words: background.later };
      if (wording && isFresh(scene, wording))
        return part('recall', wording.words, { used: [wording.id], optional: true });
    }
  }
  return null;
}

/** Whether the text says more than a nod. */
export function saysSomething(text: string): boolean {
  return contentWords(text).length > 0;
}
