import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { meterOf, type Metered } from '../../worker/rehearsal/meter.ts';

const MESSAGES = [{ role: 'user', text: 'x'.repeat(300) }] as const;
let days = 0;

async function metered(caps: Metered['caps']) {
  const userId = crypto.randomUUID();
  await env.DB.prepare('insert into user (id, created_at) values (?1, 0)').bind(userId).run();
  const now = Date.UTC(2040, 0, 1) + days++ * 86_400_000;
  const meter = () => meterOf(env.DB, { userId, model: 'openai/scripted', part: 'actor', caps, now });
  const left = async () => {
    const sql = 'select tokens from model_budget where owner_id = ?1';
    return (await env.DB.prepare(sql).bind(userId).first<{ tokens: number }>())?.tokens ?? 0;
  };
  return { meter, left };
}

it('reserves for a call, and puts right what it really used', async () => {
  const { meter, left } = await metered({ perSeeker: 1_000, inAll: 10_000 });
  const call = meter();
  expect(await call.before(MESSAGES, 200)).toBeNull();
  expect(await left()).toBe(300);
  call.after({ inputTokens: 80, outputTokens: 20, total: 100 });
  await env.DB.batch(call.due());
  expect(await left()).toBe(100);
});

it('keeps the reservation where the provider does not say what was used', async () => {
  const { meter, left } = await metered({ perSeeker: 1_000, inAll: 10_000 });
  const call = meter();
  await call.before(MESSAGES, 200);
  call.after(null);
  call.after(null);
  await env.DB.batch(call.due());
  expect(await left()).toBe(300);
});

it.each([
  ['seeker', { perSeeker: 500, inAll: 10_000 }],
  ['deployment', { perSeeker: 10_000, inAll: 500 }],
])('refuses the call that would pass the cap of the %s, and reserves nothing for it', async (_, caps) => {
  const { meter, left } = await metered(caps);
  expect(await meter().before(MESSAGES, 200)).toBeNull();
  const refused = meter();
  expect(await refused.before(MESSAGES, 200)).toEqual({ name: 'over_budget', retryAfterMs: null });
  refused.after(null);
  expect(refused.due()).toEqual([]);
  expect(await left()).toBe(300);
});

it('lets no crowd of calls at once pass the cap', async () => {
  const { meter, left } = await metered({ perSeeker: 1_000, inAll: 10_000 });
  const answers = await Promise.all(Array.from({ length: 12 }, () => meter().before(MESSAGES, 200)));
  expect(answers.filter((fault) => fault === null)).toHaveLength(3);
  expect(await left()).toBe(900);
});
