import type { Approach } from './disclosure.ts';
import type { Candidate } from './routing.ts';
import type { Scene } from './scene.ts';

/** Of what may be told, the best first, what is told: whoever asks openly or follows up hears more than the plain fact. */
export function richest(scene: Scene, open: readonly Candidate[], approach: Approach): Candidate | undefined {
  const [best] = open;
  if (!best || best.fact.tier !== 'surface' || !isDueMore(scene, approach)) return best;
  const { policy, reading } = scene;
  const { storyNear } = policy.unlock;
  const [topic] = reading.topics;
  // Where the matter is plain and no one fact was asked for by name, any story on it is as good an answer.
  const plain = topic !== undefined && topic.confidence >= 0.5 && best.sure < policy.routing.sure;
  const matter = plain && approach.rapport >= scene.temper.candidAt ? topic.topic : null;
  const isNear = ({ fact, score, sure }: Candidate) =>
    fact.tier !== 'surface' &&
    (fact.topic === matter || (score >= best.score * storyNear && sure >= best.sure * storyNear));
  return open.find((candidate) => isNear(candidate) && isSameMatter(candidate, best)) ?? best;
}

/** An open question, while the talk goes well, or one that comes of listening. */
function isDueMore({ policy }: Scene, { open, listens, staysWith, rapport, worn }: Approach): boolean {
  return !worn && ((open && rapport >= policy.unlock.storyFrom) || (listens && staysWith));
}

function isSameMatter(a: Candidate, b: Candidate): boolean {
  const topics = new Set([b.fact.topic, ...b.fact.also]);
  return [a.fact.topic, ...a.fact.also].some((topic) => topics.has(topic));
}
