import { Hono } from 'hono';
import { settingsOf } from '../env.ts';
import { readRewordings, reword } from '../rehearsal/coach/reword.ts';
import { aideFor } from './aide.ts';
import type { AppEnv } from './app-env.ts';
import { NewRewording } from './contract/rewording.ts';
import { RehearsalParams } from './contract/rehearsal.ts';
import { owner } from './identity.ts';
import { valid } from './valid.ts';

const params = valid('param', RehearsalParams);

/** How a language model would have said the moments of a talk that the report would change, when it is asked. */
export const rewordings = new Hono<AppEnv>()
  .get('/:rehearsalId/rewordings', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await readRewordings({ ...c.req.valid('param'), userId, db: c.env.DB }, aideFor(c)));
  })
  .post('/:rehearsalId/rewordings', params, valid('json', NewRewording), async (c) => {
    const { userId } = owner(c.var.session);
    const wish = { again: c.req.valid('json').again ?? false, price: settingsOf(c.env).judgePrice };
    return c.json(await reword({ ...c.req.valid('param'), userId, db: c.env.DB }, aideFor(c), wish));
  });
