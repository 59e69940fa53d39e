import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cleanText, read, similarity, type Reading } from '../../../worker/language/index.ts';

const PARTS = [
  'what does a typical day look like',
  'How did you come to it?',
  "I'd love to hear how you chose.",
  "You must love it, don't you?",
  'thanks so much for your time',
  'You said eleven notes.',
  'i was wondering if your team is growing',
  'could you get me a job there',
  'That must have been hard, and what helped?',
  'any books you would suggest',
  "it's the money, isn't it",
  'so the politics are the hard part',
];
const HEARD =
  'On the flood play I gave the writer eleven notes. She thanked me and did not open her laptop for two days.';
const talk = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const earlier = [
  { number: 1, speaker: 'seeker' as const, text: 'Hi Ruth. How did you get started?' },
  { number: 2, speaker: 'informant' as const, text: HEARD },
];
const reading = (text: string) =>
  read(text, { earlier, profile: 'Ruth Adeyemi is a dramaturg at the Harbour Theatre.' });
/** What is compared when the letters themselves may differ: everything but the words as they were typed. */
const judged = ({ sentences, questions, ...rest }: Reading) => ({
  ...rest,
  sentences: sentences.length,
  questions: questions.map(({ text, ...question }) => ({ ...question, text: text.toLowerCase() })),
});

vi.setConfig({ testTimeout: 30_000 });

describe('reading any text', () => {
  it('never throws on any string, whole or torn', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5_000, size: 'max' }),
      fc.string({ unit: 'grapheme', maxLength: 2_000, size: 'max' }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 500 }).map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const found = reading(text);
        expect(found.uptake).toBeGreaterThanOrEqual(0);
        expect(found.uptake).toBeLessThanOrEqual(1);
        expect(found.paraphrase).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30, seed: 7 },
    );
  }, 30_000);

  it('stays within its time on 10,000 characters of anything repeated', () => {
    for (const part of [
      'what is it ',
      "isn't ",
      '((((',
      'you said that ',
      'a-',
      '? ',
      'how and ',
      '.'.repeat(9),
      'ééé',
    ]) {
      const from = performance.now();
      reading(part.repeat(10_000 / part.length));
      expect(performance.now() - from).toBeLessThan(3_000);
    }
  }, 30_000);

  it('reads the same text the same way, byte for byte', () => {
    fc.assert(
      fc.property(talk, (text) => JSON.stringify(reading(text)) === JSON.stringify(reading(text))),
      { numRuns: 50, seed: 7 },
    );
  });

  it('gives the same whatever the spaces', () => {
    const spaces = fc.constantFrom('  ', '   ', ' \t ', '\n', ' \u00a0 ');
    fc.assert(
      fc.property(talk, spaces, (text, space) => {
        expect(reading(`${space}${text.replaceAll(' ', space)}${space}`)).toEqual(reading(text));
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it('gives the same with curly quotes and with invisible marks', () => {
    fc.assert(
      fc.property(talk, (text) => {
        const typeset = text.replaceAll("'", '\u2019').replaceAll(' ', '\u200b ');
        expect(reading(typeset)).toEqual(reading(text));
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it('judges capitals and small letters alike', () => {
    fc.assert(
      fc.property(talk, (text) => {
        expect(judged(reading(text.toUpperCase()))).toEqual(judged(reading(text.toLowerCase())));
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it('quotes each question in the words of the turn', () => {
    fc.assert(
      fc.property(talk, (text) => {
        const clean = cleanText(text);
        return reading(text).questions.every((question) => clean.includes(question.text));
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});

describe('similarity', () => {
  it('is 1 with itself, symmetric, and between 0 and 1', () => {
    fc.assert(
      fc.property(talk, talk, (a, b) => {
        expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 1);
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50, seed: 7 },
    );
    expect(similarity('the flood play', 'The Flood Play')).toBe(1);
  });
});
