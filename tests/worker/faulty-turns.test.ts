import { env } from 'cloudflare:workers';
import { expect, inject, it } from 'vitest';
import type { TurnEvent } from '../../worker/api/contract/turn-answers.ts';
import { prompts } from '../../worker/prompts.ts';
import { KEY, ModelSeeker } from './models.ts';
import { eventsOf } from './seeker.ts';

const TURNS_EACH = 10;
const PERSONAS = Object.keys(prompts.personas);
/** What the faulty server plays that is no fault. */
const SOUND = ['good', 'slow', 'quick'];
/** Twelve seconds each time: whoever meets them takes the built-in voice at once. */
const TRIES_PATIENCE = ['no_headers', 'no_first_word'];

type Done = Extract<TurnEvent, { event: 'done' }>['data'];

interface Exchange {
  fault: string;
  said: string;
  heard: string;
}

interface Talk {
  id: string;
  exchanges: Exchange[];
}

/** A hundred here; `npm run faults` does five hundred. */
it('loses and doubles no turn, whatever fault the model has', { timeout: 280_000 }, async () => {
  const turns = inject('faultyTurns');
  const seekers = Array.from({ length: turns / TURNS_EACH }, (_, n) => holdFaultyTalks(n));
  const talks = (await Promise.all(seekers)).flat();
  const played = talks.flatMap(({ exchanges }) => exchanges.map(({ fault }) => fault));
  expect(played).toHaveLength(turns);
  expect(new Set(played)).toEqual(new Set(inject('faults')));
  expect(played.filter((fault) => !SOUND.includes(fault)).length).toBeGreaterThanOrEqual(0.85 * turns);
  for (const { id, exchanges } of talks) {
    const kept = await turnsOf(id);
    expect(kept.map(({ number, speaker, text }) => [number, speaker, text])).toEqual(
      exchanges.flatMap(({ said, heard }, at) => [
        [2 * at + 1, 'seeker', said],
        [2 * at + 2, 'informant', heard],
      ]),
    );
    expect(kept.every(({ state, text }) => state === 'done' && text.trim() !== '')).toBe(true);
    expect(JSON.stringify(kept)).not.toContain(KEY);
  }
});

async function turnsOf(id: string) {
  const statement = env.DB.prepare('select * from turn where rehearsal_id = ?1 order by number').bind(id);
  return (await statement.all<{ number: number; speaker: string; text: string; state: string }>()).results;
}

/** One seeker and a model that has another fault in each turn; a meeting that ended is followed by another. */
async function holdFaultyTalks(n: number): Promise<Talk[]> {
  const faults = inject('faults');
  const seeker = new ModelSeeker('good', {
    OPENAI_API: n % 2 === 0 ? 'chat' : 'responses',
    MODEL_TOKENS_A_SEEKER: '999999999',
    MODEL_TOKENS_IN_ALL: '999999999',
  });
  const personaId = PERSONAS[n % PERSONAS.length];
  const begin = async (): Promise<Talk> => ({ ...(await seeker.start({ minutes: 30, personaId })), exchanges: [] });
  const talks = [await begin()];
  for (let at = 0; at < TURNS_EACH; at++) {
    const talk = talks.at(-1) as Talk;
    // In steps of seven, so that nobody meets all of those that take long.
    const fault = faults[(7 * (n * TURNS_EACH + at)) % faults.length] ?? 'good';
    seeker.turnTo(fault);
    const turn = { id: crypto.randomUUID(), text: `What is the part of number ${at + 1} that you would not miss?` };
    const manner = TRIES_PATIENCE.includes(fault) ? 0 : n + at;
    const { reply, phase } = await sayUntilAnswered(seeker, talk.id, turn, manner);
    talk.exchanges.push({ fault, said: turn.text, heard: reply.text });
    if (phase === 'ended') talks.push(await begin());
    else await seeker.json('PUT', `/api/rehearsals/${talk.id}/voice`, { by: 'model' });
  }
  return talks.filter(({ exchanges }) => exchanges.length > 0);
}

type Turn = { id: string; text: string };

/** As people do: once, twice at once, or with the page loaded again; then they press on until there is an answer. */
async function sayUntilAnswered(seeker: ModelSeeker, id: string, turn: Turn, manner: number): Promise<Done> {
  if (manner % 4 === 1) await seeker.sayAndLeave(id, turn);
  const presses = manner % 4 === 2 ? [ask(seeker, id, turn), ask(seeker, id, turn)] : [ask(seeker, id, turn)];
  let done = (await Promise.all(presses)).at(-1);
  for (let tries = 0; !done; tries++) {
    if (tries > 3) throw new Error('Nobody answers.');
    if (tries > 0 || manner % 3 === 0) await seeker.json('PUT', `/api/rehearsals/${id}/voice`, { by: 'built_in' });
    else if (manner % 3 === 1) seeker.turnTo('good');
    done = await ask(seeker, id, turn);
  }
  if (!done.reply.voice?.cutShort || manner % 2 === 1) return done;
  seeker.turnTo('good');
  const rest = { ...turn, goOn: true as const };
  return (await Promise.all([ask(seeker, id, rest), ask(seeker, id, rest)])).at(-1) ?? done;
}

/** Asks, and as the page does asks again while the words are being answered elsewhere; null after a fault with a choice. */
async function ask(seeker: ModelSeeker, id: string, turn: Turn & { goOn?: true }): Promise<Done | null> {
  for (;;) {
    const address = `/api/rehearsals/${id}/turns`;
    const response = await seeker.send('POST', address, turn, { accept: 'text/event-stream' });
    if (response.status === 409) {
      expect(await response.json()).toMatchObject({ code: 'being_answered' });
      continue;
    }
    const last = (await eventsOf(response)).at(-1);
    if (last?.event === 'done') return last.data;
    expect(last).toMatchObject({ event: 'problem', data: { code: 'model_unavailable' } });
    return null;
  }
}
