import { Hono } from 'hono';
import { checkOutreach } from '../scoring/index.ts';
import type { AppEnv } from './app-env.ts';
import { NewText } from './contract/rehearsal.ts';
import { valid } from './valid.ts';

/** Checks of a text that belongs to no rehearsal: nothing is kept, and nobody needs an identity. */
export const checks = new Hono<AppEnv>().post('/outreach', valid('json', NewText.outreach), (c) =>
  c.json({ checks: checkOutreach(c.req.valid('json').text) }),
);
