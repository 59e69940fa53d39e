/**
 * What a seeker knows of someone they are really going to meet. Only this is about that person; every text may be
 * empty but one of role and organisation: a role alone may be all that is known, or all that is to be written down.
 */
export interface Person {
  name: string;
  role: string;
  organisation: string;
  /** How the seeker came to the meeting, or knows them. */
  met: string;
  /** What is known of how they came to their work. */
  path: string;
  /** Things they wrote, made or said in public, one a line. */
  published: string;
  /** What the seeker wants to know. */
  wants: string;
}
