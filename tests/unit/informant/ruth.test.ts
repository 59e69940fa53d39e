import { describe, expect, it } from 'vitest';
import { openingOf } from '../../../worker/informant/spoken.ts';
import type { Temperament } from '../../../worker/informant/terms.ts';
import { meet, ruth, toldIds } from './meet.ts';

const SAM = [
  'Thanks for the twenty minutes, Ruth. I teach history and I’m trying to find out if dramaturgy is work I could do. I read your programme essay on the flood play. How did you come to it?',
  'Why not, kindly. What from those two years do you still use in rehearsal?',
  'From eleven to three. And the other reasons, if you don’t mind saying?',
  'What I love is thirty people arguing over one page, and I get an hour a week of it. You seem to get it daily, but without the authority. Is that what I’d find hardest?',
  'What could I do this term, still teaching, to learn whether I’m any good?',
  'Six by the end of term, then. Is there someone who reads scripts who might spare me fifteen minutes? No is a fine answer. And thank you for “whom to tell first”; that stays with me.',
];

describe('a talk with Ruth as it should go', () => {
  const meeting = meet(ruth, SAM, { minutes: 15 });

  it('goes from the surface to a story, a remark left hanging, and what lies behind it', () => {
    expect(toldIds(meeting).slice(0, 3)).toEqual(['script-library', 'eleven-notes', 'told-writer-first']);
    expect(meeting.effects[1]?.cueGiven).toBe('other-reasons');
    expect(meeting.effects[2]?.cuePickedUp).toBe('other-reasons');
  });

  it('asks Sam back, and uses the answer', () => {
    expect(meeting.effects.slice(0, 4).some(({ acts }) => acts.some((act) => act.startsWith('ask_back:')))).toBe(true);
    expect(meeting.replies[3]).toContain('Yours come back on Monday');
  });

  it('ends with a name that was earned', () => {
    expect(meeting.reply).toContain('Tomasz Brandt');
  });
});

const TEN = [
  'Hello Ruth, I am Sam. How did you get into this?',
  'What does a typical day look like?',
  'What is the hardest part of your job?',
  'What do you love about it?',
  'What are the hours like?',
  'What skills does one need?',
  'How is the field changing?',
  'How does hiring work?',
  'What is the culture like there?',
  'What would you advise a beginner?',
];

describe('temperaments', () => {
  const measure = (temperament: Temperament) => {
    const talks = [1, 2, 3, 4].map((seed) => meet(ruth, TEN, { seed, temperament, minutes: 30 }));
    const words = talks.flatMap(({ replies }) => replies.map((reply) => reply.split(/\s+/).length));
    const cues = talks.flatMap(({ effects }) => effects).filter(({ cueGiven }) => cueGiven).length;
    return { words: words.reduce((a, b) => a + b) / words.length, cues };
  };

  it('show in length and in what is left hanging', () => {
    const [brisk, warm, rambling] = [measure('brisk'), measure('warm'), measure('rambling')];
    expect(brisk.words * 1.2).toBeLessThan(warm.words);
    expect(warm.words * 1.1).toBeLessThan(rambling.words);
    expect(brisk.cues).toBeLessThan(warm.cues);
  });

  it('keep replies uneven and never begin two alike', () => {
    const { replies } = meet(ruth, TEN, { minutes: 30 });
    const lengths = replies.map((reply) => reply.split(/\s+/).length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeGreaterThan(25);
    expect(new Set(replies.map(openingOf)).size).toBe(replies.length);
  });
});
