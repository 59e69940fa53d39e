import type { FoundQuestion } from './questions.ts';
import { ranked, scoresOf, topicsOf, type TopicScores } from './topics-of.ts';
import type { TopicGuess } from './topics.ts';

/** The topics of a turn and of each of its questions. What is asked weighs more than what is said around it. */
export function turnTopics(
  words: readonly string[],
  questions: readonly FoundQuestion[],
  context: string | null,
): { ofTurn: TopicGuess[]; ofQuestions: TopicGuess[][] } {
  const scores = questions.map((question) => scoresOf(question.plain.split(' ')));
  const ofQuestions = scores.map((score) => (score.size > 0 ? ranked(score) : inherited(context)));
  if (questions.length === 0) return { ofTurn: ranked(scoresOf(words)), ofQuestions };
  const whole = sum([...scores, scaled(scoresOf(words), 0.25)]);
  const asked = sum(scores);
  return {
    ofTurn: asked.size > 0 ? ranked(whole) : (ofQuestions.find((guesses) => guesses.length > 0) ?? ranked(whole)),
    ofQuestions,
  };
}

/** "How so?" and "what was that like?" speak of what the informant spoke of; we are less sure of it. */
function inherited(context: string | null): TopicGuess[] {
  if (context === null) return [];
  return topicsOf(context)
    .slice(0, 3)
    .map(({ topic, confidence }) => ({ topic, confidence: Math.round(confidence * 60) / 100 }));
}

function sum(all: readonly TopicScores[]): TopicScores {
  const total: TopicScores = new Map();
  for (const scores of all) for (const [topic, score] of scores) total.set(topic, (total.get(topic) ?? 0) + score);
  return total;
}

function scaled(scores: TopicScores, by: number): TopicScores {
  return new Map([...scores].map(([topic, score]) => [topic, score * by]));
}
