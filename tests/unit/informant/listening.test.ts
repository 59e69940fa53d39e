import { describe, expect, it } from 'vitest';
import { plain, spokenSentences } from '../../../worker/informant/spoken.ts';
import { tuner } from '../../fixtures/persona.ts';
import { meet, ruth } from './meet.ts';

const CANNED = ['why was that?', 'what happened next?', 'how so?', 'and then?', 'what did you do?', 'why?'];
const SYMPATHY = 'That sounds really hard. What happened next?';
const times = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);
const tiers = ({ state }: ReturnType<typeof meet>) => state.released.map(({ tier }) => tier);

describe('words that fit after anything', () => {
  it('open nothing candid, however often they come, and however warm the talk is', () => {
    for (const persona of [ruth, tuner]) {
      for (const seed of [1, 2, 3]) {
        for (const lines of [[...CANNED, ...CANNED], times(8, SYMPATHY)]) {
          expect(tiers(meet(persona, lines, { seed }))).not.toContain('candid');
          const warmed = ['Hello, thank you for the time. How did you start?', ...lines];
          expect(tiers(meet(persona, warmed, { seed, temperament: 'warm' }))).not.toContain('candid');
        }
      }
    }
  });

  it('open a story twice running and not a third time', () => {
    const { effects } = meet(ruth, ['Hi.', 'How did you get into this?', 'How so?', 'And then?', 'Why?', 'Go on.']);
    const stories = effects.map(({ released }) => released.filter(({ tier }) => tier === 'story').length);
    expect(stories.slice(2, 4).some((count) => count > 0)).toBe(true);
    expect(stories.slice(4)).toEqual([0, 0]);
  });

  it('win no trust when said again, and cost some from the third time on', () => {
    const { effects } = meet(tuner, ['How did you start?', ...times(4, 'why')], { temperament: 'guarded' });
    const sums = effects.map(({ rapport }) => rapport.reduce((sum, { by }) => sum + by, 0));
    expect(sums[2]).toBeLessThanOrEqual(0);
    expect(sums[3]).toBeLessThan(0);
    expect(meet(tuner, times(30, 'why'), { temperament: 'guarded' }).state.rapport).toBeLessThan(36);
  });

  it('are no sympathy where nothing hard was told', () => {
    const { effects } = meet(tuner, [
      'That sounds really hard.',
      'What does the work pay?',
      'That must be very hard for you.',
    ]);
    const reasons = effects.flatMap(({ rapport }) => rapport.map(({ reason }) => reason));
    expect(reasons).not.toContain('sympathised');
  });
});

describe('a remark left hanging', () => {
  const before = ['Hi.', 'How did you start?', 'How so?'];
  const seed = [1, 2, 3, 4, 5, 6].find((n) => meet(tuner, before, { seed: n }).effect.cueGiven)!;
  const after = (line: string) => meet(tuner, [...before, line], { seed }).effect;

  it('is not picked up by a question about nothing or about another matter', () => {
    for (const line of ['What do you like?', 'What do you do?', 'What reasons do people have for a degree?'])
      expect(after(line).cuePickedUp, line).toBeNull();
  });

  it('is picked up by words that cling to it, which alone open nothing candid', () => {
    for (const line of ['Why not?', 'How come?', 'Tell me more about that.', 'What happened?']) {
      expect(after(line).cuePickedUp, line).toBe('his-hearing');
      expect(after(line).released.map(({ tier }) => tier)).not.toContain('candid');
    }
  });

  it('is picked up by clinging words in the very next turn only', () => {
    expect(meet(tuner, [...before, 'What does the work pay?', 'Why not?'], { seed }).effect.cuePickedUp).toBeNull();
  });
});

describe('a talk that goes nowhere', () => {
  it('is ended in the persona’s own words, and no sentence comes twice', () => {
    for (const persona of [ruth, tuner]) {
      for (const lines of [times(60, 'why'), times(60, 'ok'), times(60, 'What is the hardest part?')]) {
        const meeting = meet(persona, lines, { minutes: 120 });
        expect(meeting.state.phase).toBe('ended');
        expect(meeting.replies.join(' ')).not.toMatch(/still here|Turn \d/);
        const closings = Object.values(persona.closings).flat();
        expect(closings.some((words) => meeting.reply.includes(words))).toBe(true);
        const said = meeting.replies.flatMap(spokenSentences).map(plain);
        expect(new Set(said).size).toBe(said.length);
      }
    }
  });
});

describe('words that nobody said', () => {
  it('are not confirmed, and a promise nobody made is not kept', () => {
    const so = meet(tuner, ['Hi.', 'How did you get into tuning?', 'So you hated every minute.']);
    expect(so.effect.acts.some((act) => act.includes('reflection'))).toBe(false);
    const promised = meet(tuner, ['Hi.', 'How did you get into tuning?', 'You promised to tell me about your debts.']);
    expect(promised.effect.acts.some((act) => act.includes('unsupported'))).toBe(true);
    expect(promised.reply).not.toMatch(/thank you|good to know/i);
  });
});
