import type { PersonaCard } from '../../../worker/api/contract/persona-answers.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS } from '../../../worker/informant/terms.ts';
import { partingLine, stageLine } from '../../../web/src/lib/talk/stage.ts';

// This room does not compile Svelte; to a rule, a rune is the value it is given.
vi.stubGlobal(
  '$state',
  Object.assign(<Value>(value: Value) => value, { raw: <Value>(value?: Value) => value }),
);
const { Arrival } = await import('../../../web/src/lib/talk/arrival.svelte.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a reply on its way in', () => {
  const reply = ['You read the programme.', ' People fan themselves with it.', ' I came through the script library.'];

  it('shows the first sentence at once and the others one by one', async () => {
    const arrival = new Arrival(() => true);
    for (const sentence of reply) arrival.add(sentence);
    expect(arrival.sentences).toEqual(reply.slice(0, 1));
    await vi.advanceTimersByTimeAsync(300);
    expect(arrival.sentences).toEqual(reply.slice(0, 2));
    await vi.advanceTimersByTimeAsync(300);
    expect(arrival.sentences).toEqual(reply);
  });

  it('is read out before it counts as seen, and never takes longer than a breath a sentence', async () => {
    const arrival = new Arrival(() => true);
    for (const sentence of reply) arrival.add(sentence);
    const seen = vi.fn();
    void arrival.allSeen().then(seen);
    await vi.advanceTimersByTimeAsync(500);
    expect(seen).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(700 * reply.length);
    expect(seen).toHaveBeenCalled();
  });

  it('comes at once for whoever goes on, and with reduced motion', async () => {
    const hurried = new Arrival(() => true);
    for (const sentence of reply) hurried.add(sentence);
    hurried.hurry();
    expect(hurried.sentences).toEqual(reply);
    const still = new Arrival(() => false);
    for (const sentence of reply) still.add(sentence);
    expect(still.sentences).toEqual(reply);
    await expect(still.allSeen()).resolves.toBeUndefined();
  });

  it('can be taken back, also what has not been seen yet', async () => {
    const arrival = new Arrival(() => true);
    for (const sentence of reply) arrival.add(sentence);
    arrival.clear();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(arrival.sentences).toEqual([]);
  });
});

it('says for each setting who is there, that the seeker begins, and how it looks when the talk is over', () => {
  const persona = { firstName: 'Ruth' } as PersonaCard;
  const beginnings = SETTINGS.map((setting) => stageLine({ setting, persona, minutes: 20, practice: null }));
  expect(new Set(beginnings).size).toBe(SETTINGS.length);
  for (const line of beginnings) expect(line).toMatch(/Ruth.*You asked for the twenty minutes, so you begin\.$/);
  expect(stageLine({ setting: 'video', persona, minutes: 15, practice: 'closing' })).toMatch(
    /three exchanges, for the last words\. You begin\.$/,
  );
  for (const setting of SETTINGS) expect(partingLine(setting, 'Ruth')).toContain('Ruth');
});
