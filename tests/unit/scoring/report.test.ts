import { describe, expect, it } from 'vitest';
import { reportMarkdown, scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { CriterionScore, ScoringInput } from '../../../worker/scoring/report.ts';
import {
  attentive,
  door,
  meetingWithRuth,
  middling,
  middlingLedger,
  plan,
  planned,
  rubric,
  talk,
  transcript,
} from './rehearsals.ts';

const score = (input: ScoringInput) => scoreRehearsal(input, rubric);

function criterion(input: ScoringInput, id: string): CriterionScore {
  const found = score(input).criteria.find((each) => each.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

describe('evidence', () => {
  it('quotes the exact words of a turn of the seeker, for every level but the note’s', () => {
    for (const turns of [attentive, middling]) {
      for (const { id, level, evidence } of score(transcript(turns)).criteria) {
        if (level !== null && id !== 'note') expect(evidence, id).not.toHaveLength(0);
        for (const { turn, quote } of evidence) {
          expect(turns[turn - 1]?.speaker).toBe('seeker');
          expect(turns[turn - 1]?.text).toContain(quote);
        }
      }
    }
  });

  it('finds its words again under curly quotes, doubled spaces and hidden marks', () => {
    const odd = attentive.map((turn) => ({
      ...turn,
      text: turn.text.replaceAll(' ', '  ').replace('Why', 'W\u200bhy'),
    }));
    const cited = score(transcript(odd)).criteria.flatMap(({ evidence }) => evidence);
    expect(cited.length).toBeGreaterThan(8);
    for (const { turn, quote } of cited) expect(odd[turn - 1]?.text).toContain(quote);
  });

  it('says why nothing was observed rather than giving a zero', () => {
    const { points, level, says, evidence } = criterion(transcript(middling), 'tact');
    expect([points, level, evidence]).toEqual([null, null, []]);
    expect(says).toBe('Nothing delicate came up.');
  });
});

describe('totals', () => {
  it('are the weighted mean of what was observed', () => {
    const { overall, criteria } = score(transcript(attentive));
    const observed = criteria.filter(({ points }) => points !== null);
    const weights = observed.reduce((sum, { weight }) => sum + weight, 0);
    const earned = observed.reduce((sum, { points, weight }) => sum + (points ?? 0) * weight, 0);
    expect(overall).toBeCloseTo(earned / weights, 1);
  });

  it('wait for five questions, and the levels do not', () => {
    const turns = [...middling.slice(0, 8), ...closingWords.map((turn, at) => ({ ...turn, number: 9 + at }))];
    const report = score(transcript(turns));
    expect(report.counts.questions).toBe(4);
    expect(report.overall).toBeNull();
    expect(report.noTotal).toMatch(/fewer than five questions/i);
    expect(report.groups.find(({ id }) => id === 'questions')?.level).not.toBeNull();
    expect(reportMarkdown(report, [])).not.toMatch(/of 100|%/);
  });

  it('leave out a criterion that is switched off', () => {
    const groups = rubric.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((each) => ({ ...each, weight: each.id === 'depth' ? 1 : 0 })),
    }));
    const { overall, criteria } = scoreRehearsal(transcript(attentive), { ...rubric, groups });
    expect(overall).toBe(criteria.find(({ id }) => id === 'depth')?.points);
  });

  it('are the same to the byte when counted again', () => {
    const input = meetingWithRuth(middling, middlingLedger);
    expect(JSON.stringify(score(input))).toBe(JSON.stringify(score(input)));
  });
});

describe('too little to score', () => {
  it('gives no level for three turns, however good, and still raises flags', () => {
    const turns = talk(
      'Hi, can you get me a job there?',
      'No.',
      'Ok.',
      'Anything else?',
      'How did you start there, and why?',
      'By chance.',
    );
    const report = score(transcript(turns));
    expect(report.enoughToScore).toBe(false);
    expect(report.groups.every(({ points, level }) => points === null && level === null)).toBe(true);
    expect(report.flags.map(({ id }) => id)).toEqual(expect.arrayContaining(['asked_for_job', 'too_short_to_score']));
  });

  it('gives none for fifty words without five questions, and some for five short questions', () => {
    const few = talk('Hello there.', 'Hello.', 'I see.', 'Yes.', 'Right.', 'Yes.', 'Ok, bye.', 'Bye.');
    expect(score(transcript(few)).enoughToScore).toBe(false);
    const short = talk(
      'Why this work?',
      'A.',
      'How did you start?',
      'B.',
      'What is hard?',
      'C.',
      'What pays?',
      'D.',
      'Who decides?',
      'E.',
    );
    expect(score(transcript(short)).enoughToScore).toBe(true);
  });

  it('has a report for a talk in which nothing was said', () => {
    const report = score(meetingWithRuth([]));
    expect(report.happened).toBe('You and Ruth did not get to talk.');
    expect([report.change, report.worked, report.overall]).toEqual([null, [], null]);
  });
});

describe('the closing request', () => {
  const withLast = (last: string, more: Partial<ScoringInput> = {}) =>
    transcript([...attentive.slice(0, 8), { number: 9, speaker: 'seeker', text: last }], more);

  it('is judged on the asking: level 1 where the talk ended without one', () => {
    expect(criterion(withLast('Ok, bye.'), 'closing_request').level).toBe(1);
  });

  it('was not observed where the talk has not ended', () => {
    expect(criterion(withLast('Ok.', { ended: false }), 'closing_request').level).toBeNull();
  });

  it.each([
    'Is there someone who reads scripts you would suggest I talk to?',
    'Might there be one other person whose view of this differs from yours, whom I could ask for fifteen minutes?',
    'Who in a smaller house might I sit down with for a quarter of an hour?',
    'i mean to write it up tonight might there be one other person whose view differs whom i could ask for fifteen minutes please feel free to say no',
  ])('is known by what it asks for, in whatever words: %s', (ask) => {
    expect(criterion(withLast(ask), 'closing_request').points).toBeGreaterThanOrEqual(50);
  });

  it('is not a question about oneself', () => {
    expect(criterion(withLast('Do people think I could be a dramaturg?'), 'closing_request').level).toBe(1);
  });

  it('counts when it comes late, and not in the first words', () => {
    const ask = 'Is there someone who reads scripts you would suggest I talk to?';
    const late = criterion(withLast(ask), 'closing_request').points ?? 0;
    const first = [{ number: 1, speaker: 'seeker' as const, text: ask }, ...attentive.slice(1, 8)];
    const early = criterion(
      transcript([...first, { number: 9, speaker: 'seeker', text: 'Ok, bye.' }]),
      'closing_request',
    );
    expect(late).toBeGreaterThanOrEqual(60);
    expect(early.level).toBe(1);
  });

  it('stays at level 1 when a job was asked for, unless the informant spoke of openings first', () => {
    const turns = [
      ...attentive.slice(0, 10),
      {
        number: 11,
        speaker: 'seeker' as const,
        text: 'Could you get me a job there? And who else would you suggest I talk to?',
      },
    ];
    expect(criterion(meetingWithRuth(turns), 'closing_request').level).toBe(1);
    expect(criterion(meetingWithRuth(turns, { raisedOpenings: [10] }), 'closing_request').level).toBeGreaterThan(1);
  });

  it('takes twenty thanks for one', () => {
    const once = criterion(withLast('Thank you.'), 'closing_request').points;
    expect(criterion(withLast('Thank you. '.repeat(20)), 'closing_request').points).toBe(once);
  });
});

describe('what earns nothing', () => {
  it('a question asked again', () => {
    const again = attentive.flatMap((turn) => (turn.number === 3 ? [turn, attentive[1]!, turn] : [turn]));
    const numbered = again.map((turn, at) => ({ ...turn, number: at + 1 }));
    expect(score(transcript(numbered)).counts.questions).toBe(score(transcript(attentive)).counts.questions);
  });

  it('words that are the profile’s own', () => {
    const profile =
      'Ruth Adeyemi reads new plays for the Harbour Theatre, chairs the script library and writes the programme essays for every new production.';
    const copied = talk(
      'Ruth Adeyemi reads new plays for the Harbour Theatre, chairs the script library and writes the programme essays for every new production.',
      'Yes.',
    );
    expect(criterion(transcript([...copied, ...later], { profile }), 'preparation_shown').points ?? 0).toBeLessThan(25);
  });

  it('a reference to something that nobody said', () => {
    const claims = 'You mentioned your years as a pilot in Norway. How did flying shape your leadership?';
    const turns = [
      ...attentive.slice(0, 2),
      { number: 3, speaker: 'seeker' as const, text: claims },
      ...attentive.slice(3),
    ];
    const report = score(transcript(turns));
    expect(report.flags).toContainEqual({ id: 'unsupported_reference', turns: [3] });
    expect(criterion(transcript(turns), 'uptake').points).toBeLessThan(
      criterion(transcript(attentive), 'uptake').points ?? 0,
    );
  });
});

describe('what is not held against anyone', () => {
  it('words that answer the informant’s own question', () => {
    const answer =
      'I taught history for nine years in two schools and I loved the arguing, but I never had an hour to read, and I miss reading more than I can say, which is why I am here today with you. '.repeat(
        3,
      );
    const asked = [
      ...attentive.slice(0, 5),
      { number: 6, speaker: 'informant' as const, text: 'Can I ask you one? Why would you leave teaching?' },
    ];
    const answered = [...asked, { number: 7, speaker: 'seeker' as const, text: answer }, ...attentive.slice(7)];
    const shared = score(transcript(answered)).features.talkShare ?? 1;
    expect(shared).toBeLessThan(0.6);
    expect(score(transcript(answered)).flags.map(({ id }) => id)).not.toContain('monologue');
  });

  it('a cue that came after the seeker’s last turn', () => {
    const cue = {
      id: 'late',
      topic: 'path' as const,
      turn: 14,
      words: 'Everyone polishes the first.',
      pickedUpAt: null,
    };
    expect(score(meetingWithRuth(attentive, { cues: [cue] })).cues).toEqual({ given: 0, pickedUp: 0 });
  });

  it('lower case and missing punctuation, by more than five points', () => {
    const plain = attentive.map((turn) =>
      turn.speaker === 'seeker' ? { ...turn, text: turn.text.toLowerCase().replace(/[,’]/g, '') } : turn,
    );
    const difference = (score(transcript(plain)).overall ?? 0) - (score(transcript(attentive)).overall ?? 0);
    expect(Math.abs(difference)).toBeLessThanOrEqual(5);
  });
});

describe('preparation', () => {
  it('was not observed where the plan was skipped and nothing in the talk shows it', () => {
    expect(criterion(transcript(middling), 'preparation_shown').level).toBeNull();
    expect(criterion(transcript(middling, { plan: plan() }), 'preparation_shown').level).toBeNull();
  });

  it('earns more for planned questions that were asked than for a plan left at home', () => {
    const used = plan({
      goal: 'Find out whether I could do this while teaching',
      questions: planned('How did you come to dramaturgy?', 'What is a typical day like?'),
    });
    const unused = {
      ...used,
      questions: planned('Which play changed your mind about endings?', 'Who reads the plays that come by post?'),
    };
    const asked = criterion(transcript(middling, { plan: used }), 'preparation_shown').points ?? 0;
    expect(asked).toBeGreaterThan(criterion(transcript(middling, { plan: unused }), 'preparation_shown').points ?? 0);
  });
});

describe('the elicitation map', () => {
  it('groups doors by topic and counts those that a follow-up would have opened', () => {
    const { elicitation } = score(meetingWithRuth(middling, middlingLedger));
    expect(elicitation).toMatchObject({ told: 4, closed: 2, openable: 1 });
    const path = elicitation?.topics.find(({ topic }) => topic === 'path');
    expect(path).toEqual({
      topic: 'path',
      label: 'How she came here',
      doors: [
        { tier: 'surface', state: 'elicited', turn: 1 },
        { tier: 'story', state: 'elicited', turn: 3 },
      ],
    });
  });

  it('is null for a transcript without a ledger', () => {
    expect(score(transcript(middling)).elicitation).toBeNull();
  });
});

describe('order', () => {
  it('lowers listening when the same turns come where they refer to nothing', () => {
    const seekers = attentive.filter(({ speaker }) => speaker === 'seeker').map(({ text }) => text);
    const moved = [seekers[0], seekers[3], seekers[4], seekers[1], seekers[2], seekers[5], seekers[6]];
    const shuffled = attentive.map((turn, at) => (at % 2 === 0 ? { ...turn, text: moved[at / 2] ?? '' } : turn));
    const listening = (turns: typeof attentive) => criterion(transcript(turns), 'uptake').points ?? 0;
    expect(listening(shuffled)).toBeLessThan(listening(attentive) - 8);
  });
});

/** An end without a question. */
const closingWords = talk(
  'Thank you, Ruth. What you said about the eleven notes and the writer stays with me, and I will write six reports by the end of term and send you the fourth one of them.',
  'Do. Everyone polishes the first.',
);

/** Turns that make a talk long enough to score and show nothing of preparation. */
const later = [
  {
    number: 3,
    speaker: 'seeker' as const,
    text: 'That sounds like a great many evenings in the dark with a pencil and no light.',
  },
  { number: 4, speaker: 'informant' as const, text: 'It is.' },
  {
    number: 5,
    speaker: 'seeker' as const,
    text: 'I can imagine how that must feel when it is raining and the bus is late again.',
  },
  { number: 6, speaker: 'informant' as const, text: 'Quite.' },
  {
    number: 7,
    speaker: 'seeker' as const,
    text: 'Thank you for that, it was good of you to see me at such short notice, goodbye.',
  },
];

describe('doors and praise', () => {
  it('praises a question about what was left hanging with what it opened', () => {
    const cues = [
      { id: 'r', topic: 'turning_points' as const, turn: 4, words: 'Well, that was for other reasons.', pickedUpAt: 5 },
    ];
    const doors = [door('turning_points', 'candid', 'elicited', 5)];
    const [first] = score(meetingWithRuth(attentive, { cues, doors })).worked;
    expect(first?.evidence).toEqual({ turn: 5, quote: 'What were the other reasons, if you don’t mind saying?' });
    expect(first?.why).toBe(
      'Ruth left something hanging; you asked, and she told you what went differently than planned, which she tells few people.',
    );
  });
});

describe('answering the informant’s own question', () => {
  it('is neither praised as saying back nor evidence of picking up', () => {
    const turns = talk(
      'Hi Ruth. How did you come to dramaturgy?',
      'Through the script library. And you, why would you leave teaching history for the theatre?',
      'Because teaching history is a kind of theatre, and in the theatre I would read more than I do in teaching.',
      'That is honest.',
      'What skills do you need?',
      'Reading fast and saying little.',
      'What is a typical day like?',
      'Mornings reading, afternoons in rehearsal.',
      'Do you need a degree?',
      'No.',
      'Who decides what is staged?',
      'The director.',
    );
    const report = score(meetingWithRuth(turns));
    expect(report.worked.filter(({ evidence }) => evidence.turn === 3)).toEqual([]);
    expect(report.features.reflections).toBe(0);
    expect(report.criteria.find(({ id }) => id === 'uptake')?.evidence.map(({ turn }) => turn)).not.toContain(3);
  });
});
