import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf, reserveTokens, settleTokens } from '../../worker/store/model-usage.ts';
import { Seeker } from './seeker.ts';

let days = 0;
/** A day that no other test has used. */
const freshDay = () => dayOf(Date.UTC(2030, 0, 1) + days++ * 86_400_000);

async function newUser(): Promise<string> {
  const id = crypto.randomUUID();
  await env.DB.prepare('insert into user (id, created_at) values (?1, 0)').bind(id).run();
  return id;
}

async function tokensOf(day: string): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare('select owner_id, tokens from model_budget where day = ?1')
    .bind(day)
    .all<{ owner_id: string; tokens: number }>();
  return Object.fromEntries(results.map((row) => [row.owner_id, row.tokens]));
}

async function reserves(wish: Parameters<typeof reserveTokens>[1]): Promise<boolean> {
  const { results } = await reserveTokens(env.DB, wish).all();
  return results.length === 2;
}

it('never reserves more than a day holds, however many call at once', { timeout: 60_000 }, async () => {
  const users = await Promise.all([newUser(), newUser(), newUser()]);
  const crowd = fc.array(fc.record({ who: fc.nat(2), tokens: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 1,
    maxLength: 24,
  });
  await fc.assert(
    fc.asyncProperty(crowd, fc.nat(1200), fc.nat(2000), async (calls, mostPerUser, mostInAll) => {
      const day = freshDay();
      const made = await Promise.all(
        calls.map(({ who, tokens }) => reserves({ day, userId: users[who]!, tokens, mostPerUser, mostInAll })),
      );
      const granted = calls.filter((_, at) => made[at]);
      const kept = await tokensOf(day);
      const sum = (list: typeof calls) => list.reduce((total, { tokens }) => total + tokens, 0);
      expect(kept[''] ?? 0).toBe(sum(granted));
      expect(kept[''] ?? 0).toBeLessThanOrEqual(mostInAll);
      for (const [who, user] of users.entries()) {
        expect(kept[user] ?? 0).toBe(sum(granted.filter((call) => call.who === who)));
        expect(kept[user] ?? 0).toBeLessThanOrEqual(mostPerUser);
      }
    }),
    { numRuns: 40, seed: 5 },
  );
});

it('grants exactly what fits, and grants again on the next day', async () => {
  const [userId, day] = [await newUser(), freshDay()];
  const wish = { day, userId, tokens: 100, mostPerUser: 250, mostInAll: 10_000 };
  expect([await reserves(wish), await reserves(wish), await reserves(wish)]).toEqual([true, true, false]);
  expect(await reserves({ ...wish, tokens: 50 })).toBe(true);
  expect(await reserves({ ...wish, day: freshDay() })).toBe(true);
});

it('settles with what the provider says was used, and keeps the reservation where it says nothing', async () => {
  const [userId, day, model] = [await newUser(), freshDay(), 'openai/some-model'];
  const wish = { day, userId, tokens: 1000, mostPerUser: 5000, mostInAll: 5000 };
  const call = { day, userId, model, part: 'actor', calls: 1, reserved: 1000 } as const;
  await reserves(wish);
  await env.DB.batch(settleTokens(env.DB, { ...call, used: { inputTokens: 300, outputTokens: 80 } }));
  expect(await tokensOf(day)).toEqual({ '': 380, [userId]: 380 });
  await reserves(wish);
  await env.DB.batch(settleTokens(env.DB, { ...call, used: null }));
  expect(await tokensOf(day)).toEqual({ '': 1380, [userId]: 1380 });
  const row = await env.DB.prepare('select * from model_usage where day = ?1').bind(day).first();
  expect(row).toEqual({
    ...{ day, model, part: 'actor', calls: 2 },
    ...{ input_tokens: 300, output_tokens: 80, assumed_tokens: 1000 },
  });
});

it('forgets what a seeker used when the seeker goes, and names nobody in what stays', async () => {
  const seeker = new Seeker();
  const { id } = await seeker.start();
  const userId = (await env.DB.prepare('select user_id from rehearsal where id = ?1')
    .bind(id)
    .first<string>('user_id'))!;
  const day = freshDay();
  await reserves({ day, userId, tokens: 10, mostPerUser: 100, mostInAll: 100 });
  await seeker.send('DELETE', '/api/account');
  expect(await tokensOf(day)).toEqual({ '': 10 });
});
