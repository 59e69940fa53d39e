import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageModelOf } from '../../../worker/model/language-model.ts';
import type { FaultName } from '../../../worker/model/fault.ts';
import { streamReply, type ReplyOutcome } from '../../../worker/model/stream-reply.ts';
import { startAimock, startServer, type ModelServer } from '../../fixtures/models/server.ts';

const WORDS =
  'I came through the script library: two years of plays nobody would stage, a page on each saying why not.';
const messages = [
  { role: 'system', text: 'You are Ruth.' },
  { role: 'user', text: `[1]\n---\nHow did you come to it?\n---\nNow, minute 1 of 20.\n1. answer: ${WORDS}` },
] as const;

let server: ModelServer;
beforeAll(async () => {
  server = await startServer('faulty');
});
afterAll(() => server.stop());

async function hear(fault: string, api: 'chat' | 'responses', baseUrl = `${server.url}/${fault}/v1`) {
  const model = languageModelOf({ provider: 'openai', name: 'faulty', apiKey: 'sk-canary-4711', baseUrl, api }, {});
  const limits = { firstWordMs: 900, silenceMs: 500, wholeMs: 4_000, retryWithinMs: 1_500 };
  const heard = { text: '', outcome: null as ReplyOutcome | null, pieces: 0 };
  for await (const part of streamReply({ model, messages, maxOutputTokens: 200, limits })) {
    if (part.kind === 'ended') heard.outcome = part.outcome;
    else {
      heard.text += part.text;
      heard.pieces += 1;
    }
  }
  return heard;
}

/** Fault played, fault named, attempts, whether words came. */
const ROWS: [string, FaultName | null, number, boolean][] = [
  ['good', null, 1, true],
  ['key_refused', 'key_refused', 1, false],
  ['forbidden', 'key_refused', 1, false],
  ['no_credit', 'no_credit', 1, false],
  ['quota', 'no_credit', 1, false],
  ['not_found', 'not_found', 1, false],
  ['not_accepted', 'not_accepted', 1, false],
  ['busy_long', 'busy', 1, false],
  ['down', 'down', 2, false],
  ['gone', 'down', 2, false],
  ['down_once', null, 2, true],
  ['no_headers', 'no_first_word', 1, false],
  ['no_first_word', 'no_first_word', 1, false],
  ['silent', 'silent', 1, true],
  ['reset', 'broke_off', 1, true],
  ['reset_at_once', 'unreachable', 2, false],
  ['reset_once', null, 2, true],
  ['clean_cut', 'broke_off', 1, true],
  ['length', 'cut_at_length', 1, true],
  ['filter', 'declined', 1, false],
  ['refusal', 'declined', 1, false],
  ['error_in_stream', 'broke_off', 1, true],
  ['bad_event', 'broke_off', 1, true],
  ['empty', 'empty', 2, false],
  ['html', 'no_model', 1, false],
  ['other_json', 'no_model', 1, false],
  ['endless', 'endless', 1, true],
];

describe.each(['chat', 'responses'] as const)('a model that speaks %s', (api) => {
  it.each(ROWS)('%s is %s', async (played, name, attempts, speaks) => {
    const { text, outcome } = await hear(played, api);
    expect({ name: outcome?.fault?.name ?? null, attempts: outcome?.attempts }).toEqual({ name, attempts });
    expect(text !== '').toBe(speaks);
    expect(`${text}${JSON.stringify(outcome)}`).not.toContain('canary');
  });

  it('says the whole of a good reply once, and what it used', async () => {
    const { text, outcome } = await hear('slow', api);
    expect(text).toBe(WORDS);
    expect(outcome).toEqual({ fault: null, attempts: 1, usage: { inputTokens: 900, outputTokens: 60, total: 960 } });
  });

  it('joins words that come in quick succession, but never holds back the first', async () => {
    const { text, pieces } = await hear('slow', api);
    expect(text).toBe(WORDS);
    expect(pieces).toBeGreaterThan(2);
    expect(pieces).toBeLessThan(10);
  });
});

it.each([
  ['nobody listens there', 'http://127.0.0.1:9'],
  ['there is no such host', 'http://nobody.invalid'],
  ['it does not speak TLS', () => server.url.replace('http:', 'https:')],
])('cannot be reached where %s', async (_why, url) => {
  const { outcome } = await hear('good', 'chat', typeof url === 'string' ? url : url());
  expect(outcome?.fault?.name).toBe('unreachable');
});

it('waits as long as it is asked to where that is short', async () => {
  const model = languageModelOf(
    { provider: 'openai', name: 'm', apiKey: null, baseUrl: `${server.url}/busy_once/v1`, api: 'chat' },
    {},
  );
  const from = Date.now();
  let text = '';
  for await (const part of streamReply({ model, messages, maxOutputTokens: 200 }))
    if (part.kind === 'piece') text += part.text;
  expect(text).toBe(WORDS);
  expect(Date.now() - from).toBeGreaterThanOrEqual(990);
  expect(Date.now() - from).toBeLessThan(2_500);
});

describe('a server that others wrote', () => {
  let aimock: ModelServer;
  beforeAll(async () => {
    aimock = await startAimock();
  });
  afterAll(() => aimock.stop());

  it.each(['chat', 'responses'] as const)('is heard to its end in the shape of %s', async (api) => {
    const { text, outcome } = await hear('', api, aimock.url);
    expect(text).toBe('I came to it by way of the script library. Two years of plays nobody would stage.');
    expect(outcome).toMatchObject({ fault: null, attempts: 1 });
  });
});
