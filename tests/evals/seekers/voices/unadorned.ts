import { standard } from './standard.ts';
import type { Voice } from './voice.ts';

/** The standard expert without small talk, thanks or formulas of politeness. */
export const unadorned: Voice = {
  ...standard,
  greet: [
    'I am {name}. {who}, and {purpose}. I spent some time with {published} last night. Of all the roads you might have taken, what led you onto this one?',
    'I am {name}; {who}. {purpose}. {published} stayed with me on the train. When did this stop being a job and become yours?',
  ],
  cue: [
    '{remark}? What lay behind that?',
    'You let something drop there: {remark}. What is the story underneath?',
    '{remark}. I want to hear that one.',
    'Wait, {remark}? How did it come to that?',
  ],
  follow: [...standard.follow.filter((line) => !line.startsWith('Could')), 'Take me further into {thing}.'],
  shortTime: ['There is little time left.', 'Only a few minutes remain.'],
  request: [
    'What you told me about {thing} I shall take away, and I mean to write it up tonight. Which other person, with a different view of this, could I ask for fifteen minutes? Or nobody, that will do as well.',
    '{thing} has altered what I thought I was asking. I will look into it this week. Who would you send me to next, if anybody?',
  ],
  farewell: [
    '{thing} is what I will be thinking of on the way home. Goodbye.',
    'I will report back on how it went, above all with {thing}. Goodbye.',
  ],
};
