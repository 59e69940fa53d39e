import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { newRehearsal, Seeker } from './seeker.ts';

it('says what to do when the database is missing its migrations', async () => {
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '_cf_%'",
  ).all<{ name: string }>();
  await env.DB.batch([
    env.DB.prepare('pragma defer_foreign_keys = on'),
    ...results.map(({ name }) => env.DB.prepare(`drop table "${name}"`)),
  ]);
  const seeker = new Seeker();
  const problem = await seeker.problem('POST', '/api/rehearsals', newRehearsal());
  expect(problem).toMatchObject({ status: 503, code: 'database_not_ready' });
  expect(problem.detail).toContain('migrations');
  const health = await seeker.send('GET', '/api/health');
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({
    status: 'not_ready',
    advice: expect.stringContaining('migrations') as string,
  });
});
