import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../worker/api/contract/rehearsal.ts';
import { newRehearsal, Seeker } from './seeker.ts';

const EMPTY_PLAN = { goal: '', research: '', introduction: '', questions: [], closingRequest: '', outreach: '' };
const turn = (text: unknown) => ({ id: crypto.randomUUID(), text });

async function talking(): Promise<{ seeker: Seeker; path: string; id: string }> {
  const seeker = new Seeker();
  const { id } = await seeker.start();
  return { seeker, id, path: `/api/rehearsals/${id}` };
}

describe('bad input gets a sentence, never a 500', () => {
  it.each([
    ['nothing', ''],
    ['spaces and line ends', ' \n\t  '],
    ['zero-width characters only', '\u200B\u200D\u2060\uFEFF'],
    ['control characters only', '\u0000\u0007'],
    ['invisible letters', '\u3164\u3164'],
  ])('refuses %s as words', async (_, text) => {
    const { seeker, path } = await talking();
    const problem = await seeker.problem('POST', `${path}/turns`, turn(text));
    expect(problem).toMatchObject({ status: 422, code: 'invalid_input', detail: 'text: Say something first.' });
  });

  it.each([
    ['a number', 7],
    ['null', null],
    ['a list', ['hello']],
    ['an object', { text: 'hello' }],
    ['one character too many', 'x'.repeat(LIMITS.turn + 1)],
  ])('refuses %s as words', async (_, text) => {
    const { seeker, path } = await talking();
    const problem = await seeker.problem('POST', `${path}/turns`, turn(text));
    expect(problem.status).toBe(422);
    expect(problem.errors?.[0]?.path).toBe('text');
  });

  it('takes the longest turn whole', async () => {
    const { seeker, id } = await talking();
    const text = 'How come? '.repeat(LIMITS.turn / 10);
    const taken = await seeker.say(id, text);
    expect(taken.turn.text).toBe(text);
  });

  it('says in plain words what is missing or of the wrong kind', async () => {
    const { seeker, path } = await talking();
    const said = async (body: unknown) => (await seeker.problem('POST', `${path}/turns`, body)).detail;
    expect(await said({ id: crypto.randomUUID() })).toBe('text: is missing; it must be text.');
    expect(await said({ ...turn('Why?'), after: -1 })).toBe('after: must be 0 or more.');
    expect(await said({ ...turn('Why?'), after: 'two' })).toBe('after: must be a number.');
  });

  it('refuses ten megabytes with 413, whether or not the length is announced', async () => {
    const { seeker, path } = await talking();
    const body = JSON.stringify(turn('a'.repeat(10 * 1024 * 1024)));
    expect(await seeker.problem('POST', `${path}/turns`, body)).toMatchObject({ status: 413, code: 'too_large' });
    expect(await seeker.problem('PUT', `${path}/plan`, body)).toMatchObject({ status: 413, code: 'too_large' });
  });

  it.each([
    ['broken JSON', '{"id": ', 400],
    ['JSON that is no object', '"hello"', 422],
    ['an empty body', '', 422],
  ])('refuses %s', async (_, body, status) => {
    const { seeker, path } = await talking();
    const problem = await seeker.problem('POST', `${path}/turns`, body, { 'content-type': 'application/json' });
    expect([status, 400]).toContain(problem.status);
    expect(problem.detail.length).toBeGreaterThan(10);
  });

  it('refuses a body that is not JSON, and a request from another site', async () => {
    const { seeker, path } = await talking();
    const body = JSON.stringify(turn('hello there'));
    const plain = await seeker.problem('POST', `${path}/turns`, body, { 'content-type': 'text/plain' });
    expect(plain).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect(await seeker.problem('POST', `${path}/turns`, body, headers)).toMatchObject({ status: 403 });
    const origin = { origin: 'https://elsewhere.example' };
    expect(await seeker.problem('POST', `${path}/turns`, body, origin)).toMatchObject({ status: 403 });
  });

  it.each([
    [{ minutes: 25 }, 'minutes'],
    [{ minutes: '20' }, 'minutes'],
    [{ setting: 'telepathy' }, 'setting'],
    [{ temperament: 'furious' }, 'temperament'],
    [{ id: 'x' }, 'id'],
    [{ id: undefined }, 'id'],
    [{ personaId: '' }, 'personaId'],
  ])('refuses a rehearsal with %j and names the field', async (wish, field) => {
    const seeker = new Seeker();
    const problem = await seeker.problem('POST', '/api/rehearsals', newRehearsal(wish));
    expect(problem).toMatchObject({ status: 422, code: 'invalid_input' });
    expect(problem.errors?.map(({ path }) => path)).toContain(field);
    expect(seeker.cookie).toBe('');
  });

  it.each(['nobody', '__proto__', 'constructor', '../secrets'])(
    'does not know the informant "%s"',
    async (personaId) => {
      const seeker = new Seeker();
      expect((await seeker.problem('POST', '/api/rehearsals', newRehearsal({ personaId }))).code).toBe('not_found');
      expect((await seeker.problem('GET', `/api/personas/${encodeURIComponent(personaId)}`)).status).toBe(404);
    },
  );

  it.each(Object.entries({ goal: 600, research: 4000, introduction: 800, closingRequest: 600, outreach: 1500 }))(
    'refuses a plan whose %s is over %i characters, and keeps one at the limit',
    async (field, limit) => {
      const { seeker, path } = await talking();
      const plan = (length: number) => ({ ...EMPTY_PLAN, [field]: 'é'.repeat(length) });
      const problem = await seeker.problem('PUT', `${path}/plan`, plan(limit + 1));
      expect(problem).toMatchObject({ status: 422, detail: `${field}: may have at most ${limit} characters.` });
      await seeker.json('PUT', `${path}/plan`, plan(limit));
    },
  );

  it('refuses too many questions and a self-rating out of range', async () => {
    const { seeker, path } = await talking();
    const questions = Array.from({ length: LIMITS.questions + 1 }, (_, n) => ({
      id: `q${n}`,
      text: 'Why?',
      mustAsk: false,
    }));
    expect((await seeker.problem('PUT', `${path}/plan`, { ...EMPTY_PLAN, questions })).status).toBe(422);
    const rating = { preparation: 5, questions: 3, listening: 3, closing: 3 };
    expect((await seeker.problem('PUT', `${path}/self-rating`, rating)).detail).toContain('must be 1, 2, 3 or 4');
  });

  it('answers unknown addresses and methods under /api with a problem', async () => {
    const seeker = new Seeker();
    expect((await seeker.problem('GET', '/api/nothing')).status).toBe(404);
    expect(await seeker.problem('PATCH', '/api/rehearsals')).toMatchObject({
      status: 405,
      detail: 'This address takes GET, POST and nothing else.',
    });
    expect((await seeker.problem('GET', '/api/rehearsals?after=%27%20or%201=1')).status).toBe(422);
  });
});

describe('text comes back as it went in', () => {
  it.each([
    ['emoji', 'How did you feel? 👩🏽‍🏫🎭 And why?'],
    ['right to left', 'مرحبا روث, how did you start? שלום'],
    ['zero-width characters', 'How did\u200B you\u200D start?'],
    ['HTML', '<img src=x onerror="alert(1)"><script>alert(2)</script> What is your day like?'],
    ['Markdown', '**What** does [your day](javascript:alert(1)) look like?'],
    ['SQL', "Robert'); drop table turn;-- what do you do?"],
    ['a NUL in the middle', 'What\u0000 do you do all day?'],
  ])('keeps %s', async (_, text) => {
    const { seeker, path, id } = await talking();
    await seeker.say(id, text);
    await seeker.json('PUT', `${path}/plan`, {
      ...EMPTY_PLAN,
      goal: text,
      questions: [{ id: 'q', text, mustAsk: true }],
    });
    await seeker.json('PUT', `${path}/notes`, { text });
    await seeker.json('PUT', `${path}/note`, { text });
    const kept = await seeker.rehearsal(id);
    expect([kept.turns[0]?.text, kept.plan.goal, kept.plan.questions[0]?.text, kept.notes, kept.note]).toEqual(
      Array(5).fill(text),
    );
  });

  it('knows half an emoji again when the same words are sent twice', async () => {
    const { seeker, id } = await talking();
    const turnId = crypto.randomUUID();
    const first = await seeker.say(id, 'why \uD83D so?', { id: turnId });
    expect(await seeker.say(id, 'why \uD83D so?', { id: turnId })).toEqual(first);
  });

  it('stores half an emoji without failing', async () => {
    const { seeker, id } = await talking();
    const { turn: kept } = await seeker.say(id, 'What is it like \uD83D to work there?');
    expect(kept.text).toContain('to work there?');
  });
});

describe('who may see what', () => {
  it('treats another seeker’s rehearsal like one that never was', async () => {
    const { path } = await talking();
    const stranger = new Seeker();
    await stranger.start();
    const nobody = new Seeker();
    const requests: [string, string, unknown?][] = [
      ['GET', path],
      ['DELETE', path],
      ['PUT', `${path}/plan`, EMPTY_PLAN],
      ['PUT', `${path}/notes`, { text: 'mine now' }],
      ['PUT', `${path}/note`, { text: 'mine now' }],
      ['PUT', `${path}/self-rating`, { preparation: 1, questions: 1, listening: 1, closing: 1 }],
      ['POST', `${path}/turns`, turn('What do you do?')],
      ['POST', `${path}/close`],
      ['POST', `${path}/branch`, { id: crypto.randomUUID(), fromTurn: 0 }],
      ['GET', `${path}/report`],
      ['GET', `${path}/report.md`],
    ];
    const missing = `/api/rehearsals/${crypto.randomUUID()}`;
    for (const [method, address, body] of requests) {
      for (const seeker of [stranger, nobody]) {
        const { requestId: _, ...theirs } = await seeker.problem(method, address, body);
        const { requestId: __, ...absent } = await seeker.problem(method, address.replace(path, missing), body);
        expect(theirs).toEqual(absent);
        expect(theirs.code).toBe('not_found');
      }
    }
    expect(nobody.cookie).toBe('');
  });

  it('does not let a seeker take another’s rehearsal id', async () => {
    const { id } = await talking();
    for (const seeker of [new Seeker(), await other()]) {
      const before = seeker.cookie;
      expect(await seeker.problem('POST', '/api/rehearsals', newRehearsal({ id }))).toMatchObject({
        status: 409,
        code: 'id_in_use',
      });
      expect(seeker.cookie).toBe(before);
    }
  });

  it('takes the same id for the same wish, and refuses it for another', async () => {
    const { seeker, id } = await talking();
    expect((await seeker.send('POST', '/api/rehearsals', newRehearsal({ id }))).status).toBe(200);
    expect((await seeker.problem('POST', '/api/rehearsals', newRehearsal({ id, minutes: 30 }))).code).toBe('id_in_use');
    expect((await seeker.problem('POST', `/api/rehearsals/${id}/branch`, { id, fromTurn: 0 })).code).toBe('id_in_use');
  });

  it('takes a tampered cookie for nobody’s, and a first change makes a new identity', async () => {
    const { seeker, path } = await talking();
    for (const cookie of [
      flip(seeker.cookie),
      '__Host-session=',
      '__Host-session=%00;x',
      `__Host-session=${'a'.repeat(9000)}`,
    ]) {
      const thief = new Seeker();
      thief.cookie = cookie;
      expect((await thief.problem('GET', path)).code).toBe('not_found');
      expect((await thief.json<{ items: unknown[] }>('GET', '/api/rehearsals')).items).toEqual([]);
      expect((await thief.start()).turns).toEqual([]);
      expect(thief.cookie).not.toBe(cookie);
    }
  });

  it('makes no identity for reading, and stores only the hash of a cookie', async () => {
    const reader = new Seeker();
    for (const path of ['/api/health', '/api/personas', '/api/rehearsals', '/api/openapi.json'])
      await reader.send('GET', path);
    expect(reader.cookie).toBe('');
    const { seeker } = await talking();
    const token = seeker.cookie.split('=')[1] ?? '';
    const { results } = await env.DB.prepare('select token_hash from session').all<{ token_hash: string }>();
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ token_hash }) => /^[0-9a-f]{64}$/.test(token_hash) && !token_hash.includes(token))).toBe(
      true,
    );
  });

  it('renews a cookie that is used after a day', async () => {
    const { seeker, id } = await talking();
    await env.DB.prepare('update session set renewed_at = renewed_at - 90000000').run();
    const response = await seeker.send('GET', `/api/rehearsals/${id}`);
    expect(response.headers.get('set-cookie')).toContain('Max-Age=31536000');
    expect((await seeker.send('GET', `/api/rehearsals/${id}`)).headers.get('set-cookie')).toBeNull();
  });

  it('renews a cookie that a day later comes with a turn', async () => {
    const { seeker, id } = await talking();
    await env.DB.prepare('update session set renewed_at = renewed_at - 90000000').run();
    const say = (n: number) =>
      seeker.send('POST', `/api/rehearsals/${id}/turns`, { id: crypto.randomUUID(), text: `What is part ${n} like?` });
    expect((await say(1)).headers.get('set-cookie')).toContain('Max-Age=31536000');
    expect((await say(2)).headers.get('set-cookie')).toBeNull();
  });

  it('renews a login with its cookie or not at all: a refused turn leaves both for the next', async () => {
    const { seeker, id } = await talking();
    await env.DB.prepare('update session set renewed_at = renewed_at - 90000000').run();
    const turn = { id: crypto.randomUUID(), text: 'What is your week like?' };
    const late = { ...turn, after: 40 };
    expect(await seeker.problem('POST', `/api/rehearsals/${id}/turns`, late)).toMatchObject({ code: 'behind' });
    const said = await seeker.send('POST', `/api/rehearsals/${id}/turns`, turn);
    expect(said.headers.get('set-cookie')).toContain('Max-Age=31536000');
  });

  it('stores no word of a turn whose cookie has run out', async () => {
    const { seeker, id } = await talking();
    await env.DB.prepare('update session set expires_at = 1').run();
    const turn = { id: crypto.randomUUID(), text: 'What is your week like?' };
    expect(await seeker.problem('POST', `/api/rehearsals/${id}/turns`, turn)).toMatchObject({ code: 'not_found' });
    expect(await env.DB.prepare('select 1 from turn where client_id = ?1').bind(turn.id).first()).toBeNull();
  });

  it('uses a plain cookie over http on localhost', async () => {
    const response = await exportsFetch('http://localhost:8787/api/rehearsals', newRehearsal());
    expect(response.headers.get('set-cookie')).toMatch(
      /^session=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });
});

async function other(): Promise<Seeker> {
  const seeker = new Seeker();
  await seeker.start();
  return seeker;
}

async function exportsFetch(url: string, body: unknown): Promise<Response> {
  const { exports } = await import('cloudflare:workers');
  return exports.default.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function flip(cookie: string): string {
  return cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A');
}
