import { Hono } from 'hono';
import { exportAccount } from '../account/export.ts';
import { exportLabels, listKnown } from '../account/lending.ts';
import { newIdentity } from '../account/session.ts';
import { updateLending } from '../store/correction.ts';
import { deleteUser, insertIdentity } from '../store/identity.ts';
import type { AppEnv } from './app-env.ts';
import type { AccountExport, KnownInformants } from './contract/account-answers.ts';
import { NewLending } from './contract/rehearsal.ts';
import { owner, removeCookie, sendCookie } from './identity.ts';
import { valid } from './valid.ts';

/** What is kept of the one who asks: to take along, and to delete. Those who have nothing yet get just that. */
export const account = new Hono<AppEnv>()
  .post('/', async (c) => {
    if (!c.var.session) {
      const { row, token } = await newIdentity(Date.now());
      await c.env.DB.batch(insertIdentity(c.env.DB, row, null));
      sendCookie(c, token);
    }
    return c.body(null, 204);
  })
  .get('/export', async (c) => {
    const now = Date.now();
    const nothing: AccountExport = {
      exportedAt: new Date(now).toISOString(),
      lendsLabelsSince: null,
      known: [],
      personas: [],
      rehearsals: [],
      questions: [],
      conversations: [],
      modelTokens: [],
    };
    c.header('content-disposition', 'attachment; filename="forthcoming.json"');
    return c.json(c.var.session ? await exportAccount(c.env.DB, c.var.session.userId, now) : nothing);
  })
  .get('/known', async (c) => {
    const nobody: KnownInformants = { items: [] };
    return c.json(c.var.session ? await listKnown(c.env.DB, c.var.session.userId) : nobody);
  })
  .put('/lending', valid('json', NewLending), async (c) => {
    const { userId } = owner(c.var.session);
    const { lendsLabels } = c.req.valid('json');
    await updateLending(c.env.DB, userId, lendsLabels, Date.now());
    return c.json({ lendsLabels });
  })
  .get('/corrections.jsonl', async (c) => {
    const labels = await exportLabels(c.env.DB, owner(c.var.session).userId);
    return c.body(labels.map((label) => `${JSON.stringify(label)}\n`).join(''), 200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="corrections.jsonl"',
    });
  })
  .delete('/', async (c) => {
    if (c.var.session) await deleteUser(c.env.DB, c.var.session.userId);
    removeCookie(c);
    return c.body(null, 204);
  });
