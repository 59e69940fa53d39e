import { describe, expect, it } from 'vitest';
import { checkNote } from '../../../worker/scoring/index.ts';
import { talk } from './rehearsals.ts';

const turns = talk(
  'How did you come here?',
  'I came through the script library: two years of plays nobody would stage. Half this work is knowing whom to tell first.',
);
const codes = (note: string) =>
  checkNote(note, turns, { firstName: 'Ruth', name: 'Ruth Adeyemi' }).map(({ code }) => code);

describe('a thank-you note', () => {
  it('raises nothing while it is empty', () => {
    expect(codes('  ')).toEqual([]);
  });

  it('raises nothing where it thanks for something that was really said', () => {
    expect(
      codes(
        'Dear Ruth,\nThank you for today. What you said about whom to tell first has changed how I see my staff room. I will write six reports.\nSam',
      ),
    ).toEqual([]);
  });

  it('needs a particular thing', () => {
    expect(codes('Dear Ruth, thank you for your time today. It was great and I learned a lot. Best, Sam')).toEqual([
      'no_particular',
    ]);
  });

  it('knows words that nobody said', () => {
    expect(codes('Dear Ruth, thank you. You mentioned your years as a pilot in Norway.')).toEqual(['invented']);
  });

  it('knows the wrong name, and a title with the right one', () => {
    expect(codes('Dear Anna, thank you for telling me about the script library and its plays.')).toEqual([
      'wrong_name',
    ]);
    expect(codes('Dear Ms Adeyemi, thank you for telling me about the script library and its plays.')).toEqual([]);
  });

  it('hears a request for a job, and the want of thanks', () => {
    expect(codes('Hi Ruth, good to hear of the script library plays. Could you get me a job at your theatre?')).toEqual(
      ['no_thanks', 'job_request'],
    );
  });

  it('is too long when it is a letter', () => {
    expect(
      codes(
        `Dear Ruth, thank you for the two years of plays nobody would stage. ${'It was good to hear of it. '.repeat(40)}`,
      ),
    ).toEqual(['too_long']);
  });
});
