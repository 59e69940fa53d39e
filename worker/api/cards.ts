import { Hono } from 'hono';
import { readCard } from '../rehearsal/card/read-card.ts';
import { saveCard } from '../rehearsal/card/save-card.ts';
import type { AppEnv } from './app-env.ts';
import { NewCard } from './contract/card.ts';
import { RehearsalParams } from './contract/rehearsal.ts';
import { owner } from './identity.ts';
import { valid } from './valid.ts';

const params = valid('param', RehearsalParams);

/** The one page to carry into the real conversation. */
export const cards = new Hono<AppEnv>()
  .get('/:rehearsalId/card', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await readCard(c.env.DB, c.req.valid('param').rehearsalId, userId, Date.now()));
  })
  .put('/:rehearsalId/card', params, valid('json', NewCard), async (c) => {
    const { userId } = owner(c.var.session);
    const { rehearsalId } = c.req.valid('param');
    return c.json(await saveCard(c.env.DB, rehearsalId, userId, c.req.valid('json'), Date.now()));
  });
