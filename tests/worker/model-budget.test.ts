import { env } from 'cloudflare:workers';
import { beforeEach, expect, inject, it, vi } from 'vitest';
import type { AccountExport } from '../../worker/api/contract/account-answers.ts';
import type { SpokenTurn } from '../../worker/api/contract/turn-answers.ts';
import { goodTalk } from '../fixtures/talks.ts';
import { doneOf, SeekerOn } from './models.ts';
import { countingTrips } from './round-trips.ts';

const USED_UP = 'Today’s model budget is used up. Built-in voice from here.';
const asked = (n: number) => `What is the part of number ${n} that you would not miss?`;

/** A deployment whose model is the counting server. */
class Deployment {
  readonly #url: string;
  readonly settings: object;

  constructor(way: string, more: Record<string, unknown> = {}) {
    this.#url = `${inject('countingUrl')}/${way}/${crypto.randomUUID()}`;
    const model = { MODEL: 'openai', OPENAI_BASE_URL: `${this.#url}/v1`, OPENAI_MODEL: 'counting' };
    this.settings = { ...model, ...more };
  }

  async calls(): Promise<number> {
    return Number(await (await fetch(`${this.#url}/calls`)).text());
  }
}

class Visitor extends SeekerOn {
  /** Settings for one request alone. */
  #more: object = {};

  constructor(deployment: Deployment) {
    super(() => ({ ...deployment.settings, ...this.#more }));
  }

  async reply(id: string, text: string, more: object = {}): Promise<SpokenTurn> {
    this.#more = more;
    return doneOf(await this.hear(id, { id: crypto.randomUUID(), text })).data.reply;
  }
}

async function budget(): Promise<{ scope: string; tokens: number }[]> {
  const { results } = await env.DB.prepare('select scope, tokens from model_budget order by scope').all<{
    scope: string;
    tokens: number;
  }>();
  return results;
}

beforeEach(async () => {
  await env.DB.batch([env.DB.prepare('delete from model_budget'), env.DB.prepare('delete from model_usage')]);
});

it('settles a turn with what the provider says was used', async () => {
  const visitor = new Visitor(new Deployment('counted'));
  const { id } = await visitor.start();
  expect((await visitor.reply(id, asked(1))).voice).toMatchObject({ by: 'model', notice: null });
  expect(await budget()).toEqual([
    { scope: 'deployment', tokens: 960 },
    { scope: 'user', tokens: 960 },
  ]);
  expect(await env.DB.prepare('select * from model_usage').first()).toMatchObject({
    ...{ model: 'openai/counting', part: 'actor', calls: 1 },
    ...{ input_tokens: 900, output_tokens: 60, assumed_tokens: 0 },
  });
});

it('counts what was reserved where the provider does not say, and nothing where it refused', async () => {
  const silent = new Visitor(new Deployment('uncounted'));
  await silent.reply((await silent.start()).id, asked(1));
  const [inAll] = await budget();
  expect(inAll?.tokens).toBeGreaterThan(1_200);
  expect(await env.DB.prepare('select assumed_tokens from model_usage').first('assumed_tokens')).toBe(inAll?.tokens);

  const refused = new Visitor(new Deployment('refusing'));
  const { id } = await refused.start();
  const events = await refused.hear(id, { id: crypto.randomUUID(), text: asked(1) });
  expect(events.at(-1)).toMatchObject({ event: 'problem', data: { code: 'model_unavailable' } });
  expect((await budget()).map(({ tokens }) => tokens).sort((a, b) => a - b)).toEqual([0, inAll!.tokens, inAll!.tokens]);
});

it('lets the built-in voice go on with a plain notice once a seeker’s day is used up, and says it once', async () => {
  const deployment = new Deployment('uncounted', { MODEL_TOKENS_A_SEEKER: '20000' });
  const visitor = new Visitor(deployment);
  const { id } = await visitor.start();
  const voices = [];
  for (let n = 1; n <= 9; n++) voices.push((await visitor.reply(id, asked(n))).voice);
  const first = voices.findIndex((voice) => voice?.notice === USED_UP);
  expect(first).toBeGreaterThan(2);
  expect(voices[first]).toEqual({ by: 'built_in', cutShort: false, notice: USED_UP });
  expect(voices.slice(0, first).every((voice) => voice?.by === 'model')).toBe(true);
  expect(voices.slice(first + 1).every((voice) => voice === null)).toBe(true);
  expect(await deployment.calls()).toBe(first);
  for (const { tokens } of await budget()) expect(tokens).toBeLessThanOrEqual(20_000);

  const other = new Visitor(deployment);
  expect((await other.reply((await other.start()).id, asked(1))).voice?.by).toBe('model');
});

it('never passes the deployment’s day, however many seekers speak at once', async () => {
  const deployment = new Deployment('uncounted', { MODEL_TOKENS_IN_ALL: '20000' });
  const crowd = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const visitor = new Visitor(deployment);
      return { visitor, id: (await visitor.start()).id };
    }),
  );
  const replies = await Promise.all(crowd.map(({ visitor, id }) => visitor.reply(id, asked(1))));
  const byModel = replies.filter(({ voice }) => voice?.by === 'model').length;
  expect(byModel).toBeGreaterThan(3);
  expect(byModel).toBeLessThan(12);
  expect(replies.filter(({ voice }) => voice?.notice === USED_UP)).toHaveLength(12 - byModel);
  expect(await deployment.calls()).toBe(byModel);
  const [inAll, ...each] = await budget();
  expect(inAll?.tokens).toBeLessThanOrEqual(20_000);
  expect(each.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(inAll?.tokens);
});

async function tripsOf(visitor: Visitor, id: string, text = asked(1)): Promise<number> {
  const { DB, trips } = countingTrips(env.DB);
  await visitor.reply(id, text, { DB });
  return trips();
}

it('takes two round trips to the database, with a model as without, and one more where it was asked twice', async () => {
  const once = new Visitor(new Deployment('counted'));
  expect(await tripsOf(once, (await once.start()).id)).toBe(2);
  const twice = new Visitor(new Deployment('broken'));
  expect(await tripsOf(twice, (await twice.start()).id)).toBe(3);
  expect(await env.DB.prepare('select calls from model_usage').first('calls')).toBe(3);
  const without = new Visitor(new Deployment('counted', { MODEL: 'embedded' }));
  expect(await tripsOf(without, (await without.start()).id)).toBe(2);
});

it('takes no more round trips as a talk grows, and settles every turn of it with what was used', async () => {
  const visitor = new Visitor(new Deployment('counted'));
  const { id } = await visitor.start({ minutes: 30 });
  const trips = [];
  for (const text of goodTalk.slice(0, 8)) trips.push(await tripsOf(visitor, id, text));
  expect(trips).toEqual(trips.map(() => 2));
  expect((await budget()).map(({ tokens }) => tokens)).toEqual([8 * 960, 8 * 960]);
});

it('gives back what was reserved for a turn that was pressed twice at once', async () => {
  const visitor = new Visitor(new Deployment('counted'));
  const { id } = await visitor.start();
  vi.useFakeTimers({ toFake: ['Date'] });
  const turn = { id: crypto.randomUUID(), text: asked(1) };
  const presses = await Promise.all([visitor.hear(id, turn), visitor.hear(id, turn), visitor.hear(id, turn)]);
  vi.useRealTimers();
  expect(presses.map((events) => events.at(-1)?.event)).toEqual(['done', 'done', 'done']);
  expect((await budget()).map(({ tokens }) => tokens)).toEqual([960, 960]);
});

it('hands out what a seeker used by day with everything else that is kept of them, and forgets it with them', async () => {
  const visitor = new Visitor(new Deployment('counted'));
  await visitor.reply((await visitor.start()).id, asked(1));
  const own = await (await visitor.send('GET', '/api/account/export')).json<AccountExport>();
  expect(own.modelTokens).toEqual([{ day: new Date().toISOString().slice(0, 10), tokens: 960 }]);
  await visitor.send('DELETE', '/api/account');
  expect(await budget()).toEqual([{ scope: 'deployment', tokens: 960 }]);
});
