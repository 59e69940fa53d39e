import { withoutLeadIn } from './lead-in.ts';
import type { FoundQuestion } from './questions.ts';
import { core } from './question-form.ts';
import { guessesOf, scoresOf, topicsOf, type TopicScores } from './topics-of.ts';
import type { Topic, TopicGuess } from './topics.ts';
import { contentOf } from './words.ts';

export interface TurnTopics {
  ofTurn: TopicGuess[];
  ofQuestions: TopicGuess[][];
  /** By question, 0 to 1: how surely it has a topic by its own words, without what was said before. */
  standsAlone: number[];
}

/** The topics of a turn and of each of its questions. What is asked counts; what is said around it only where nothing is asked. */
export function turnTopics(
  words: readonly string[],
  questions: readonly FoundQuestion[],
  context: string | null,
): TurnTopics {
  const own = ofStatement(words);
  const ofQuestions = questions.map((question) => ofQuestion(question, context, own));
  const standsAlone = questions.map(aloneOf);
  const asked = ofQuestions.filter((guesses) => guesses.length > 0);
  if (asked.length === 0) return { ofTurn: own, ofQuestions, standsAlone };
  return { ofTurn: together(asked), ofQuestions, standsAlone };
}

function ofQuestion(question: FoundQuestion, context: string | null, own: TopicGuess[]): TopicGuess[] {
  const words = withoutLeadIn(core(question.plain)).split(' ');
  const scores = scoresOf(words);
  if (isElliptic(words, scores)) return context === null ? own : inherited(context);
  return guessesOf(words, scores);
}

/** A phrase of two words or more, or several, make a question that could have been brought along. */
function aloneOf(question: FoundQuestion): number {
  const scores = scoresOf(withoutLeadIn(core(question.plain)).split(' '));
  return Math.min(1, Math.max(0, (Math.max(0, ...scores.values()) - 1) / 2.5));
}

/** A statement has topics only where a phrase points to one: weights alone would find some in anything. */
function ofStatement(all: readonly string[]): TopicGuess[] {
  const words = withoutLeadIn(all.join(' ')).split(' ');
  const scores = scoresOf(words);
  return scores.size === 0 ? [] : guessesOf(words, scores);
}

function isElliptic(words: readonly string[], scores: TopicScores): boolean {
  return scores.size === 0 && contentOf(words).length <= 1 && words.length <= 7;
}

/** Several questions share the turn evenly. */
function together(asked: readonly TopicGuess[][]): TopicGuess[] {
  const sums = new Map<Topic, number>();
  for (const guesses of asked)
    for (const { topic, confidence } of guesses) sums.set(topic, (sums.get(topic) ?? 0) + confidence / asked.length);
  return [...sums]
    .map(([topic, confidence]) => ({ topic, confidence: Math.round(confidence * 100) / 100 }))
    .sort((a, b) => b.confidence - a.confidence || (a.topic < b.topic ? -1 : 1))
    .slice(0, 5);
}

/** "How so?" and "what was that like?" speak of what the informant spoke of; we are less sure of it. */
function inherited(context: string | null): TopicGuess[] {
  if (context === null) return [];
  return topicsOf(context)
    .slice(0, 3)
    .map(({ topic, confidence }) => ({ topic, confidence: Math.round(confidence * 60) / 100 }));
}
