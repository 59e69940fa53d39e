import { describe, expect, it } from 'vitest';
import { reportMarkdown, scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { ScoringInput } from '../../../worker/scoring/report.ts';
import { attentive, door, meetingWithRuth, middling, middlingLedger, rubric, talk } from './rehearsals.ts';

const score = (input: ScoringInput) => scoreRehearsal(input, rubric);

describe('what happened', () => {
  it('tells what was told and what was left hanging', () => {
    expect(score(meetingWithRuth(middling, middlingLedger)).happened).toBe(
      'Ruth told you how she came here, what the work takes and what her days are like. Twice she began to say something harder, and the talk moved on.',
    );
  });

  it('counts for a transcript without a ledger', () => {
    const { happened } = score({ ...meetingWithRuth(middling), meeting: null });
    expect(happened).toMatch(/^You asked six questions, about .+\./);
  });

  it('says so when someone was rude', () => {
    const turns = talk('What do you do all day?', 'I read.', 'That is stupid, you are an idiot.', 'Let us stop here.');
    expect(score(meetingWithRuth(turns, { doors: [door('typical_day', 'surface', 'elicited', 1)] })).happened).toBe(
      'Ruth told you what her days are like. You spoke rudely once, and that leaves little reason to say more.',
    );
  });

  it('ends where the talk ended', () => {
    expect(score(meetingWithRuth(talk('hi', 'Hello!'))).happened).toMatch(/ended after one turn of yours/);
    const three = talk(
      'Hi Ruth, how did you start?',
      'In the library.',
      'Ok. Is it hard?',
      'Some weeks.',
      'Bye',
      'Bye.',
    );
    expect(score(meetingWithRuth(three)).happened).toMatch(/ended after three turns of yours/);
  });
});

describe('one thing to change', () => {
  it('is the cue that was let go, with both sides’ words, a wording and where to begin again', () => {
    expect(score(meetingWithRuth(middling, middlingLedger)).change).toEqual({
      id: 'missed_cue',
      criterion: 'uptake',
      meant: 'ask about what is left hanging',
      advice: 'When something is left hanging, ask about it.',
      moment: {
        informant: { turn: 4, quote: 'Next show I hardly spoke at all. Well, that was for other reasons.' },
        seeker: { turn: 5, quote: 'What skills do you need?' },
      },
      better: 'What were the other reasons, if you don’t mind saying?',
      branchFrom: 4,
    });
  });

  it('is a question made for this person where most would fit anyone', () => {
    const turns = talk(
      'Hi Ruth, thanks for your time. What is a typical day like?',
      'Scripts until half past ten, before anyone can find me.',
      'What skills are needed?',
      'Patience, and a soft pencil.',
      'What do you like most about your job?',
      'The ninth week, when it holds.',
      'How do you stay motivated?',
      'I keep a drawer of thank-you letters.',
      'Thanks, bye!',
      'Goodbye.',
    );
    const { change, smaller } = score(meetingWithRuth(turns));
    const generic = [change, ...smaller].find((advice) => advice?.id === 'generic');
    expect(generic?.better).toBe('What did last week look like for you?');
    expect(generic?.moment?.seeker?.quote).toBe('What is a typical day like?');
  });

  it('is followed by at most two smaller ones about other things', () => {
    const { change, smaller } = score(meetingWithRuth(middling, middlingLedger));
    expect(smaller).toHaveLength(2);
    expect(new Set([change, ...smaller].map((advice) => advice?.criterion)).size).toBe(3);
  });

  it('is nothing where there is nothing', () => {
    expect(score(meetingWithRuth(attentive)).change).toBeNull();
  });

  it('is the next step where nothing stands out and the talk is not strong yet', () => {
    const quiet = { ...rubric, bands: { ...rubric.bands, strong: 100 } };
    const { change, overall, criteria } = scoreRehearsal(meetingWithRuth(attentive), quiet);
    expect(overall).toBeLessThan(100);
    const next = rubric.next.find(({ criterion }) => criterion === change?.criterion);
    expect(change?.advice).toBe(next?.says);
    const lacks = criteria.map(({ weight, points }) => weight * (100 - (points ?? 100)));
    expect(lacks[criteria.findIndex(({ id }) => id === change?.criterion)]).toBe(Math.max(...lacks));
  });

  it('is the next step also of a strong talk, where one part of it was not sound', () => {
    const strict = { ...rubric, bands: { ...rubric.bands, strong: 1, sound: 99 } };
    const { change, criteria } = scoreRehearsal(meetingWithRuth(attentive), strict);
    expect(criteria.find(({ id }) => id === change?.criterion)?.points).toBeLessThan(99);
  });

  it('is to ask where too little was said to judge anything', () => {
    const short = talk(
      'I am Sam, a teacher, and I hope to learn what you do. What do you do?',
      'I read.',
      'ok',
      'Yes.',
    );
    const { change, overall } = score({ ...meetingWithRuth(short), ended: false });
    expect(overall).toBeNull();
    expect(change).not.toBeNull();
  });

  it('has a step for every criterion', () => {
    const ids = rubric.groups.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(rubric.next.map(({ criterion }) => criterion)).toEqual(ids);
  });

  it('begins at the start where the opening is what to change', () => {
    const turns = talk('So how did you start?', 'In the library.', 'Bye.', 'Bye.');
    const advice = [score(meetingWithRuth(turns)).change, ...score(meetingWithRuth(turns)).smaller];
    expect(advice.find((each) => each?.criterion === 'opening')).toMatchObject({
      branchFrom: 0,
      moment: { informant: null },
    });
  });

  it('keeps every moment to words that were said', () => {
    const { change, smaller } = score(meetingWithRuth(middling, middlingLedger));
    for (const advice of [change, ...smaller]) {
      for (const said of [advice?.moment?.informant, advice?.moment?.seeker]) {
        if (said) expect(middling[said.turn - 1]?.text).toContain(said.quote);
      }
    }
  });

  it('does not send anyone to the profile for people to meet', () => {
    const profile = 'Ruth Adeyemi, dramaturg.\nRuth suggests people to talk to: Tomasz Brandt, who reads scripts.';
    const turns = [
      ...middling.slice(0, 12),
      ...talk('Is there someone who reads scripts you would suggest I talk to?', 'Tomasz.').map((turn, at) => ({
        ...turn,
        number: 13 + at,
      })),
    ];
    const { change, smaller, features } = score(meetingWithRuth(turns, {}, { profile }));
    expect(features.searchableQuestions).toBe(0);
    for (const advice of [change, ...smaller]) expect(advice?.better ?? '').not.toContain('people to meet');
  });
});

describe('the report as Markdown', () => {
  it('keeps what people typed from becoming markup', () => {
    const turns = middling.map((turn) =>
      turn.number === 5 ? { ...turn, text: '# What <b>skills</b> | do you *need*?' } : turn,
    );
    const text = reportMarkdown(score(meetingWithRuth(turns, middlingLedger)), [
      { name: 'You', minute: 1, text: '# What <b>skills</b> | do you *need*? [x](javascript:alert(1))' },
    ]);
    expect(text).toContain('What \\<b\\>skills\\</b\\> \\| do you \\*need\\*? \\[x\\](javascript:alert(1))');
    expect(text).not.toMatch(/<b>/);
  });
});
