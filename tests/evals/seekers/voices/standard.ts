import type { Voice } from './voice.ts';

/** A courteous, well-prepared native speaker. */
export const standard: Voice = {
  greet: [
    'Hello {first}, and thank you for sparing me {of} minutes. I am {name}. {who}, and {purpose}. I spent some time with {published} last night. Of all the roads you might have taken, what led you onto this one?',
    'Good to meet you, {first}. I am {name}; {who}. {purpose}, so I will be glad of your {of} minutes. {published} stayed with me on the train. When did this stop being a job and become yours?',
  ],
  cue: [
    '{remark}? If you are willing, what lay behind that?',
    'You let something drop there: {remark}. What is the story underneath?',
    '{remark}. I would like to hear that one, if it is yours to tell.',
    'Wait, {remark}? How did it come to that?',
  ],
  follow: [
    'From your side, what was {thing} like?',
    '{thing} made me sit up. How did it come to matter so much?',
    'Could you take me further into {thing}?',
    'Stay with {thing} for a second: what did you learn there that no manual says?',
    'How has {thing} shaped the way you go about it now?',
    'And {thing}, what became of it in the end?',
    'What would a stranger get wrong about {thing}?',
  ],
  sympathise: [
    'That cannot have been easy to carry.',
    'I am sorry, that sounds like a bruising stretch.',
    'Ouch. I can picture lying awake over that.',
    'That must have stung.',
  ],
  reflect: ['So {turned}, if I follow.', 'If I hear you rightly, {turned}.', 'Then {turned}, more or less.'],
  onward: [
    'What came of it?',
    'How did that sit with you at the time?',
    'And what did it alter, if anything?',
    'How did you get past it?',
    'Who was with you in that?',
  ],
  back: [
    'Earlier you mentioned {thing}, and I keep returning to it. What happened around it?',
    'Something you said before is still with me: {thing}. What more is there to that?',
  ],
  topics: {
    path: ['Which decision along the road surprised the people who knew you?'],
    typical_day: [
      'Suppose I had trailed you all through Tuesday, from unlocking to lights out; what would I have seen?',
      'Walk me through yesterday, the dull stretches included?',
    ],
    challenges: [
      'Which side of it still costs you sleep?',
      'Where does it grind, the thing nobody warns beginners about?',
    ],
    turning_points: [
      'When did you last get it badly wrong, and what came of that?',
      'What was the decision you would have back, if decisions could be had back?',
    ],
    rewards: ['On which evenings do you walk home pleased, and what has happened on them?'],
    skills: ['When you see someone become good at it, what is it they have begun doing differently?'],
    culture: ['How do the people around you behave when something goes wrong?'],
    trends: ['Ten years from now, what of this will your successors find quaint?'],
    entry: ['How do newcomers get their foot on the bottom rung these days?'],
    advice: ['Knowing the little you do of me, what ought I to try before the summer?'],
  },
  shortTime: [
    'I am keeping an eye on our time, and would hate to run over.',
    'We have only a little left, so I will choose.',
  ],
  request: [
    'What you told me about {thing} I shall take away, and I mean to write it up tonight. Might there be one other person whose view of this differs from yours, whom I could ask for fifteen minutes? Please feel free to say no.',
    'I am grateful for {thing}; it has altered what I thought I was asking. I will look into it this week. Is there somebody you would send me to next, and it is perfectly fine if nobody comes to mind?',
  ],
  farewell: [
    'Thank you, {first}. {thing} is what I will be thinking of on the way home. Goodbye.',
    'I am obliged to you, {first}, above all for {thing}. I will report back on how it went. Goodbye.',
  ],
};
