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

  it.each([
    'Thank you for telling me you left school at twelve and won the Pulitzer.',
    'Thank you. You told me that you flew helicopters over Norway.',
    'Thank you. You told us how your brother drowned in the harbour.',
    'Thank you for today. Your story about the burning lighthouse stays with me.',
    'Thank you for sharing your years in the Norwegian navy.',
    'Thank you. Your story about the Pulitzer made me laugh.',
  ])('knows what nobody told: %s', (said) => {
    expect(codes(`Dear Ruth, hello. ${said}`)).toContain('invented');
  });

  it.each([
    'Thank you for telling me about the script library and the plays nobody would stage.',
    'Thank you for telling me how you came here.',
    'Thank you. You told me that half the work is knowing whom to tell first.',
    'Thank you for your story; it helped me a lot. You told us so much about the work.',
  ])('believes what was told: %s', (said) => {
    expect(codes(`Dear Ruth, hello. ${said}`)).not.toContain('invented');
  });

  it('knows the wrong name, and a title with the right one', () => {
    const rest = 'thank you for telling me about the script library and its plays. I will write a report of my own.';
    expect(codes(`Dear Anna, ${rest}`)).toEqual(['wrong_name']);
    expect(codes(`Dear Ms Adeyemi, ${rest}`)).toEqual([]);
  });

  it('wants to hear what was taken from it, and whether the work still draws', () => {
    const thanks = 'Dear Ruth, thank you for telling me about the script library and its plays.';
    expect(codes(thanks)).toEqual(['no_takeaway', 'no_interest']);
    expect(codes(`${thanks} It changed how I read.`)).toEqual(['no_interest']);
    expect(codes(`${thanks} It makes me want to read scripts, and taught me to be kind about it.`)).toEqual([]);
  });

  it('hears a request for a job, and the want of thanks', () => {
    const found = codes('Hi Ruth, good to hear of the script library plays. Could you get me a job at your theatre?');
    expect(found).toContain('no_thanks');
    expect(found).toContain('job_request');
  });

  it('is too long when it is a letter', () => {
    expect(
      codes(
        `Dear Ruth, thank you for the two years of plays nobody would stage. I will read one. ${'It was good to hear of it. '.repeat(40)}`,
      ),
    ).toEqual(['too_long']);
  });
});
