import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { AccountExport } from '../../worker/api/contract/account-answers.ts';
import { AccountExport as Schema } from '../../worker/api/contract/account-schemas.ts';
import { Seeker } from './seeker.ts';

const CANARY = 'a canary about lighthouses';

/** Every text column of every table, as one string. */
async function everything(): Promise<string> {
  const tables = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like '%\\_%' escape '\\'",
  ).all<{ name: string }>();
  const rows = await Promise.all(tables.results.map(({ name }) => env.DB.prepare(`select * from "${name}"`).all()));
  return JSON.stringify(rows.map(({ results }) => results));
}

describe('what is kept of a seeker', () => {
  it('is exported whole, and after the deletion none of it is left', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, `What is your week like? I ask for ${CANARY}.`);
    const plan = {
      goal: CANARY,
      research: CANARY,
      introduction: CANARY,
      questions: [{ id: 'q', text: CANARY, mustAsk: true }],
      closingRequest: CANARY,
      outreach: CANARY,
    };
    await seeker.json('PUT', `/api/rehearsals/${id}/plan`, plan);
    await seeker.json('PUT', `/api/rehearsals/${id}/notes`, { text: CANARY });
    await seeker.json('PUT', `/api/rehearsals/${id}/note`, { text: CANARY });
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    const step = { id: 's', text: CANARY, by: null, done: true };
    const reflection = { learnt: CANARY, surprised: CANARY, fits: CANARY, open: CANARY, nextSteps: [step] };
    await seeker.json('PUT', `/api/rehearsals/${id}/reflection`, reflection);
    await seeker.json('POST', '/api/questions', { id: crypto.randomUUID(), text: CANARY, rehearsalId: id });
    const texts = { name: CANARY, role: CANARY, went: CANARY, stayed: CANARY, note: CANARY, update: CANARY };
    const logged = { id: crypto.randomUUID(), heldOn: '2026-01-02', nextSteps: [step], ...texts };
    await seeker.json('POST', '/api/conversations', logged);
    await seeker.json('GET', `/api/rehearsals/${id}/report`);

    const kept = Schema.parse(await seeker.json<AccountExport>('GET', '/api/account/export'));
    expect(JSON.stringify(kept).split(CANARY)).toHaveLength(10 + 5 + 1 + 7);
    expect(await everything()).toContain(CANARY);

    const response = await seeker.send('DELETE', '/api/account');
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-session=; Max-Age=0;/);
    expect(await everything()).not.toContain(CANARY);
  });

  it('is nothing for those who never began', async () => {
    const nobody = new Seeker();
    expect((await nobody.json<AccountExport>('GET', '/api/account/export')).rehearsals).toEqual([]);
    expect((await nobody.send('DELETE', '/api/account')).status).toBe(204);
  });

  it('belongs to one seeker alone', async () => {
    const one = new Seeker();
    const other = new Seeker();
    const { id } = await one.start();
    await other.start();
    await other.send('DELETE', '/api/account');
    expect((await one.rehearsal(id)).id).toBe(id);
  });
});
