import type { Question } from '../language/reading.ts';
import { takenAsQuestion } from '../language/taken-as-question.ts';
import { asksOnBarely } from './ellipsis.ts';
import { rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';

/** "Why", "and then", "worst day so far": a question, though a bare one. */
export function bareQuestion(scene: Scene): Question | null {
  const { text, reading } = scene;
  if (reading.questions.length > 0 || !(asksOnBarely(text) || isFragment(scene))) return null;
  return takenAsQuestion(text, reading.topics);
}

/** A few words that name what the seeker would hear about, and say nothing of anybody. */
function isFragment(scene: Scene): boolean {
  const { text, reading, policy, exchange, askedSeeker, offered } = scene;
  if (exchange === 1 || askedSeeker !== null || offered !== null || reading.words > 12 || reading.moves.length > 0)
    return false;
  if (/\b(?:i|i'm|i've|my|me|we|that|this|it|thanks?|you're|sounds?)\b/i.test(text)) return false;
  const [best] = rankFacts(scene, { text, topics: reading.topics, staysWith: false, linked: new Set() });
  return best !== undefined && best.score >= policy.routing.answers && best.sure >= policy.routing.sure / 2;
}
