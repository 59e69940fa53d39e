/** The same numbers as PERSON_LIMITS of the wire contract, so that no validator reaches the browser; a test keeps them equal. */
export const PERSON_LIMITS = {
  name: 80,
  role: 120,
  organisation: 120,
  met: 500,
  path: 1500,
  published: 1500,
  wants: 800,
} as const;
