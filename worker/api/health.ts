import { Hono } from 'hono';
import { settingsOf } from '../env.ts';
import { foresee } from '../errors.ts';
import { VERSION } from '../version.ts';
import type { AppEnv } from './app-env.ts';
import type { Health } from './contract/answers.ts';

/** Whether this deployment can hold a rehearsal, and what to do where it cannot. */
export const health = new Hono<AppEnv>().get('/', async (c) => {
  const advice = await whatIsMissing(c.env);
  const body: Health = { status: advice === null ? 'ok' : 'not_ready', model: 'embedded', version: VERSION, advice };
  return c.json(body, advice === null ? 200 : 503);
});

async function whatIsMissing(env: AppEnv['Bindings']): Promise<string | null> {
  try {
    settingsOf(env);
    await env.DB.prepare('select 1 from rehearsal limit 1').all();
    return null;
  } catch (error) {
    return foresee(error).message;
  }
}
