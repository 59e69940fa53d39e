import type { AnswerForm, Question } from '../language/reading.ts';
import type { TopicGuess } from '../language/topics.ts';
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

/**
 * "I'd love to read something. Is there anything you'd recommend?" is asked by both sentences; so is "I read your post
 * on the button. What did you learn from it?", where the question alone says too little to be answered.
 */
export function rankTurn(scene: Scene, question: Question, approach: Approach): Candidate[] {
  const { routing } = scene.policy;
  const alone = rank(scene, question.text, question.topics, approach, question.wants);
  const [best] = alone;
  const answers = best !== undefined && best.sure >= routing.sure && best.score >= routing.answers;
  if (scene.reading.words > LONG || (answers && !LEANS.test(question.text))) return alone;
  const whole = rank(scene, scene.text, scene.reading.topics, approach, question.wants);
  return (whole[0]?.score ?? 0) > (best?.score ?? 0) ? whole : alone;
}

/** "I wonder about apprentices. How do you choose them?": whom, stands before it. */
const LEANS = /\b(?:they|them|those|that|he|him|she|her)\b/i;

/** A longer turn is about more than its question. */
const LONG = 40;
