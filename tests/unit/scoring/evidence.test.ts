import { describe, expect, it } from 'vitest';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { Report, ScoringInput } from '../../../worker/scoring/report.ts';
import { read } from '../../../worker/language/index.ts';
import { attentive, meetingWithRuth, middling, middlingLedger, rubric, talk, transcript } from './rehearsals.ts';

const score = (input: ScoringInput) => scoreRehearsal(input, rubric);
const of = ({ criteria }: Report, id: string) => criteria.find((each) => each.id === id)!;

describe('evidence agrees with the sentence above it', () => {
  it('quotes only open questions for a sound form, and only others for a low one', () => {
    const form = of(score(transcript(attentive)), 'question_form');
    expect(form.level).toBeGreaterThanOrEqual(3);
    for (const { quote } of form.evidence)
      expect(read(quote, { earlier: [], profile: null }).questions[0]?.form).toBe('open');
    const closed = talk(
      'Hi. Do you like it?',
      'Yes.',
      'Is it hard?',
      'Yes.',
      'Do you need a degree?',
      'No.',
      'Are there jobs?',
      'Some.',
      'What is a typical day like?',
      'Long.',
    );
    const low = of(score(transcript(closed)), 'question_form');
    expect(low.level).toBeLessThanOrEqual(2);
    expect(low.evidence).not.toHaveLength(0);
    for (const { quote } of low.evidence) expect(quote).not.toMatch(/typical day/);
  });

  it('quotes what followed for sound depth, what did not for a low one, and counts truly', () => {
    const deep = score(transcript(attentive));
    expect(of(deep, 'depth').says).toContain(`of your`);
    const switches = score(meetingWithRuth(middling, middlingLedger));
    const depth = of(switches, 'depth');
    if ((depth.level ?? 0) <= 2) for (const { turn } of depth.evidence) expect(turn).not.toBe(3);
    for (const { turn } of of(deep, 'depth').evidence) expect([3, 5, 7, 9]).toContain(turn);
  });

  it('quotes under missing uptake only turns that picked nothing up', () => {
    const list = talk(
      'Hi. What do you do?',
      'I wire old houses.',
      'What skills do you need?',
      'Patience.',
      'What is a typical day like?',
      'Long.',
      'Do you need a degree?',
      'No.',
      'What about pay?',
      'Fair.',
    );
    const uptake = of(score(transcript(list)), 'uptake');
    expect(uptake.level).toBe(1);
    expect(uptake.says).toMatch(/(No|One|Two) of .+ turns built on what was said\.$/);
  });
});

describe('counts on one page', () => {
  it('agree: open ones and requests are all the questions', () => {
    const report = score(meetingWithRuth(attentive));
    const why = report.groups.find(({ id }) => id === 'questions')?.why ?? '';
    const [, of_, apart] = /\d+ of (\d+) open(?:; (\d+) requests? apart)?/.exec(why) ?? [];
    expect(Number(of_) + Number(apart ?? 0)).toBe(report.counts.questions);
    expect(Number(apart)).toBeGreaterThan(0);
  });
});

describe('the opening', () => {
  const opened = (first: string) =>
    score(meetingWithRuth([{ number: 1, speaker: 'seeker', text: first }, ...middling.slice(1)], middlingLedger));
  const preparation = (report: Report) => report.groups.find(({ id }) => id === 'preparation')?.why ?? '';

  it.each([
    'Hi Ruth, thanks for your time. How did you start?',
    'Hi Ruth, I’m Sam and I teach history. How did you start?',
    'Hi Ruth, I want to find out what dramaturgy is like. How did you start?',
    'Hi Ruth, thanks for the time. I’m Sam, I teach history, and I want to find out what dramaturgy is like. How did you start?',
  ])('is not told two ways: %s', (first) => {
    const report = opened(first);
    const { level, says } = of(report, 'opening');
    const advised = [report.change, ...report.smaller].some((advice) => advice?.criterion === 'opening');
    if ((level ?? 0) >= 3) {
      expect(advised).toBe(false);
      expect(preparation(report)).not.toMatch(/did not|not who|not why/);
    }
    if (/not who you are|not why you came|did not say who/.test(preparation(report)))
      expect(says).not.toMatch(/^You said who you are and/);
  });

  it('is sound where both were said early', () => {
    expect(
      of(
        opened(
          'Hi Ruth, thanks for the time. I’m Sam, I teach history, and I want to find out what dramaturgy is like.',
        ),
        'opening',
      ).level,
    ).toBe(4);
  });
});
