import { part, type Part } from './part.ts';
import type { Fact } from './persona.ts';
import type { Scene } from './scene.ts';
import { fresh, inOrder, isFresh, unsaid } from './wordings.ts';

/** Says so as this person would; never twice running, a way in is offered instead. */
export function unknown(scene: Scene): Part {
  const line = wasAtALoss(scene) ? null : inOrder(scene, 'unknown', scene.persona.unknown);
  if (line) return part('unknown', line.words, { used: [line.id] });
  return wayIn(scene) ?? toldAll(scene);
}

/** Has something close to what was asked, said to be no more than that. */
export function nearest(scene: Scene, fact: Fact, lead: string): Part | null {
  const words = unsaid(scene, fact.words) || unsaid(scene, fact.short ?? '');
  const bridge = fresh(scene, 'nearest', scene.policy.words.nearest);
  if (words === '' || bridge === null) return null;
  return part('nearest', [bridge.words, unsaid(scene, lead), words].filter(Boolean).join(' '), {
    used: [bridge.id, `fact:${fact.id}`],
    told: [{ fact, how: 'elicited' }],
  });
}

/** The last reply knew nothing of what it was asked, or only something near it, or had no more of it. */
export function wasAtALoss({ last }: Scene): boolean {
  if (last === undefined) return false;
  return last.acts.some((act) => act === 'unknown' || act === 'nearest') || last.used.some((id) => NO_MORE.test(id));
}

const NO_MORE = /^(?:after:(?:any:)?more|told):/;

export function wayIn(scene: Scene): Part | null {
  const offers = scene.persona.wayIn.map((offer, n) => ({ offer, n, id: `way_in:${n}` }));
  const open = offers.find(
    ({ offer, id }) => !scene.told.has(offer.opens) && isFresh(scene, { id, words: offer.words }),
  );
  if (!open) return null;
  const fact = scene.index.facts.get(open.offer.opens);
  const words = open.offer.words.replace('{topic}', fact ? scene.policy.topicNames[fact.topic] : 'the work');
  return part(open.id, words, { used: [open.id] });
}

export function notYet(scene: Scene): Part {
  const line = fresh(scene, 'notYet', scene.policy.words.notYet);
  return line ? part('not_yet', line.words, { used: [line.id] }) : toldAll(scene);
}

/** Asked on without a word of what was said: which of it is meant, said by the one who wants to hear it. */
export function whichPart(scene: Scene): Part {
  const line = fresh(scene, 'whichPart', scene.policy.words.whichPart);
  return line ? part('not_yet', line.words, { used: [line.id] }) : notYet(scene);
}

/** Nothing left on this: says so, and turns the talk elsewhere. */
export function toldAll(scene: Scene): Part {
  const line = fresh(scene, 'told', scene.policy.words.told);
  return line ? part('told', line.words, { used: [line.id] }) : (wayIn(scene) ?? part('told', ''));
}

/** Keeps what is private, in the words of the boundary it comes nearest to. */
export function privately(scene: Scene, fact: Fact): Part {
  const { boundaries } = scene.persona;
  const kind =
    fact.topic === 'person'
      ? 'too_personal'
      : fact.topic === 'pay_and_lifestyle'
        ? 'asks_own_salary'
        : 'asks_confidential';
  const line =
    fresh(scene, `boundary:${kind}`, boundaries[kind]) ?? fresh(scene, 'privately', scene.policy.words.privately);
  return part(`boundary:${kind}`, line?.words ?? '', { used: line ? [line.id] : [] });
}
