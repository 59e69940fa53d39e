import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TurnEvent } from '../../../worker/api/contract/turn-answers.ts';
import {
  newId,
  personas,
  ProblemError,
  rehearsal,
  removeRehearsal,
  savePlan,
  takeTurn,
} from '../../../web/src/lib/api/client.ts';

const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();
const online = { onLine: true };

beforeEach(() => {
  fetched.mockReset();
  online.onLine = true;
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', online);
});
afterEach(() => void vi.unstubAllGlobals());

const problem = {
  type: '/problems/behind',
  title: 'Behind',
  status: 409,
  detail: 'Look again.',
  code: 'behind',
  requestId: 'r1',
};

function answers(body: string, type: string, status = 200) {
  fetched.mockResolvedValue(new Response(body, { status, headers: { 'content-type': type } }));
}

async function failure(task: Promise<unknown>): Promise<ProblemError> {
  const error = await task.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return error as ProblemError;
}

async function heard(events: AsyncIterable<TurnEvent>): Promise<{ names: string[]; error: unknown }> {
  const names: string[] = [];
  try {
    for await (const { event } of events) names.push(event);
  } catch (error) {
    return { names, error };
  }
  return { names, error: null };
}

const say = () => heard(takeTurn('talk-1', { id: 'turn-0001', text: 'Hello', after: 0 }));
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

describe('an answer', () => {
  it('is passed on as it is', async () => {
    answers('{"items":[{"id":"ruth"}],"next":null}', 'application/json');
    expect(await personas()).toEqual([{ id: 'ruth' }]);
  });

  it('may be empty', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));
    expect(await removeRehearsal('talk-1')).toBeUndefined();
    expect(fetched.mock.calls[0]![1].method).toBe('DELETE');
  });

  it('of an id with odd characters is asked for by a safe address', async () => {
    answers('{}', 'application/json');
    await rehearsal('a/../b?c');
    expect(fetched.mock.calls[0]![0]).toBe('/api/rehearsals/a%2F..%2Fb%3Fc');
  });

  it('outlives the page where it is asked to', async () => {
    answers('{}', 'application/json');
    const plan = { goal: 'g', research: '', introduction: '', questions: [], closingRequest: '' };
    await savePlan('talk-1', plan, { keepalive: true });
    expect(fetched.mock.calls[0]![1]).toMatchObject({ keepalive: true, method: 'PUT' });
  });
});

describe('a failure', () => {
  it('keeps the code and the sentence of the problem', async () => {
    answers(JSON.stringify(problem), 'application/problem+json', 409);
    expect(await failure(rehearsal('talk-1'))).toMatchObject({
      code: 'behind',
      status: 409,
      message: 'Look again.',
      passes: false,
    });
  });

  it.each([
    ['HTML with a good status', '<!doctype html>', 'text/html', 200, 'unexpected'],
    ['HTML of a proxy that finds no server', '<h1>Bad gateway</h1>', 'text/html', 502, 'unreachable'],
    ['JSON that is cut off', '{"items":[', 'application/json', 200, 'unexpected'],
    ['JSON that is no problem', '{"oops":1}', 'application/json', 500, 'unexpected'],
  ])('by %s is told in a sentence', async (_, body, type, status, code) => {
    answers(body, type, status);
    const error = await failure(personas());
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    [false, 'offline'],
    [true, 'unreachable'],
  ])('of the network (online: %s) is %s and passes', async (onLine, code) => {
    online.onLine = onLine;
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await failure(personas())).toMatchObject({ code, passes: true });
  });

  it('to answer in time is told as such', async () => {
    fetched.mockRejectedValue(new DOMException('late', 'TimeoutError'));
    expect((await failure(personas())).code).toBe('timeout');
  });
});

describe('a turn', () => {
  it('is yielded piece by piece and ends with done', async () => {
    answers(
      event('state', {}) + ': heartbeat\n\n' + event('reply', { text: 'Hel' }) + event('done', {}),
      'text/event-stream',
    );
    expect(await say()).toEqual({ names: ['state', 'reply', 'done'], error: null });
  });

  it('that ends in a problem throws it', async () => {
    answers(event('reply', { text: 'Hel' }) + event('problem', problem), 'text/event-stream');
    const { names, error } = await say();
    expect(names).toEqual(['reply']);
    expect(error).toMatchObject({ code: 'behind', message: 'Look again.' });
  });

  it('that breaks off is not taken for a whole one', async () => {
    answers(event('state', {}) + event('reply', { text: 'Hel' }), 'text/event-stream');
    expect((await say()).error).toMatchObject({ code: 'broken_off', passes: true });
  });

  it('that is answered with HTML throws', async () => {
    answers('<!doctype html>', 'text/html');
    expect((await say()).error).toMatchObject({ code: 'unexpected' });
  });

  it('that comes in one piece is done at once', async () => {
    answers('{"turn":{}}', 'application/json');
    expect(await say()).toEqual({ names: ['done'], error: null });
  });

  it('with events of a later version ignores what it does not know', async () => {
    answers(event('mood', {}) + event('done', {}), 'text/event-stream');
    expect((await say()).names).toEqual(['done']);
  });
});

it('makes ids also where the page is not in a secure context', () => {
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) });
  expect(newId()).toMatch(/^[0-9a-f]{32}$/);
});
