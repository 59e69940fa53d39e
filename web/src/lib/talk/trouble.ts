import { atStart } from '#lib/people/named.ts';

/** What stands between the seeker's words and the informant, in a sentence; `given_up` is after several tries. */
export function troubleSentence(code: string, firstName: string): string {
  if (code === 'offline') return 'You are offline. Your words are kept here, and are said as soon as you are back.';
  if (code === 'given_up') return `${atStart(firstName)} has not answered. Your words are kept.`;
  return `This has not reached ${firstName} yet. Your words are kept here; trying again soon.`;
}

/** Conflicts that resolve themselves once the talk can be loaded again. */
const PASSING = new Set(['behind', 'being_answered', 'unanswered']);

/** True where the same words with the same id may be taken later. */
export function mayPass(problem: { code: string; passes: boolean }): boolean {
  return problem.passes || PASSING.has(problem.code);
}
