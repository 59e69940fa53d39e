import { listener } from './expert.ts';
import type { Voice } from './voices/voice.ts';

/** Polite and open, follows up now and then, closes in the usual way. */
const voice: Voice = {
  greet: [
    'Hello {first}, my name is {name}. {who}. Thanks for meeting me. How did it start for you?',
    'Hi {first}, I am {name}. {who}. Nice of you to make room for me. What brought you into the profession?',
  ],
  cue: ['{remark}? Why was that?', 'You said {remark}. What did you mean there?'],
  follow: [
    'What was special about {thing}?',
    'Can you say more on {thing}?',
    'How important is {thing}?',
    'What about {thing}, how does that go?',
  ],
  sympathise: ['That sounds difficult.', 'I see, not easy.'],
  reflect: ['So {turned}.'],
  onward: ['And afterwards?', 'How was that?'],
  back: ['You spoke of {thing} before. What was that?'],
  topics: {
    path: ['What were the stations on the road to here?'],
    typical_day: ['How is an average day of yours laid out?', 'Where do your hours go?'],
    challenges: ['What are the harder sides of it?', 'What gives you trouble?'],
    turning_points: ['What changed your direction at some point?', 'What error taught you most?'],
    rewards: ['What do you enjoy in it?'],
    skills: ['What must someone bring to last in this?'],
    culture: ['How are the people on the team with each other?'],
    trends: ['Where do you see it heading?'],
    entry: ['How would somebody start out in it?'],
    advice: ['What do you recommend in my case?'],
  },
  shortTime: ['I think our time is nearly up.'],
  request: [
    'Thank you, that helped. Is there another person you could name for me to speak with?',
    'Thanks for everything. Could you name another person I might talk to?',
  ],
  farewell: ['Thank you for all this time, {first}. Goodbye.', 'Thanks again for talking to me. Bye.'],
};

export const competent = listener('competent', {
  voice,
  attention: { cue: 0.35, stay: 0.4, give: 0.1, respond: 0.15, back: 0.05, most: 1 },
});
