import { describe, expect, it } from 'vitest';
import { asHeardText, plainWords, read, type EarlierTurn } from '../../../worker/language/index.ts';

const told: EarlierTurn[] = [
  { number: 1, speaker: 'seeker', text: 'What did you do before this?' },
  {
    number: 2,
    speaker: 'informant',
    text: 'I ran the invoices for a bakery, and the thermometer told me more than the customers did.',
  },
];
const heard = new Set(plainWords(told[1]?.text ?? ''));
const reading = (text: string) => read(text, { earlier: told, profile: null });

describe('words typed in haste', () => {
  it('are taken for the informant’s own where they are one letter from them', () => {
    expect(reading('So you trusted the thermometre more than the customers.').reflection).toBe('right');
    expect(reading('You said the thermomeetr told you more. How so?').reflection).not.toBe('unsupported');
    expect(asHeardText('The thremometer, then: why?', heard)).toBe('The thermometer, then: why?');
  });

  it('are quoted as they were typed', () => {
    const typed = 'What did the thremometer tell you?';
    expect(reading(typed).questions.map(({ text }) => text)).toEqual([typed]);
  });

  it('are left alone where nobody said anything like them', () => {
    expect(asHeardText('My friend Zbigniew asked me that.', heard)).toBe('My friend Zbigniew asked me that.');
    expect(asHeardText('The invoices were on the table.', heard)).toBe('The invoices were on the table.');
  });

  it('are no insult for a letter in the wrong place', () => {
    expect(reading('With shitfs and one free day, how do you rest?').moves).not.toContain('rude');
    expect(reading('This is shit and you are useless.').moves).toContain('rude');
  });

  it('take a "there" with two letters swapped for no number', () => {
    expect(plainWords('Was three a day you wished to stop?').slice(0, 3)).toEqual(['was', 'there', 'a']);
    expect(plainWords('There was three of us.')).toContain('three');
  });

  it('lose their hesitations, which mean nothing', () => {
    expect(plainWords('Um, what, uh, do you do?')).toEqual(['what', 'do', 'you', 'do']);
    expect(plainWords('Like, what is it like?')).toEqual(['what', 'is', 'it', 'like']);
    expect(plainWords('I like, in a way, what you did.')).toContain('like');
  });
});

describe('a question without any mark', () => {
  it.each([
    'and the thermometer what became of it in the end',
    'going from the bakery to this is a big jump what made you start looking',
    'i can picture lying awake over that what would a stranger get wrong about it',
    'suppose i had trailed you from unlocking to lights out what would i have seen',
    'thank you so much what is most satisfying about the profession',
    'hello lorna how do people usually rise in it',
    'my next one how is technology altering the profession',
    'thanks for meeting me how did it start for you',
    'so it is easier and better paid what error taught you most',
    'that is where ours always breaks how important is the second year',
    'i thought i would hear less about people can you say more on the little lights',
    'so you go and look at it anyway and afterwards',
    'then fifty then twelve what changed your direction at some point',
    'which side of it still costs you sleep',
    'i mean to write it up tonight might there be one other person i could ask for fifteen minutes',
    'i will send you a note on how it went would that be all right',
  ])('is heard: %s', (text) => {
    expect(reading(text).questions).toHaveLength(1);
  });

  it.each([
    'which is great',
    'now i know what changed your mind',
    'thank you for what you said',
    'hello what a view you have',
    'the whole ward has it your thermometer made me sit up',
    'i know that what you do is hard',
    'i found out what you did there',
    'that is what made you stay i think',
  ])('is not heard where there is none: %s', (text) => {
    expect(reading(text).questions).toEqual([]);
  });

  it('is not heard in the title of something', () => {
    expect(reading('"What Is in Your Wall" stayed with me on the train.').questions).toEqual([]);
    expect(reading('I wanted to ask "what is your day like?"').questions).toHaveLength(1);
  });
});

describe('asking again', () => {
  it('is not pointing at something else with the one word that came before', () => {
    const earlier: EarlierTurn[] = [
      { number: 1, speaker: 'seeker', text: 'How did you come to it?' },
      ...told.slice(1),
    ];
    const before = (text: string) => read(text, { earlier, profile: null }).questions[0]?.askedBefore;
    expect(before('How did that come about?')).toBeNull();
    expect(before('How did you come to it?')).toBe(1);
  });
});
