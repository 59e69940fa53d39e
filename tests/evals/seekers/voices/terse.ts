import type { Voice } from './voice.ts';

/** As few words as will do; still listens. */
export const terse: Voice = {
  greet: [
    '{name}. {who}; {purpose}. Read {published}. What led you here?',
    '{first}? {name}. {who}. {purpose}. Saw {published}. How did it begin?',
  ],
  cue: ['{remark}? Why?', '{remark}: how come?', '{remark}? Story there?', '{remark}. What happened?'],
  follow: [
    '{thing}: what was that like?',
    'Why {thing}?',
    'How did {thing} come about?',
    '{thing}. And then?',
    'What came of {thing}?',
    'How does {thing} matter now?',
    '{thing}, meaning what, in practice?',
  ],
  sympathise: ['Rough.', 'Sorry. Must have hurt.', 'Hard, that.', 'Not easy, I imagine.'],
  reflect: ['So {turned}.', 'Right, {turned}.', 'Then {turned}.'],
  onward: ['And then?', 'How did that feel?', 'What changed?', 'Then what?'],
  back: ['Back to {thing}, earlier. What happened?', 'You mentioned {thing}. More?'],
  topics: {
    path: ['Which choice surprised people?'],
    typical_day: ['Yesterday, start to end: what happened?', 'How did Tuesday go?'],
    challenges: ['What still costs you sleep?', 'Where does it grind?'],
    turning_points: ['Last bad mistake: what came of it?', 'What would you undo?'],
    rewards: ['Best evenings: what happened?'],
    skills: ['What do good ones do differently?'],
    culture: ['When things go wrong, how do people behave?'],
    trends: ['What goes in ten years?'],
    entry: ['How do newcomers get in?'],
    advice: ['For me: what to try by summer?'],
  },
  shortTime: ['Time is short.', 'Little time left.'],
  request: [
    '{thing} helps; I will write it up tonight. Someone else I could ask? No is fine.',
    'Thanks for {thing}. I will look into it. Anyone else to talk to? Fine if not.',
  ],
  farewell: ['Thanks, {thing} most. Bye.', 'Thanks for {thing}. Bye.'],
};
