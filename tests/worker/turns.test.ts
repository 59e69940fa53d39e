import { env, exports } from 'cloudflare:workers';
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { describe, expect, it } from 'vitest';
import type { TakenTurn } from '../../worker/api/contract/turn-answers.ts';
import { loginOf } from '../../worker/account/session.ts';
import worker from '../../worker/index.ts';
import { answerTurn, beginTurn } from '../../worker/rehearsal/take-turn.ts';
import { problemOf } from '../../worker/api/problem.ts';
import { countingTrips } from './round-trips.ts';
import { eventsOf, Seeker } from './seeker.ts';

const words = (n: number) => `What is the part of number ${n} that you would not miss?`;

async function loginAt(seeker: Seeker, now: number) {
  const login = await loginOf(seeker.cookie.split('=')[1], now);
  if (!login) throw new Error('the seeker should have a cookie');
  return login;
}

describe('one turn, once', () => {
  it('answers the same id with the stored reply, as JSON and as a stream', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const turnId = crypto.randomUUID();
    const first = await seeker.say(id, words(1), { id: turnId, after: 0 });
    expect(await seeker.say(id, words(1), { id: turnId, after: 0 })).toEqual(first);
    const events = await eventsOf(
      await seeker.send('POST', `/api/rehearsals/${id}/turns`, { id: turnId, text: words(1) }),
    );
    expect(events.at(-1)).toEqual({ event: 'done', data: first });
    expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
  });

  it('makes one turn of a double click, and both presses get the same reply', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const turnId = crypto.randomUUID();
    const replies = await Promise.all([1, 2, 3].map(() => seeker.say(id, words(1), { id: turnId, after: 0 })));
    expect(new Set(replies.map(({ reply }) => reply.text)).size).toBe(1);
    expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
  });

  it('lets one of two tabs speak and tells the other that it is behind', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const path = `/api/rehearsals/${id}/turns`;
    const answers = await Promise.all(
      [1, 2].map((n) =>
        seeker.send(
          'POST',
          path,
          { id: crypto.randomUUID(), text: words(n), after: 0 },
          { accept: 'application/json' },
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
    expect((await seeker.problem('POST', path, { id: crypto.randomUUID(), text: words(3), after: 0 })).code).toBe(
      'behind',
    );
    expect((await seeker.problem('POST', path, { id: crypto.randomUUID(), text: words(3), after: 9 })).code).toBe(
      'behind',
    );
  });

  it('refuses other words under a used id', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const turnId = crypto.randomUUID();
    await seeker.say(id, words(1), { id: turnId });
    const problem = await seeker.problem('POST', `/api/rehearsals/${id}/turns`, { id: turnId, text: words(2) });
    expect(problem).toMatchObject({ status: 409, code: 'id_in_use' });
  });

  it('keeps turn numbers dense and in order under a crowd of posts', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const path = `/api/rehearsals/${id}/turns`;
    for (let round = 0; round < 3; round++) {
      await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          seeker.send(
            'POST',
            path,
            { id: crypto.randomUUID(), text: words(round * 10 + n) },
            { accept: 'application/json' },
          ),
        ),
      );
    }
    const { turns } = await seeker.rehearsal(id);
    expect(turns.map(({ number }) => number)).toEqual(turns.map((_, at) => at + 1));
    expect(turns.every(({ speaker, number }) => speaker === (number % 2 === 1 ? 'seeker' : 'informant'))).toBe(true);
    expect(turns.every(({ state }) => state === 'done')).toBe(true);
  });

  it('refuses words after the end and keeps the talk as it was', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, words(1));
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    const problem = await seeker.problem('POST', `/api/rehearsals/${id}/turns`, {
      id: crypto.randomUUID(),
      text: words(2),
    });
    expect(problem).toMatchObject({ status: 409, code: 'rehearsal_closed' });
    expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
  });
});

describe('a turn whose reader or voice goes away', () => {
  it('finishes and stores the reply when the reader leaves in mid-stream', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const context = createExecutionContext();
    const request = new Request(`https://forthcoming.test/api/rehearsals/${id}/turns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: seeker.cookie },
      body: JSON.stringify({ id: crypto.randomUUID(), text: words(1) }),
    });
    const response = await worker.fetch(request, env, context);
    await response.body?.cancel();
    await waitOnExecutionContext(context);
    const { turns } = await seeker.rehearsal(id);
    expect(turns).toMatchObject([{ state: 'done' }, { state: 'done', speaker: 'informant' }]);
  });

  it('shows a turn as being answered, gives it back when the voice fails, and answers the same id then', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const wish = { id: crypto.randomUUID(), text: words(1) };
    const begun = await beginTurn(env.DB, id, await loginAt(seeker, Date.now()), wish);
    if (begun.kind !== 'open') throw new Error('the turn should be ours');
    expect((await seeker.rehearsal(id)).turns).toMatchObject([{ state: 'answering', id: wish.id, text: wish.text }]);

    const breaksOff = {
      async *speak() {
        yield 'I came through ';
        throw new Error('sk-secret: upstream said no');
      },
    };
    const events = [];
    const context = {
      now: () => Date.now(),
      problem: (e: Parameters<typeof problemOf>[0]) => problemOf(e, 'r'),
      actor: breaksOff,
    };
    for await (const event of answerTurn(env.DB, begun, context)) events.push(event);
    expect(events.at(-1)).toMatchObject({ event: 'problem', data: { code: 'internal' } });
    expect(JSON.stringify(events)).not.toContain('sk-secret');

    const other = await seeker.problem('POST', `/api/rehearsals/${id}/turns`, {
      id: crypto.randomUUID(),
      text: words(2),
    });
    expect(other.code).toBe('unanswered');
    const again = await seeker.json<TakenTurn>('POST', `/api/rehearsals/${id}/turns`, wish);
    expect(again.turn.number).toBe(1);
    expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
  });

  it('stores one reply when two answer the same turn', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const wish = { id: crypto.randomUUID(), text: words(1) };
    const first = await beginTurn(env.DB, id, await loginAt(seeker, Date.now() - 60_000), wish);
    const second = await beginTurn(env.DB, id, await loginAt(seeker, Date.now()), wish);
    if (first.kind !== 'open' || second.kind !== 'open') throw new Error('both should hold the turn');
    const drain = async (begun: typeof first) => {
      const events = [];
      const context = { now: () => Date.now(), problem: (e: Parameters<typeof problemOf>[0]) => problemOf(e, 'r') };
      for await (const event of answerTurn(env.DB, begun, context)) events.push(event);
      return events.at(-1);
    };
    const [one, two] = await Promise.all([drain(first), drain(second)]);
    expect(one).toEqual(two);
    expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
  });

  it('stores what each exchange did under the number of the seeker’s turn', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    for (const n of [1, 2, 3]) await seeker.say(id, words(n));
    const { results } = await env.DB.prepare(
      `select number, json_extract(effect, '$.turn') as turn from turn where rehearsal_id = ?1 and effect is not null order by number`,
    )
      .bind(id)
      .all();
    expect(results).toEqual([
      { number: 2, turn: 1 },
      { number: 4, turn: 3 },
      { number: 6, turn: 5 },
    ]);
  });

  it('knows what the built prompts know: the year of a story that was told', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    for (const line of ['Hello Ruth, thank you for the time.', 'What was your biggest mistake?', 'How did that feel?'])
      await seeker.say(id, line);
    const { reply } = await seeker.say(id, 'When was that?');
    expect(reply.text).toMatch(/\b20\d\d\b/);
  });

  it('takes two round trips to the database', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const { DB, trips } = countingTrips(env.DB);
    const request = new Request(`https://forthcoming.test/api/rehearsals/${id}/turns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: seeker.cookie },
      body: JSON.stringify({ id: crypto.randomUUID(), text: words(1) }),
    });
    const context = createExecutionContext();
    const response = await worker.fetch(request, { ...env, DB }, context);
    expect((await eventsOf(response)).at(-1)?.event).toBe('done');
    await waitOnExecutionContext(context);
    expect(trips()).toBe(2);
  });
});

it('serves the same Worker over its front door', async () => {
  const response = await exports.default.fetch('https://forthcoming.test/api/health');
  expect(await response.json()).toMatchObject({ status: 'ok', model: 'embedded', advice: null });
});
