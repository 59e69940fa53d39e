import type { AnswerForm, Question } from '../language/reading.ts';
import type { TopicGuess } from '../language/topics.ts';
import { contentWords } from '../language/words.ts';
import type { Approach } from './disclosure.ts';
import { rankFacts, type Candidate } from './routing.ts';
import type { Scene } from './scene.ts';

/** The facts for words of the seeker's, seen from how they were said. */
export function rank(
  scene: Scene,
  text: string,
  topics: readonly TopicGuess[],
  approach: Approach,
  wants: AnswerForm = 'account',
): Candidate[] {
  return rankFacts(scene, { text, topics, wants, staysWith: approach.staysWith, linked: approach.linked });
}

/** "I'd love to read something. Is there anything you'd recommend?" is asked by both sentences. */
export function rankTurn(scene: Scene, question: Question, approach: Approach): Candidate[] {
  const alone = rank(scene, question.text, question.topics, approach, question.wants);
  const thin = contentWords(question.text).length <= 1 || (alone[0]?.score ?? 0) < scene.policy.routing.enough;
  if (!thin || scene.reading.words > 40 || (alone[0]?.sure ?? 0) >= scene.policy.routing.sure) return alone;
  const whole = rank(scene, scene.text, scene.reading.topics, approach);
  return (whole[0]?.score ?? 0) > (alone[0]?.score ?? 0) ? whole : alone;
}
