import type { Starters } from '../api/contract/answers.ts';
import { calledBy } from '../informant/called.ts';
import type { Person } from '../informant/person.ts';

/** An opening line and six questions made from what the seeker typed. Pure. */
export function startersFor(person: Person): Starters {
  const called = calledBy(person.name);
  return {
    openingLine: `Thank you for the time, ${called}. I would like to understand your work better, and I have brought a few questions.`,
    questions: [
      'What first made you think that this work could be for you?',
      'Which part of last week would have surprised someone from outside?',
      'What has been harder than you expected when you began?',
      'When did you last change your mind about how the work should be done?',
      'What do newcomers get wrong in their first year with you?',
      'What would you try first if you were in my place this spring?',
    ],
    closingRequest: 'Is there someone else you would suggest I talk to? No is a fine answer.',
  };
}
