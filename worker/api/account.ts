import { Hono } from 'hono';
import { exportAccount } from '../account/export.ts';
import { deleteUser } from '../store/identity.ts';
import type { AppEnv } from './app-env.ts';
import type { AccountExport } from './contract/answers.ts';
import { removeCookie } from './identity.ts';

/** What is kept of the one who asks: to take along, and to delete. Those who have nothing yet get just that. */
export const account = new Hono<AppEnv>()
  .get('/export', async (c) => {
    const now = Date.now();
    const nothing: AccountExport = { exportedAt: new Date(now).toISOString(), rehearsals: [] };
    c.header('content-disposition', 'attachment; filename="forthcoming.json"');
    return c.json(c.var.session ? await exportAccount(c.env.DB, c.var.session.userId, now) : nothing);
  })
  .delete('/', async (c) => {
    if (c.var.session) await deleteUser(c.env.DB, c.var.session.userId);
    removeCookie(c);
    return c.body(null, 204);
  });
