import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../worker/scoring/index.ts';
import type { Plan } from '../../../worker/scoring/report.ts';
import { plan, planned } from './rehearsals.ts';

const profile =
  'Ruth Adeyemi is the dramaturg at the Harbour Theatre in Bristol. Before that she was a literary assistant at the Tobacco Factory from 2009 to 2013. The Harbour Theatre has 420 seats and produces six plays a year.';

const check = (more: Partial<Plan>) => checkPlan(plan(more), { profile, minutes: 20 });
const codes = (more: Partial<Plan>) => check(more).map(({ code }) => code);
const ofQuestion = (text: string) =>
  check({ questions: planned(text) }).filter(({ questionId }) => questionId === 'q1');

describe('a plan', () => {
  it('raises nothing while it is untouched, nor for fields of spaces', () => {
    expect(check({})).toEqual([]);
    expect(check({ goal: ' ', questions: planned('', '  ') })).toEqual([]);
  });

  it('asks for a goal once there are questions', () => {
    expect(codes({ questions: planned('How do you work with directors?') })).toContain('no_goal');
    expect(
      codes({
        goal: 'Find out if I could do this while teaching',
        questions: planned('How do you work with directors?'),
      }),
    ).not.toContain('no_goal');
  });

  it('says which topics a goal needs that no question covers', () => {
    const goal = 'Find out whether this work would suit me';
    const questions = planned('What skills do you need?', 'How does hiring work?', 'What should I read first?');
    const missing = check({ goal, questions }).find(({ code }) => code === 'topics_missing');
    expect(missing?.message).toBe(
      'Your goal needs a typical day and the hard part, and no question asks about that yet.',
    );
  });

  it('finds room for about one question in two minutes', () => {
    const many = planned(...Array.from({ length: 12 }, (_, at) => `What did you learn in your year number ${at}?`));
    expect(codes({ questions: many })).toContain('too_many_for_time');
    expect(codes({ questions: many.slice(0, 10) })).not.toContain('too_many_for_time');
  });

  it('knows notes that are the profile’s own words', () => {
    expect(codes({ research: profile })).toContain('research_copied');
    expect(codes({ research: 'She reads for a theatre of 420 seats; who says no to a play, and how early?' })).toEqual(
      [],
    );
  });

  it('reminds of the closing request, and of a job asked for in it', () => {
    const questions = planned(
      'How do you work with directors?',
      'What is hard about saying no?',
      'What do you read first?',
    );
    expect(codes({ questions })).toContain('no_closing_request');
    expect(codes({ closingRequest: 'Could you pass my CV on to the theatre?' })).toContain('job_request');
  });
});

describe('a planned question', () => {
  it.each([
    ['generic', 'What skills are needed?', 'Which skill did you have to learn the hard way?'],
    ['leading', "Isn't it boring to sit all day?", 'What is it like to sit all day?'],
  ])('that is %s gets a better wording: “%s”', (code, text, better) => {
    const found = checkPlan(plan({ questions: planned(text) }), { profile: null, minutes: 20 });
    expect(found).toContainEqual(expect.objectContaining({ code, better }));
  });

  it.each([
    ['Do you like your job?', 'What do you like about your job?'],
    ['Is it hard?', 'What is hard about it?'],
    ['do u like ur boss?', 'What do you like about your boss?'],
    ['is the pay good', 'What is the pay like?'],
    ['Do you ever get bored?', 'When do you get bored, if ever?'],
    ['do you need a degree for this', 'What difference does a degree make?'],
    ['Is it easy to find a job after graduating?', 'What makes it easy or hard to find a job after graduating?'],
    ['were you nervous on your first day?', 'How did you feel on your first day?'],
    ['hey so i was wondering if you travel a lot', 'How often do you travel?'],
    ['Do you need a degree?', 'What difference does a degree make?'],
    ['Are there any downsides to working nights?', 'What downsides are there to working nights?'],
    ['Would you recommend this career?', 'What would you say to someone considering this career?'],
  ])('opens the closed “%s”', (text, better) => {
    expect(ofQuestion(text)).toMatchObject([{ code: 'closed', better }]);
  });

  it('rather has no better wording than a clumsy one', () => {
    expect(
      ofQuestion('Has the theatre ever cancelled a run?').find(({ code }) => code === 'closed')?.better,
    ).toBeNull();
  });

  it('keeps one question of several', () => {
    const [stacked] = ofQuestion('How did you become a dramaturg? What do you like most about it?');
    expect(stacked).toMatchObject({ code: 'stacked', better: 'How did you become a dramaturg?' });
  });

  it('takes the answer out of a leading question', () => {
    expect(ofQuestion('You must love helping writers, right?')).toMatchObject([
      { code: 'leading', better: 'What is helping writers like for you?' },
    ]);
  });

  it('knows what the profile answers', () => {
    expect(ofQuestion('How many seats does the theatre have?').map(({ code }) => code)).toContain('searchable');
  });

  it('knows a request for a job, and lets a question about hiring be', () => {
    expect(ofQuestion('Can you get me a job at the theatre?').map(({ code }) => code)).toEqual(['job_request']);
    expect(ofQuestion('How does hiring work in a theatre of this size?').map(({ code }) => code)).not.toContain(
      'job_request',
    );
  });

  it('lets requests and leave be closed', () => {
    expect(ofQuestion('Is there someone else you would suggest I talk to?').map(({ code }) => code)).not.toContain(
      'closed',
    );
  });

  it('finds the same question in other words', () => {
    const questions = planned('What does a typical day look like?', 'What is a typical day like?');
    expect(check({ questions }).filter(({ code }) => code === 'duplicate')).toMatchObject([{ questionId: 'q2' }]);
  });

  it('says when it is too long to say', () => {
    const long = `What would you do ${'if you had to begin again in another town '.repeat(5)}today?`;
    expect(ofQuestion(long).map(({ code }) => code)).toContain('too_long');
  });
});

describe('an outreach message', () => {
  const good =
    'Dear Ms Adeyemi, I teach history in Bristol and I’m trying to find out whether dramaturgy is work I could do. I read your essay on the flood play. Would you have twenty minutes for a call in the next weeks? If it doesn’t suit I quite understand. Sam Okafor';

  it('raises nothing where it says who, what and how long', () => {
    expect(codes({ outreach: good })).toEqual([]);
  });

  it('misses who, what and how long, and hears the request for a job', () => {
    expect(codes({ outreach: 'Hello, please can you give me a job? I really need one.' })).toEqual([
      'no_who',
      'no_ask',
      'no_goal',
      'no_why_you',
      'hard_to_decline',
      'no_length',
      'job_request',
    ]);
  });

  it.each([
    'Hi Lorna, I’m an accounts clerk in Allagan Falls and I’m thinking about the trades. Pat at the supply counter gave me your name. Could I ring you for fifteen minutes some evening? No is a fine answer. Thanks, Jo',
    'Dear Mr Baig, my name is Ines and I edit a student paper. I read your piece on the tram and would like to learn how features get made. Would you spare me 20 minutes on the phone? If you are too busy, no problem at all.',
    'Hello Dr Luong, I am a nurse considering data work. I heard you speak at the quality day, and your talk made me curious. Might I ask you a few questions in half an hour, whenever it suits you? Many thanks, Tom',
  ])('raises nothing where a stranger could say yes or no to it: %s', (outreach) => {
    expect(codes({ outreach })).toEqual([]);
  });

  it.each([
    [
      'not_polite',
      good
        .replace(
          'Would you have twenty minutes for a call in the next weeks?',
          'I need you to reply today about a 20 minute call.',
        )
        .replace('Dear ', ''),
    ],
    ['no_goal', good.replace('and I’m trying to find out whether dramaturgy is work I could do', 'to children')],
    ['no_why_you', good.replace('I read your essay on the flood play. ', '')],
    ['no_length', good.replace('twenty minutes for a call in the next weeks', 'a quick call')],
    [
      'no_who',
      good.replace('I teach history in Bristol and I’m', 'as a result of your essay I am').replace('Sam Okafor', ''),
    ],
    ['hard_to_decline', good.replace('If it doesn’t suit I quite understand. ', '')],
  ])('says what is missing: %s', (code, outreach) => {
    expect(codes({ outreach })).toContain(code);
  });

  it('is too long when it would not be read', () => {
    expect(codes({ outreach: `${good} ${'I could say more about my school. '.repeat(25)}` })).toEqual(['too_long']);
  });
});
