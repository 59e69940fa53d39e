/** What an informational interview is about. The ids are fixed: facts, readings and reports share them. */
export const TOPICS = [
  'path',
  'progression',
  'typical_day',
  'responsibilities',
  'skills',
  'challenges',
  'rewards',
  'culture',
  'trends',
  'technology',
  'entry',
  'hiring',
  'pay_and_lifestyle',
  'advice',
  'turning_points',
  'resources',
  'people',
  'organisation',
  'person',
] as const;

export type Topic = (typeof TOPICS)[number];

export interface TopicGuess {
  topic: Topic;
  /** 0 to 1; guesses are sorted, the surest first. */
  confidence: number;
}
