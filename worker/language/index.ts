/** Reading English: the one door of this room. */
export { cleanText } from './clean.ts';
export { asHeardText } from './heard-words.ts';
export { isForeign } from './odd-text.ts';
export { formsOf, movesIn, read, type QuestionForm } from './read.ts';
export { splitSentences } from './sentences.ts';
export { alike, coverage, similarity } from './similarity.ts';
export { takenAsQuestion } from './taken-as-question.ts';
export { topicsOf } from './topics-of.ts';
export { copiedShare } from './uptake.ts';
export { contentWords, plainWords, stem } from './words.ts';
export { ANSWER_FORMS, MOVES } from './reading.ts';
export type { AnswerForm, EarlierTurn, Move, Question, Reading, ReadingContext, Reflection } from './reading.ts';
export { TOPICS } from './topics.ts';
export type { Topic, TopicGuess } from './topics.ts';
