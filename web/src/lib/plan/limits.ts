/**
 * How long a text may be, in UTF-16 code units. The same numbers as LIMITS of the wire contract, written again
 * so that no validator reaches the browser; a test keeps them equal.
 */
export const LIMITS = {
  turn: 1500,
  goal: 600,
  research: 4000,
  introduction: 800,
  question: 300,
  questions: 30,
  closingRequest: 600,
  outreach: 1500,
  notes: 6000,
  note: 2500,
  focus: 300,
  cardQuestions: 6,
} as const;
