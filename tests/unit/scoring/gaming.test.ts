import { describe, expect, it } from 'vitest';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import { attentive, rubric, talk, transcript } from './rehearsals.ts';

const REPLIES = [
  'I came through the script library, and I read plays nobody would stage for two years.',
  'The director was angry with me, and I nearly left the theatre over it.',
  'My mornings are reading, and the afternoons are rehearsal with the actors.',
];
const asked = (...texts: string[]) =>
  scoreRehearsal(transcript(talk(...texts.flatMap((text, at) => [text, REPLIES[at % REPLIES.length] ?? '']))), rubric);
const times = (count: number, ...texts: string[]) => Array.from({ length: count }, () => texts).flat();

describe('asking on by rote', () => {
  it.each([
    ['why, forty times', ['hi, how did you start?', ...times(40, 'why')]],
    ['four bare questions by turns', times(50, 'why', 'how so', 'what then', 'and you')],
    ['a canned list', times(8, 'Why?', 'How so?', 'And then?', 'What happened next?', 'Tell me more.', 'Why is that?')],
    [
      'a canned list with a few words',
      times(8, 'Why was that hard?', 'How did that feel?', 'What did you learn?', 'Who helped?', 'What changed then?'),
    ],
  ])('earns little: %s', (_, texts) => {
    const report = asked(...texts);
    expect(report.overall ?? 0).toBeLessThan(40);
    expect(report.flags.map(({ id }) => id)).toContain('repeated_text');
    for (const id of ['depth', 'uptake'])
      expect(report.criteria.find((each) => each.id === id)?.level ?? 1, id).toBeLessThanOrEqual(2);
  });

  it('counts a question once however short, and bare ones twice in all', () => {
    const report = asked('How did you start?', 'Why?', 'Why?', 'How so?', 'And then?', 'What happened next?');
    expect(report.features.questions).toBe(3);
    expect(report.features.followUps).toBeLessThanOrEqual(2);
    expect(report.features.subjects).toBe(1);
  });

  it('is not what a bare question now and then is, nor three times thank you', () => {
    const why = [...attentive.slice(0, 4), ...talk('Why?', 'By chance.'), ...attentive.slice(4)];
    const numbered = why.map((turn, at) => ({ ...turn, number: at + 1 }));
    const before = scoreRehearsal(transcript(attentive), rubric).overall ?? 0;
    expect(scoreRehearsal(transcript(numbered), rubric).overall ?? 0).toBeGreaterThan(before - 6);
    const thanks = asked('How did you start?', 'Thank you.', 'Thank you.', 'Thank you.', 'ok', 'ok', 'ok');
    expect(thanks.flags.map(({ id }) => id)).not.toContain('repeated_text');
  });
});
