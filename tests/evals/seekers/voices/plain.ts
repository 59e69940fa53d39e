import type { Voice } from './voice.ts';

/** The same in short everyday words. */
export const plain: Voice = {
  greet: [
    'Hi {first}, I am {name}. {who}. {purpose}. Thanks for the {of} minutes. I read {published}. How come you do this of all things?',
    'Hi {first}, thanks for the {of} minutes. {name} here. {who}. {purpose}. I had a look at {published}. What got you going on this road?',
  ],
  cue: [
    '{remark}? What was that about?',
    'Hang on, {remark}. What is the story there?',
    '{remark}? I want to hear about that one.',
    'Why is it that {remark}?',
  ],
  follow: [
    'What was it like with {thing}?',
    'Tell me about {thing}, that is new to me.',
    'How did {thing} come about?',
    'What use was {thing} to you?',
    'And {thing}, how did that end?',
    'Why does {thing} matter to you?',
    'What do folks get wrong about {thing}?',
  ],
  sympathise: [
    'That sounds rough.',
    'Sorry, that must have hurt.',
    'Oof. I would not have slept.',
    'That is a lot to take.',
  ],
  reflect: ['So {turned}, right.', 'OK, so {turned}.', 'Then {turned}, I see.'],
  onward: [
    'What happened next?',
    'How did you feel about it?',
    'Did that change a thing for you, and what?',
    'And you, did you manage all right?',
  ],
  back: [
    'You talked about {thing} before. What went on there?',
    'You said something about {thing} a while back. What more is there to it?',
  ],
  topics: {
    path: ['What did you choose along the way that people did not expect?'],
    typical_day: ['What did you do all day yesterday, the boring bits too?', 'How did your Tuesday go, start to end?'],
    challenges: ['What part of it still bugs you at night?', 'Where does it get tough, the stuff nobody tells you?'],
    turning_points: ['When did you last mess up, and how did it go?', 'What would you do over if you could?'],
    rewards: ['Which days send you home happy, and why those?'],
    skills: ['When somebody gets good at this, what do they start doing?'],
    culture: ['What do the others do when things go wrong?'],
    trends: ['What will be gone from this in ten years?'],
    entry: ['How do new people get in these days?'],
    advice: ['Now you know a bit about me, what should I try by summer?'],
  },
  shortTime: ['I see we are short on time.', 'Not much time left, so I will pick.'],
  request: [
    'What you said about {thing} helps me a lot, and I will write it down tonight. Is there one more person I could talk to for a bit? You can say no.',
    'Thanks for telling me about {thing}. I will try it this week. Who else would be worth asking? It is fine if not.',
  ],
  farewell: [
    'Thanks, {first}. I will think about {thing} on the way home. Bye.',
    'Thank you {first}, most of all for {thing}. I will tell you how it goes. Bye.',
  ],
};
