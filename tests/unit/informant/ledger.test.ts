import { describe, expect, it } from 'vitest';
import {
  cuesOf,
  doorsOf,
  embeddedActor,
  foldMeeting,
  minutesByTurn,
  piecesOf,
  profileText,
  withReply,
} from '../../../worker/informant/index.ts';
import { tuner } from '../../fixtures/persona.ts';
import { meet, policy, ruth, twentyMinutes } from './meet.ts';

const lines = ['Hello.', 'How did you get into tuning?', 'What does the work pay?', 'Do you need a degree?'];

describe('the fold', () => {
  it('begins with the temperament’s rapport and an empty ledger', () => {
    const state = foldMeeting(tuner, policy, { ...twentyMinutes, temperament: 'guarded' }, []);
    expect(state).toMatchObject({
      phase: 'opening',
      rapport: policy.temperaments.guarded.startingRapport,
      released: [],
    });
  });

  it('is the same for the first effects, whatever came after', () => {
    const { effects } = meet(tuner, lines);
    const early = meet(tuner, lines.slice(0, 2));
    expect(foldMeeting(tuner, policy, twentyMinutes, effects.slice(0, 2))).toEqual(early.state);
  });

  it('keeps rapport between 0 and 100', () => {
    const { effects } = meet(tuner, ['Hi.']);
    const ruined = { ...effects[0]!, rapport: [{ by: -500, reason: 'rude' }] };
    expect(foldMeeting(tuner, policy, twentyMinutes, [ruined]).rapport).toBe(0);
  });
});

describe('the clock', () => {
  it('counts words said by either side and nothing else', () => {
    const { effects, state } = meet(tuner, ['One two three four five.']);
    const withMore = withReply(effects[0]!, 'word '.repeat(policy.pace.condensed.informant), twentyMinutes, policy);
    expect(withMore.minutes - effects[0]!.minutes).toBeCloseTo(1, 2);
    expect(state.clock.minutes).toBeCloseTo(effects[0]!.minutes, 1);
  });

  it('knows at which minute each turn began', () => {
    const turns = [
      { number: 1, speaker: 'seeker' as const, text: 'word '.repeat(policy.pace.condensed.seeker) },
      { number: 2, speaker: 'informant' as const, text: 'word '.repeat(2 * policy.pace.condensed.informant) },
      { number: 3, speaker: 'seeker' as const, text: 'Thanks.' },
    ];
    expect([...minutesByTurn(turns, twentyMinutes, policy)]).toEqual([
      [1, 0],
      [2, 1],
      [3, 3],
    ]);
  });
});

describe('the doors', () => {
  it('say what was told and at which turn, and never the words', () => {
    const { turns, effects } = meet(tuner, lines);
    const doors = doorsOf(tuner, turns, effects);
    expect(doors.find(({ topic, tier }) => topic === 'path' && tier === 'surface')).toMatchObject({
      state: 'elicited',
      turn: 3,
    });
    expect(JSON.stringify(doors)).not.toContain('marmalade');
  });

  it('name the turn at which a follow-up would have opened a story', () => {
    const { turns, effects } = meet(tuner, lines);
    const door = doorsOf(tuner, turns, effects).find(({ topic, tier }) => topic === 'path' && tier === 'story');
    expect(door).toMatchObject({ state: 'closed', turn: 5 });
  });

  it('name no turn where there was no chance', () => {
    const { turns, effects } = meet(tuner, lines.slice(0, 2));
    const doors = doorsOf(tuner, turns, effects);
    expect(doors.find(({ topic, tier }) => topic === 'path' && tier === 'story')).toMatchObject({
      state: 'closed',
      turn: null,
    });
  });

  it('do not exist for what is private', () => {
    expect(doorsOf(tuner, [], [])).toHaveLength(tuner.facts.filter(({ tier }) => tier !== 'private').length);
  });
});

describe('the cues of a meeting', () => {
  it('stand with the words that were said and the turn that took them up', () => {
    const seed = [1, 2, 3, 4, 5, 6].find(
      (n) => meet(tuner, ['Hi.', 'How did you start?', 'How so?'], { seed: n }).effect.cueGiven,
    );
    const { turns, effects } = meet(
      tuner,
      ['Hi.', 'How did you start?', 'How so?', 'He heard everything, until he did not?'],
      { seed: seed! },
    );
    const [cue] = cuesOf(tuner, turns, effects);
    expect(cue).toMatchObject({ id: 'his-hearing', topic: 'path', turn: 6, pickedUpAt: 7 });
    expect(turns[5]!.text).toContain(cue!.words);
  });
});

describe('the embedded actor', () => {
  it('speaks in at most six pieces that join to the reply', async () => {
    const { briefs, replies } = meet(ruth, [
      'Hello, I teach history. How did you get into this?',
      'What was the script library like?',
    ]);
    for (const [n, brief] of briefs.entries()) {
      const pieces: string[] = [];
      for await (const piece of embeddedActor.speak(brief)) pieces.push(piece);
      expect(pieces.length).toBeLessThanOrEqual(6);
      expect(pieces.join('')).toBe(replies[n]);
      expect(piecesOf(brief)).toEqual(pieces);
    }
  });
});

it('tells the public profile and nothing of the facts', () => {
  const text = profileText(ruth);
  expect(text).toContain('Harbour Street Theatre');
  for (const fact of ruth.facts) expect(text).not.toContain(fact.words);
});
