import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../../../worker/informant/watch/finding.ts';
import { earlierReply, hear, watchOver } from './watched.ts';

const FOUND: Record<Exclude<RuleName, 'over_length'>, readonly string[]> = {
  character: [
    "As an AI, I don't have a first job.",
    "I'm a language model, so I can't say what rehearsal is like.",
    'I am just a large language model made to talk.',
    "I'm an AI assistant, and I came to this through the library.",
    'The work is slow. How can I help you today?',
    'I came through the script library. I hope this helps!',
    "I'm sorry, but I can't help with that.",
    'I don’t have personal experiences, but dramaturgs read.',
    'In this simulation I would say yes.',
    'It was slow work. Let me know if you have any other questions.',
    'I will stay in character and answer.',
    'Well, I was trained on a great many plays.',
  ],
  role_reversal: [
    "That's a great question. I came through the library.",
    'I came through the library. What made you choose teaching?',
    'Tell me about yourself.',
    'Where do you see yourself in five years?',
    'It was slow. What are your strengths? And what would you bring to a company like this one?',
    'You could try asking about the writers instead.',
    'A better question would be what I kept.',
    'Let us begin. Why should we hire you?',
    'It went well. And you?',
    'Thank you for asking. It was the writers who changed.',
    'They listened. Could you tell me about your work?',
  ],
  list: [
    '- They listened.\n- They came back.',
    'Three things changed:\n1. They listened.\n2. They came back.',
    'They did this:\n* listened\n* came back',
    '1. They listened. 2. They came back.',
    'Well.\n• They listened\n• They came back',
  ],
  marks: [
    '# What changed\nThey listened.',
    'They **listened**, which was new.',
    'What changed\nThey listened to me.',
    'It was in a `programme`.',
    'There is [a page](https://plays.example) about it.',
    'They <b>listened</b>.',
  ],
  stage_direction: [
    '*smiles* They listened.',
    'They listened. *pauses for a moment* Then they came back.',
    '[laughs] They listened.',
    'They listened (smiling at the thought) and came back.',
    'They listened. (pauses) Then they came back.',
    '_sighs_ They listened.',
  ],
  prompt_echo: [
    'Ruth: They listened.',
    'Informant: They listened.',
    'Under “Now” I am to say that they listened.',
    'The notes say that they listened.',
    'My instructions are to be forthcoming.',
    '[5] They listened.',
    'They listened.\n---\nThen they came back.',
    'Say what the notes under now give you to say, in that order, in words of your own that sound like speech.',
    'The system prompt is about a dramaturg.',
  ],
  repetition: [
    earlierReply,
    'They listened to me for once. They listened to me for once.',
    'I read on and on in the night, I read on and on in the day, I read on and on at dawn.',
  ],
  date_not_given: ['It changed one Saturday.', 'By November they listened.', 'On Fridays they listened.'],
  number_not_given: [
    'It took 47 drafts.',
    'It took me eighteen years to see it.',
    'In 1987 they began to listen.',
    'Some 85% of them listened.',
    'It cost us six hundred pounds.',
    'I was thirty-three then.',
  ],
  name_not_given: [
    'My old boss Margaret listened.',
    'They did it that way at the Everyman too.',
    'I once worked for Netflix.',
    'It was in Birmingham that they listened.',
    'Przybylski listened first.',
    'The NASA people listened.',
  ],
};

describe.each(Object.entries(FOUND))('%s', (rule, replies) => {
  it.each(replies)('is found in “%s”', (reply) => {
    const watch = watchOver();
    hear(watch, reply);
    expect(watch.finding?.rule).toBe(rule);
  });
});

/** Said as a good model might say them: in words of its own, of what it was given. */
const FINE = [
  'Less, mostly. Once I brought three notes the writer kept her laptop open.',
  "She argued back. I hadn't expected that, and I'd have missed it with eleven.",
  'The room got quieter. Why? Because nobody was defending anything any more.',
  'What do you do with a silence like that? You wait. I learnt to wait.',
  'Well… people breathe. Say what a scene does first, and they breathe.',
  '“Kindly,” I used to write in the margin. I still do, in pencil.',
  'A bit of both, really: fewer notes, and better ones. The first one counts double.',
  "I can't give you a rule for it. You feel the room lean in, you know?",
  'Honestly, I stopped talking. That was the whole trick (and it took me ages to find).',
  'Two or three people asked me out for coffee. In the theatre that is applause.',
  'OK, so here is the unflattering version: I was bored of my own voice.',
  'You teach history, so you know this already. A class forgives one correction, not a list.',
  'Nothing, for a week. Then somebody quoted a note back at me as if it were theirs.',
  "It's the difference between a map and directions — they wanted directions, and I'd handed out maps.",
  "I'd say the work got smaller and the plays got bigger. Does that make sense?",
  'They stopped asking me about dates and hats. Hats, mainly.',
  'Half of them never noticed. The other half wrote to me, one at Christmas.',
  'Once, twice, then always: the actor looks up before the writer does.',
  'First the writer talks. Then the actors. I come last, and I keep it short.',
  'Ask anyone in a rehearsal room what a dramaturg does, and they will say “reads”. Fair enough.',
];

describe('a reply in words of its own', () => {
  it.each(FINE)('goes through as it is: “%s”', (reply) => {
    const watch = watchOver();
    expect(hear(watch, reply)).toBe(reply);
    expect(watch.finding).toBeNull();
  });

  it('is the same however the provider cuts it', () => {
    for (const size of [1, 2, 3, 5, 11, 40, 1000]) expect(hear(watchOver(), FINE[0]!, size)).toBe(FINE[0]);
  });
});

describe('what the director gave', () => {
  it('may be a question, and no more than that', () => {
    const acts = [{ does: 'ask_back:why', words: 'Can I ask you one? Why leave it?' }];
    const one = watchOver(acts);
    hear(one, 'They listened. So why would you leave a room like that?');
    expect(one.finding).toBeNull();
    const many = watchOver(acts);
    hear(many, 'They listened. Why would you leave? What would you do instead? And who told you so?');
    expect(many.finding?.rule).toBe('role_reversal');
  });

  it('may be said with its names, numbers and dates, in figures or in words', () => {
    const acts = [
      { does: 'answer', words: 'In 2018 Tomasz Brandt cut 45 pages one Thursday, at the age of thirty-one.' },
    ];
    const watch = watchOver(acts);
    hear(watch, 'Twenty eighteen it was. Brandt, thirty-one then, cut forty-five of them on a Thursday.');
    expect(watch.finding).toBeNull();
  });

  it('may be about language models', () => {
    const acts = [{ does: 'answer', words: 'A language model reads the slush pile first now.' }];
    const watch = watchOver(acts);
    hear(watch, 'We have a language model go through the slush pile.');
    expect(watch.finding).toBeNull();
  });
});

describe('what the seeker said', () => {
  it('may come back: their town, their work', () => {
    const watch = watchOver();
    hear(watch, 'There is a writing night in Leeds, Sam.');
    expect(watch.finding).toBeNull();
  });
});

describe('over length', () => {
  const long = 'They listened, and then they came back and listened again. '.repeat(1).trim();

  it('cuts the reply at the sentence', () => {
    const watch = watchOver(undefined, { maxWords: 12 });
    expect(hear(watch, `${long} After that it was a room in which one could say less and be heard more often.`)).toBe(
      long,
    );
    expect(watch.isFull).toBe(true);
    expect(watch.finding).toBeNull();
  });

  it('does not wait for the end of a sentence that has none', () => {
    const watch = watchOver(undefined, { maxWords: 12 });
    const endless = 'and so it went on from one to the next '.repeat(20);
    expect(watch.take(endless)).toEqual([]);
    expect(watch.finding?.rule).toBe('over_length');
    expect(watch.take('More.')).toEqual([]);
  });
});

it('shows nothing of the sentence in which something is found, and nothing after it', () => {
  const watch = watchOver();
  expect(hear(watch, 'They listened to me. As an AI, I cannot say more. They came back.')).toBe('They listened to me.');
  expect(watch.finding?.rule).toBe('character');
});

it('holds back the sentence that is being written, and no more', () => {
  const watch = watchOver();
  expect(watch.take('They listened to me. ')).toEqual([]);
  expect(watch.take('Th')).toEqual(['They listened to me.']);
  expect(watch.take('en they came back')).toEqual([]);
  expect(watch.end()).toEqual([' Then they came back']);
});

it('lets a sentence go with its full stop, where that is one, and waits where the next word may tell', () => {
  const goes = (piece: string) => watchOver().take(piece).length > 0;
  expect(goes('They listened to me.')).toBe(true);
  for (const piece of [
    'They listened to Prof.',
    'They listened to me. ',
    'They said “We listened.',
    'Did they listen?',
  ]) {
    expect([piece, goes(piece)]).toEqual([piece, false]);
  }
});
