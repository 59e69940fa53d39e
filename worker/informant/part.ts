import type { ReleasedFact } from './meeting.ts';
import type { Fact } from './persona.ts';

/** One thing a reply does, with the words for it. */
export interface Part {
  /** As it stands in the effect's acts: `answer`, `boundary:rude`, `ask_back:why-leave` … */
  act: string;
  words: string;
  used: string[];
  /** Facts told in these words. */
  told: { fact: Fact; how: ReleasedFact['how'] }[];
  /** An optional part is left out where the reply would grow too long. */
  optional: boolean;
}

export function part(act: string, words: string, more: Partial<Omit<Part, 'act' | 'words'>> = {}): Part {
  return { act, words, used: [], told: [], optional: false, ...more };
}
