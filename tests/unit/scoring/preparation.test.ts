import { describe, expect, it } from 'vitest';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import { attentive, meetingWithRuth, plan, rubric, talk } from './rehearsals.ts';

const profile = [
  'Ruth Adeyemi, dramaturg, Harbour Theatre, Leeds. Reads new plays and helps writers to finish them.',
  'Ruth works with writers at the Harbour Theatre in Leeds. She came from a script library.',
  '2014: assistant in the literary office; before that a night porter in Whitby',
  'Say it with eleven notes (2021): an essay on the flood play',
].join('\n');
const report = (first: string) =>
  scoreRehearsal(meetingWithRuth([...talk(first), ...attentive.slice(1)], { minutesUsed: 12 }, { profile }), rubric);
const praise = (first: string) => report(first).worked.map(({ why }) => why);

describe('having read', () => {
  it.each([
    'Hi Ruth, I know you are a dramaturg at the Harbour Theatre in Leeds and work with writers on new plays. How did you start?',
    'Hello Ruth Adeyemi of the Harbour Theatre, I love new plays and I want to finish school and help writers. How did you start?',
  ])('is not heard in the name, the role and the field: %s', (first) => {
    expect(report(first).features.referencesToReading).toBe(0);
    expect(praise(first).join(' ')).not.toMatch(/read up/);
  });

  it('is heard in particulars, or in saying so', () => {
    expect(
      report('Hi Ruth, how does one come from night porter in Whitby to a literary office?').features
        .referencesToReading,
    ).toBe(0.7);
    expect(report('Hi Ruth, I read your essay on the flood. Why a flood?').features.referencesToReading).toBe(1);
  });
});

describe('planned questions', () => {
  const planned = (mustAsk: boolean) =>
    plan({
      goal: 'To learn whether a teacher can become a dramaturg',
      questions: ['How did you come to it?', 'What does the union do for you?', 'How is the theatre funded?'].map(
        (text, at) => ({ id: `q${at}`, text, mustAsk }),
      ),
    });
  const why = (mustAsk: boolean, turns = attentive) => {
    const { features, groups } = scoreRehearsal(
      meetingWithRuth(turns, { minutesUsed: 12 }, { plan: planned(mustAsk) }),
      rubric,
    );
    return { dropped: features.plannedQuestionsGaveWay, line: groups[0]?.why ?? '' };
  };

  it('may be dropped for an open question made from what was just said', () => {
    expect(why(false)).toEqual({
      dropped: 2,
      line: expect.stringContaining('1 of 3 planned questions asked, two dropped for what came up') as string,
    });
  });

  it('are not given up where they were a must, nor for questions that fit anyone', () => {
    expect(why(true).dropped).toBe(0);
    const flat = talk(
      'How did you come to it?',
      'Through the library.',
      'What do you like?',
      'Mornings.',
      'Any advice?',
      'Read.',
      'Is it hard?',
      'Yes.',
    );
    expect(why(false, flat).dropped).toBe(0);
  });
});
