import { describe, expect, it } from 'vitest';
import { tuner } from '../../fixtures/persona.ts';
import { meet, toldIds } from './meet.ts';

const HELLO =
  'Hello Ines, I am Sam. I would like to find out whether tuning is for me. I read your leaflet, The Loose Pin.';
const START = 'How did you get into tuning?';

describe('what an informant tells', () => {
  it('answers any question on a topic from the surface', () => {
    const { reply, effect } = meet(tuner, ['Hi.', 'Do you need a degree?']);
    expect(effect.released.map(({ tier }) => tier)).toEqual(['surface']);
    expect(reply).toContain('degree');
  });

  it('keeps a story from an offhand closed question, and says only yes or no', () => {
    const { reply, effect } = meet(tuner, ['Hi.', 'Have you ever broken a piano?']);
    expect(effect.released).toEqual([]);
    expect(reply).toContain('yes');
    expect(reply).not.toContain('soundboard');
  });

  it('tells the story when that yes is followed up', () => {
    const meeting = meet(tuner, ['Hi.', 'Have you ever broken a piano?', 'What happened?']);
    expect(toldIds(meeting)).toContain('split-board');
  });

  it('tells a story to an open question', () => {
    expect(toldIds(meet(tuner, ['Hi.', 'Who taught you to tune, and what was your apprenticeship like?']))).toContain(
      'old-hask',
    );
  });

  it('tells a story to a bare follow-up', () => {
    for (const more of ['And then?', 'How so?', 'Tell me more.', 'why']) {
      expect(toldIds(meet(tuner, ['Hi.', START, more])), more).toContain('old-hask');
    }
  });

  it('tells a story to a remark that gives back what was said', () => {
    const meeting = meet(tuner, ['Hi.', START, 'So a broken church piano was your school, and you worked for jam.']);
    expect(meeting.readings.at(-1)?.reflection).toBe('right');
    expect(toldIds(meeting)).toContain('old-hask');
  });

  it('tells nothing candid to someone who has not earned it, though they ask on', () => {
    const cold = meet(tuner, ['Hi.', START, 'How so?', 'And then?'], { temperament: 'guarded' });
    expect(toldIds(cold)).not.toContain('left-hask');
    expect(cold.effect.acts).toContain('not_yet');
  });

  it('tells something candid about what was just said once rapport is there', () => {
    const meeting = meet(tuner, [
      `${HELLO} ${START}`,
      'So a broken church piano was your school. And then?',
      'A year of only muting strings. How did it end with Hask?',
    ]);
    expect(meeting.state.rapport).toBeGreaterThanOrEqual(60);
    expect(toldIds(meeting)).toContain('left-hask');
  });

  it('tells nothing candid out of the blue, however plainly it is asked for', () => {
    const meeting = meet(tuner, [
      `${HELLO} Do you need a degree?`,
      'Thank you. And what does the work pay?',
      'Why did you leave your teacher?',
    ]);
    expect(toldIds(meeting)).not.toContain('left-hask');
  });

  it('keeps what is private, politely', () => {
    const { reply, effect } = meet(tuner, ['Hi.', 'How much does the workshop owe?']);
    expect(effect.acts.some((act) => act.startsWith('boundary:'))).toBe(true);
    expect(reply).not.toContain('eleven thousand');
  });

  it('tags what was elicited with the turn that did it', () => {
    const { effect } = meet(tuner, ['Hi.', START]);
    expect(effect.released[0]).toMatchObject({ id: 'church-piano', how: 'elicited', turn: 3 });
  });
});

describe('the brief', () => {
  it('holds no word of a fact that was not told', () => {
    const { briefs, effects } = meet(tuner, [
      HELLO,
      START,
      'How so?',
      'What does the work pay?',
      'What is the hardest part?',
    ]);
    const told = new Set<string>();
    for (const [n, brief] of briefs.entries()) {
      for (const { id } of effects[n]!.released) told.add(id);
      const text = JSON.stringify(brief);
      for (const fact of tuner.facts) {
        if (!told.has(fact.id)) expect(text, `${fact.id} in brief ${n}`).not.toContain(fact.words);
      }
    }
  });

  it('passes on what the seeker told of themselves', () => {
    const { briefs } = meet(tuner, ['Hello, I am a teacher at a primary school. How did you start?', 'How so?']);
    expect(briefs.at(-1)?.seekerTold.join(' ')).toContain('primary school');
  });
});
