import { Hono } from 'hono';
import { readHint, takeHint } from '../rehearsal/take-hint.ts';
import type { AppEnv } from './app-env.ts';
import { NewHint } from './contract/hints.ts';
import { RehearsalParams, TurnParams } from './contract/rehearsal.ts';
import { owner } from './identity.ts';
import { valid } from './valid.ts';

/** Hints on request while one talks. */
export const hints = new Hono<AppEnv>()
  .get('/:rehearsalId/hints', valid('param', RehearsalParams), async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await readHint(c.env.DB, c.req.valid('param').rehearsalId, userId));
  })
  .put('/:rehearsalId/hints/:turn', valid('param', TurnParams), valid('json', NewHint), async (c) => {
    const at = { ...c.req.valid('param'), userId: owner(c.var.session).userId };
    return c.json(await takeHint(c.env.DB, at, c.req.valid('json').step, Date.now()));
  });
