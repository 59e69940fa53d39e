import { Hono } from 'hono';
import { settingsOf } from '../env.ts';
import { foresee } from '../errors.ts';
import { modelId } from '../model/settings.ts';
import { VERSION } from '../version.ts';
import type { AppEnv } from './app-env.ts';
import type { Health } from './contract/health-answers.ts';

/** Whether this deployment can hold a rehearsal, and what to do where it cannot. */
export const health = new Hono<AppEnv>().get('/', async (c) => {
  const { model, advice } = await standing(c.env);
  const body: Health = { status: advice === null ? 'ok' : 'not_ready', model, version: VERSION, advice };
  return c.json(body, advice === null ? 200 : 503);
});

async function standing(env: AppEnv['Bindings']): Promise<Pick<Health, 'model' | 'advice'>> {
  try {
    const { actor } = settingsOf(env);
    await env.DB.prepare('select 1 from rehearsal limit 1').all();
    return { model: actor ? modelId(actor) : 'embedded', advice: null };
  } catch (error) {
    return { model: 'embedded', advice: foresee(error).message };
  }
}
