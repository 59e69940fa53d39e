import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { AccountExport } from '../../worker/api/contract/account-answers.ts';
import type { RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import { Hint } from '../../worker/api/contract/hint-schemas.ts';
import type { HintAnswer, HintStep } from '../../worker/api/contract/hints.ts';
import { prompts } from '../../worker/prompts.ts';
import { countingTrips } from './round-trips.ts';
import { takeHint } from '../../worker/rehearsal/take-hint.ts';
import { goodTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

const [HELLO = '', NEXT = '', THIRD = ''] = goodTalk;

const read = async (seeker: Seeker, id: string): Promise<HintAnswer> =>
  Hint.parse(await seeker.json('GET', `/api/rehearsals/${id}/hints`));

const take = async (seeker: Seeker, id: string, turn: number, step: HintStep): Promise<HintAnswer> =>
  Hint.parse(await seeker.json('PUT', `/api/rehearsals/${id}/hints/${turn}`, { step }));

const close = (seeker: Seeker, id: string) => seeker.json('POST', `/api/rehearsals/${id}/close`, {});

const reportOf = (seeker: Seeker, id: string) => seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`);

/** A talk of one exchange that is over. */
async function finished(seeker: Seeker, wish: Record<string, unknown> = {}): Promise<string> {
  const { id } = await seeker.start(wish);
  await seeker.say(id, HELLO);
  await close(seeker, id);
  return id;
}

describe('a hint in the talk', () => {
  it('comes in three steps, each with those before it, and is there again after a reload', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const { reply } = await seeker.say(id, HELLO);
    expect(await read(seeker, id)).toMatchObject({ turn: 3, steps: 3, notice: null, move: null, wording: null });
    const first = await take(seeker, id, 3, 1);
    expect(first).toMatchObject({ turn: 3, move: null, wording: null });
    const quote = /“(.+)”/s.exec(first.notice ?? '')?.[1] ?? '';
    expect(reply.text).toContain(quote);
    const second = await take(seeker, id, 3, 2);
    expect(second).toMatchObject({ notice: first.notice, wording: null });
    expect(second.move).not.toBeNull();
    const third = await take(seeker, id, 3, 3);
    expect(third).toMatchObject({ notice: first.notice, move: second.move });
    expect(third.wording).not.toBeNull();
    expect(await read(seeker, id)).toEqual(third);
    // The next turn is another moment.
    await seeker.say(id, NEXT);
    expect(await read(seeker, id)).toMatchObject({ turn: 5, notice: null, move: null, wording: null });
  });

  it('costs nothing twice: the same step again, and a step from before, change nothing', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const [one, other] = await Promise.all([take(seeker, id, 1, 2), take(seeker, id, 1, 2)]);
    expect(one).toEqual(other);
    expect(await take(seeker, id, 1, 1)).toEqual(one);
    const { results } = await env.DB.prepare('select turn, step from hint where rehearsal_id = ?1').bind(id).all();
    expect(results).toEqual([{ turn: 1, step: 2 }]);
  });

  it('begins with the seeker’s own introduction, before a word is said', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const plan = { goal: '', research: '', introduction: 'I am Sam.', questions: [], closingRequest: '' };
    await seeker.json('PUT', `/api/rehearsals/${id}/plan`, plan);
    expect(await take(seeker, id, 1, 3)).toMatchObject({ notice: prompts.hints.notice.opening, wording: 'I am Sam.' });
  });

  it('is offered unasked in a first rehearsal with a warm informant, and not in a second or with a brisk one', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start({ temperament: 'warm' });
    expect((await read(seeker, id)).isInvited).toBe(true);
    const brisk = await seeker.start({ temperament: 'brisk' });
    expect((await read(seeker, brisk.id)).isInvited).toBe(false);
    await finished(seeker);
    expect((await read(seeker, id)).isInvited).toBe(false);
  });

  it('has fewer steps the more talks with the same informant are over; another informant and a moment again do not count', async () => {
    const seeker = new Seeker();
    const first = await finished(seeker);
    const stepsNow = async (wish: Record<string, unknown> = {}) => {
      const { id } = await seeker.start(wish);
      return { id, steps: (await read(seeker, id)).steps };
    };
    const again = await seeker.json<{ id: string }>('POST', `/api/rehearsals/${first}/branch`, {
      id: crypto.randomUUID(),
      fromTurn: 2,
    });
    await close(seeker, again.id);
    expect((await stepsNow()).steps).toBe(3);
    await finished(seeker);
    const { id, steps } = await stepsNow();
    expect(steps).toBe(2);
    expect((await stepsNow({ personaId: 'caio-menezes' })).steps).toBe(3);
    expect(await seeker.problem('PUT', `/api/rehearsals/${id}/hints/1`, { step: 3 })).toMatchObject({
      code: 'invalid_input',
    });
    await take(seeker, id, 1, 2);
  });

  it('is for the turn that comes next: not for one that was said, and not after the talk', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, HELLO);
    const path = `/api/rehearsals/${id}/hints`;
    for (const turn of [1, 2, 4, 5]) {
      expect(await seeker.problem('PUT', `${path}/${turn}`, { step: 1 })).toMatchObject({
        code: 'behind',
        status: 409,
      });
    }
    await close(seeker, id);
    expect(await seeker.problem('PUT', `${path}/3`, { step: 1 })).toMatchObject({
      code: 'rehearsal_closed',
      status: 409,
    });
    expect(await seeker.problem('GET', path)).toMatchObject({ code: 'rehearsal_closed' });
  });

  it('waits while words are being answered', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await env.DB.prepare(
      `insert into turn (rehearsal_id, number, speaker, client_id, text, state, answer_by, said_at)
       values (?1, 1, 'seeker', 'some-client', 'Hello.', 'answering', ?2, 0)`,
    )
      .bind(id, Date.now() + 60_000)
      .run();
    expect(await seeker.problem('PUT', `/api/rehearsals/${id}/hints/1`, { step: 1 })).toMatchObject({
      code: 'being_answered',
    });
    const { results } = await env.DB.prepare('select turn from hint where rehearsal_id = ?1').bind(id).all();
    expect(results).toEqual([]);
  });

  it('is not there for anybody else, and leaves no mark in their name', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const stranger = new Seeker();
    await stranger.start();
    for (const [method, path, body] of [
      ['GET', `/api/rehearsals/${id}/hints`, undefined],
      ['PUT', `/api/rehearsals/${id}/hints/1`, { step: 1 }],
    ] as const) {
      expect(await stranger.problem(method, path, body)).toMatchObject({ code: 'not_found', status: 404 });
    }
    expect((await read(seeker, id)).notice).toBeNull();
  });

  it('takes a step of one to three for a turn by number, and says so', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    for (const step of [0, 4, 1.5, '1', null, undefined]) {
      const problem = await seeker.problem('PUT', `/api/rehearsals/${id}/hints/1`, { step });
      expect(problem).toMatchObject({ code: 'invalid_input', status: 422 });
    }
    for (const turn of ['0', 'x', '1.5', '-1', '100000']) {
      const { status } = await seeker.problem('PUT', `/api/rehearsals/${id}/hints/${turn}`, { step: 1 });
      expect(status).toBe(404);
    }
  });

  it('makes two round trips to the database', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const { DB, trips } = countingTrips(env.DB);
    const row = await env.DB.prepare('select user_id from rehearsal where id = ?1')
      .bind(id)
      .first<{ user_id: string }>();
    await takeHint(DB, { rehearsalId: id, userId: row?.user_id ?? '', turn: 1 }, 1, Date.now());
    expect(trips()).toBe(2);
  });
});

describe('the mark of a hint', () => {
  it('is in the report, in its Markdown and in the export, at turns that were said, and moves no score', async () => {
    const seeker = new Seeker();
    const ids: string[] = [];
    for (const steps of [[1, 3], []] as HintStep[][]) {
      const { id } = await seeker.start();
      ids.push(id);
      await seeker.say(id, HELLO);
      for (const step of steps) await take(seeker, id, 3, step);
      await seeker.say(id, NEXT);
      await seeker.say(id, THIRD);
      // A hint that was asked for and led to no words is no mark.
      if (steps.length > 0) await take(seeker, id, 7, 1);
      await close(seeker, id);
    }
    const [hinted, plain] = await Promise.all(ids.map((id) => reportOf(seeker, id)));
    expect(hinted?.hints).toEqual([{ turn: 3, step: 3 }]);
    expect(plain?.hints).toEqual([]);
    const criteria = (report: RehearsalReport | undefined) => report?.criteria.map(({ id, points }) => [id, points]);
    expect(criteria(hinted)).toEqual(criteria(plain));
    const markdown = await (await seeker.send('GET', `/api/rehearsals/${ids[0]}/report.md`)).text();
    expect(markdown).toContain('asked for a hint here');
    expect(await (await seeker.send('GET', `/api/rehearsals/${ids[1]}/report.md`)).text()).not.toContain('a hint');
    const kept = await seeker.json<AccountExport>('GET', '/api/account/export');
    expect(kept.rehearsals.map(({ hints }) => hints)).toEqual([
      [
        { turn: 3, step: 3 },
        { turn: 7, step: 1 },
      ],
      [],
    ]);
  });

  it('stays with the turns that are kept when a moment is tried again, and goes with the talk when it is deleted', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await take(seeker, id, 1, 1);
    await seeker.say(id, HELLO);
    await take(seeker, id, 3, 2);
    await seeker.say(id, NEXT);
    const wish = { id: crypto.randomUUID(), fromTurn: 2, moment: true };
    const branch = await seeker.json<{ id: string }>('POST', `/api/rehearsals/${id}/branch`, wish);
    expect((await read(seeker, branch.id)).notice).toBeNull();
    await close(seeker, branch.id);
    expect((await reportOf(seeker, branch.id)).hints).toEqual([{ turn: 1, step: 1 }]);
    await seeker.send('DELETE', `/api/rehearsals/${id}`);
    const { results } = await env.DB.prepare('select turn from hint where rehearsal_id = ?1').bind(id).all();
    expect(results).toEqual([]);
  });
});
