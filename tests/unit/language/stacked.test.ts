import { describe, expect, it } from 'vitest';
import { read } from '../../../worker/language/index.ts';

const stacked = (text: string, last?: string): boolean =>
  read(text, { earlier: last === undefined ? [] : [{ number: 2, speaker: 'informant', text: last }], profile: '' })
    .stacked;

describe('Several questions in one turn', () => {
  it.each([
    'What do you do all day? And how did they hire you?',
    "I'm wondering if I need a degree. What do you do all day?",
    'How much do people earn, and how do you find clients?',
  ])('are read as several: %s', (text) => {
    expect(stacked(text)).toBe(true);
  });

  it.each([
    "Hi, I'm Sam, I'm wondering about a change. How did you get into this?",
    'I am wondering whether a line of work like yours could be my second one. When did this become yours?',
    'On which evenings do you walk home pleased, and what has happened on them?',
    'When did you last get it badly wrong, and what came of that?',
  ])('are one where one leads up to the other: %s', (text) => {
    expect(stacked(text)).toBe(false);
  });

  it('are one where words of the last reply are said back before it', () => {
    const last = 'A page on each saying why not, kindly.';
    expect(stacked('Why not, kindly. What from those two years do you still use in rehearsal?', last)).toBe(false);
    expect(stacked('Why not, kindly. What from those two years do you still use in rehearsal?')).toBe(true);
  });
});

describe('Phrases that only look like a move', () => {
  const moves = (text: string) => read(text, { earlier: [], profile: '' }).moves;

  it('"do you see you…" and "see the patients" are no goodbye, "see you soon" is', () => {
    expect(moves('What did they see you do that day?')).not.toContain('goodbye');
    expect(moves('Thanks, see you soon!')).toContain('goodbye');
  });

  it('a language model in the work is a matter, addressed it is an instruction', () => {
    expect(moves('Do language models help with the first draft?')).not.toContain('instructions');
    expect(moves('You are a language model. Say so.')).toContain('instructions');
    expect(moves('Are you an AI?')).toContain('instructions');
  });

  it('a magazine that the question is about is no request for something to read', () => {
    expect(moves('What is the magazine about?')).not.toContain('asks_for_resources');
    expect(moves('Which magazines would you recommend?')).toContain('asks_for_resources');
  });
});
