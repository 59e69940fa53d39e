import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { AccountExport } from '../../worker/api/contract/account-answers.ts';
import type { RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import * as schemas from '../../worker/api/contract/report-schemas.ts';
import { weakTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

/** A weak talk with Ruth that is over. */
async function finished(seeker: Seeker): Promise<string> {
  const { id } = await seeker.start();
  for (const text of [...weakTalk.slice(0, 4), 'What surprised you most in your first year?', 'Thank you. Goodbye.'])
    if ((await seeker.say(id, text)).phase === 'ended') break;
  await seeker.json('POST', `/api/rehearsals/${id}/close`);
  return id;
}

const report = (seeker: Seeker, id: string) => seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`);
const points = (of: RehearsalReport, id: string) => of.criteria.find((criterion) => criterion.id === id)?.points;

describe('a reading that the seeker corrects', () => {
  it('moves the levels, keeps the old ones beside them, is the same when sent twice, and is undone', async () => {
    const seeker = new Seeker();
    const id = await finished(seeker);
    const before = await report(seeker, id);
    const path = `/api/rehearsals/${id}/corrections/1`;
    const once = schemas.RehearsalReport.parse(await seeker.json('PUT', path, { asks: 'open' }));
    expect(points(once as RehearsalReport, 'question_form')).toBeGreaterThan(points(before, 'question_form') ?? 0);
    expect(once.uncorrected?.criteria.find((each) => each.id === 'question_form')?.points).toBe(
      points(before, 'question_form'),
    );
    expect(await seeker.json('PUT', path, { asks: 'open' })).toEqual(once);
    expect(await report(seeker, id)).toEqual(once);
    expect(await seeker.json('DELETE', path)).toEqual(before);
    expect(await seeker.json('DELETE', path)).toEqual(before);
  });

  it('is about one’s own turn in a talk that is over, and says at least one thing', async () => {
    const seeker = new Seeker();
    const id = await finished(seeker);
    const open = (await seeker.start()).id;
    await seeker.say(open, 'How did you come to dramaturgy?');
    const put = async (path: string, body: unknown, who = seeker) => {
      const { status, code } = await who.problem('PUT', `/api/rehearsals/${path}`, body);
      return [status, code];
    };
    expect(await put(`${id}/corrections/2`, { asks: 'open' })).toEqual([404, 'not_found']);
    expect(await put(`${id}/corrections/999`, { asks: 'open' })).toEqual([404, 'not_found']);
    expect(await put(`${id}/corrections/first`, { asks: 'open' })).toEqual([404, 'not_found']);
    expect(await put(`${id}/corrections/1`, {})).toEqual([422, 'invalid_input']);
    expect(await put(`${id}/corrections/1`, { asks: 'maybe' })).toEqual([422, 'invalid_input']);
    expect(await put(`${id}/corrections/1`, { level: 4 })).toEqual([422, 'invalid_input']);
    expect(await put(`${open}/corrections/1`, { asks: 'open' })).toEqual([409, 'rehearsal_open']);
    const other = new Seeker();
    await other.start();
    expect(await put(`${id}/corrections/1`, { asks: 'open' }, other)).toEqual([404, 'not_found']);
    expect((await other.problem('DELETE', `/api/rehearsals/${id}/corrections/1`)).status).toBe(404);
  });

  it('is handed out as a labelled example only with consent, which can be taken back', async () => {
    const seeker = new Seeker();
    const id = await finished(seeker);
    await seeker.json('PUT', `/api/rehearsals/${id}/corrections/3`, { stacked: false, followsUp: true });
    const lines = () => seeker.send('GET', '/api/account/corrections.jsonl');
    expect((await lines()).status).toBe(403);
    expect(await seeker.json('PUT', '/api/account/lending', { lendsLabels: true })).toEqual({ lendsLabels: true });
    expect((await report(seeker, id)).lendsLabels).toBe(true);
    const response = await lines();
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const [line, rest] = (await response.text()).split('\n');
    expect(rest).toBe('');
    const label = JSON.parse(line ?? '') as Record<string, unknown>;
    expect(label).toMatchObject({
      text: weakTalk[1],
      read: { asks: 'open', stacked: true },
      corrected: { stacked: false, followsUp: true },
    });
    expect(Object.keys(label)).toEqual(['context', 'text', 'read', 'corrected']);
    await seeker.json('PUT', '/api/account/lending', { lendsLabels: false });
    expect((await lines()).status).toBe(403);
  });

  it('goes along with the export of everything, and with the account', async () => {
    const seeker = new Seeker();
    const id = await finished(seeker);
    await seeker.json('PUT', `/api/rehearsals/${id}/corrections/1`, { asks: 'open' });
    const kept = await seeker.json<AccountExport>('GET', '/api/account/export');
    expect(kept.rehearsals[0]?.corrections).toEqual([{ turn: 1, correction: { asks: 'open' } }]);
    const count = () =>
      env.DB.prepare('select count(*) as n from correction where rehearsal_id = ?1').bind(id).first('n');
    expect(await count()).toBe(1);
    await seeker.send('DELETE', '/api/account');
    expect(await count()).toBe(0);
  });
});
