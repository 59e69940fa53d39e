/** The same numbers as AFTER_LIMITS of the wire contract, so that no validator reaches the browser; a test keeps them equal. */
export const AFTER_LIMITS = {
  reflection: 1500,
  step: 300,
  steps: 12,
  name: 80,
  role: 120,
  went: 2000,
  stayed: 1000,
  note: 2500,
  question: 300,
} as const;
