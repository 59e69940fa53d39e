import { similarity } from '../language/index.ts';
import type { Reading } from '../language/reading.ts';
import type { PlannedQuestion } from '../scoring/report.ts';

/** A planned question counts as asked from this similarity on, also in other words. */
const SAME_QUESTION = 0.6;

/** Ids of the planned questions that were asked, by the questions of all readings so far. */
export function askedQuestions(planned: readonly PlannedQuestion[], readings: readonly Reading[]): string[] {
  const asked = readings.flatMap((reading) => reading.questions.map((question) => question.text));
  return planned
    .filter(({ text }) => text.trim() !== '' && asked.some((question) => similarity(text, question) >= SAME_QUESTION))
    .map(({ id }) => id);
}
