import { describe, expect, it } from 'vitest';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { EarlierTurn } from '../../../worker/language/reading.ts';
import { attentive, meetingWithRuth, middling, middlingLedger, rubric, talk, transcript } from './rehearsals.ts';

const retold = (turns: EarlierTurn[], tell: (text: string) => string) =>
  turns.map((turn) => (turn.speaker === 'seeker' ? { ...turn, text: tell(turn.text) } : turn));
const total = (turns: EarlierTurn[]) => scoreRehearsal(meetingWithRuth(turns, middlingLedger), rubric).overall ?? -100;

describe('the manner of saying the same', () => {
  it.each<[string, (text: string) => string]>([
    ['lower case', (text) => text.toLowerCase()],
    ['no full stops and commas', (text) => text.replace(/[.,;:]/g, '')],
    ['no punctuation at all', (text) => text.replace(/[.,;:?!]/g, '')],
    ['fillers that seem to go on', (text) => text.replace(/(^|[?.!] )/g, '$1so, ')],
    ['curly quotes', (text) => text.replaceAll("'", '’')],
    ['fillers', (text) => text.replace(/(^|[?.!] )/g, '$1um, ')],
    ['letters swapped', (text) => text.replace(/\b(\p{L}\p{L})(\p{L})(\p{L})(?=\p{L}{2})/gu, '$1$3$2')],
    ['articles left out', (text) => text.replace(/\b(?:the|a|an) /g, '')],
  ])('moves the total by at most five: %s', (_, tell) => {
    for (const turns of [attentive, middling]) {
      expect(Math.abs(total(retold(turns, tell)) - total(turns))).toBeLessThanOrEqual(5);
    }
  });

  it('gives the very same bytes when it is scored again', () => {
    for (const input of [meetingWithRuth(middling, middlingLedger), transcript(attentive)]) {
      const first = JSON.stringify(scoreRehearsal(input, rubric));
      expect(JSON.stringify(scoreRehearsal(structuredClone(input), rubric))).toBe(first);
    }
  });

  it('does not take a closed question for listening because of an "it"', () => {
    const replies = [
      'I came through the script library and read plays nobody staged.',
      'The director chose three of them and burned the rest.',
      'He lost the room for a month over it.',
      'We wrote to every author by hand.',
      'Two of them wrote back.',
    ];
    const with_ = (...questions: string[]) =>
      talk(...questions.flatMap((question, at) => [question, replies[at] ?? '']));
    const depth = (turns: EarlierTurn[]) =>
      scoreRehearsal(transcript(turns), rubric).criteria.find(({ id }) => id === 'depth')?.points ?? 0;
    const loose = with_('Hi. Is it hard?', 'Is it stressful?', 'Can anybody do it?', 'Is it safe?', 'Is it well paid?');
    const held = with_(
      'Hi. Is it hard?',
      'Were those plays hard to read?',
      'Did he really burn the rest?',
      'Did he win the room back after a month?',
      'Was it the authors who asked you to write by hand?',
    );
    expect(depth(loose)).toBeLessThan(25);
    expect(depth(held)).toBeGreaterThan(depth(loose) + 15);
  });
});
