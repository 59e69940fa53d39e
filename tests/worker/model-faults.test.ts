import { env } from 'cloudflare:workers';
import { describe, expect, inject, it, vi } from 'vitest';
import type { TurnEvent } from '../../worker/api/contract/turn-answers.ts';
import { doneOf, KEY, ModelSeeker } from './models.ts';

const said = () => ({ id: crypto.randomUUID(), text: 'Thanks for your time, Ruth. How did you come to this work?' });
const textOf = (events: TurnEvent[]) =>
  events.map((event) => (event.event === 'reply' ? event.data.text : '')).join('');

/** Fault, and what the seeker reads: a sentence with a choice. */
const CHOICES: [string, string][] = [
  ['key_refused', 'The model refused our key.'],
  ['forbidden', 'The model refused our key.'],
  ['no_credit', 'The account that pays for the model is empty.'],
  ['quota', 'The account that pays for the model is empty.'],
  ['not_found', 'The model that this site asks for is not there.'],
  ['not_accepted', 'The model did not accept what it was asked.'],
  ['down', 'The model is in trouble.'],
  ['reset_at_once', 'The model cannot be reached.'],
  ['no_headers', 'No answer yet.'],
  ['no_first_word', 'No answer yet.'],
];
/** Fault, and the sentence beside the built-in voice's reply. */
const TAKEN_OVER: [string, string][] = [
  ['busy_long', 'The model had too many requests. The built-in voice answered.'],
  ['empty', 'The model said nothing. The built-in voice answered.'],
  ['html', 'What answered was not a model. The built-in voice answered.'],
  ['other_json', 'What answered was not a model. The built-in voice answered.'],
  ['filter', 'The model would not answer. The built-in voice did.'],
  ['refusal', 'The model would not answer. The built-in voice did.'],
];
/** Fault, and the sentence beside a reply that is kept as far as it came. */
const CUT_SHORT: [string, string][] = [
  ['silent', 'Cut short: the model fell silent.'],
  ['reset', 'Cut short: the connection to the model broke.'],
  ['clean_cut', 'Cut short: the connection to the model broke.'],
  ['error_in_stream', 'Cut short: the connection to the model broke.'],
  ['bad_event', 'Cut short: the connection to the model broke.'],
  ['length', 'Cut short: the model stopped at its own limit.'],
];

/** Everything of the rehearsal that the database holds. */
async function stored(id: string): Promise<string> {
  const { results } = await env.DB.prepare('select * from turn where rehearsal_id = ?1').bind(id).all();
  return JSON.stringify(results);
}

describe.each(['chat', 'responses'])('a model that speaks %s', (api) => {
  const seekerWith = (fault: string) => new ModelSeeker(fault, { OPENAI_API: api });

  it('speaks the director’s words, and the turn says who spoke', async () => {
    const seeker = seekerWith('good');
    const { id, voice } = await seeker.start();
    expect(voice).toEqual({ by: 'model', hasModel: true, goesTo: null });
    const events = await seeker.hear(id, said());
    const done = doneOf(events);
    expect(done.data.reply.voice).toEqual({ by: 'model', cutShort: false, notice: null });
    expect(textOf(events)).toBe(done.data.reply.text);
    expect(JSON.parse(await stored(id))[1].voice).toContain(
      '"usage":{"inputTokens":900,"outputTokens":60,"total":960}',
    );
  });

  it.each(CHOICES)(
    '%s: one sentence, the words kept, and one press goes on in the built-in voice',
    async (fault, sentence) => {
      const log = vi.spyOn(console, 'log');
      const seeker = seekerWith(fault);
      const { id } = await seeker.start();
      const turn = said();
      const failed = await seeker.hear(id, turn);
      expect(failed.at(-1)).toMatchObject({ event: 'problem', data: { status: 503, code: 'model_unavailable' } });
      expect((failed.at(-1)?.data as { detail: string }).detail).toContain(sentence);
      expect((await seeker.rehearsal(id)).turns).toMatchObject([{ state: 'answering', text: turn.text }]);
      await seeker.json('PUT', `/api/rehearsals/${id}/voice`, { by: 'built_in' });
      const answered = await seeker.hear(id, turn);
      expect(answered.at(-1)).toMatchObject({ event: 'done', data: { reply: { number: 2, voice: null } } });
      expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
      const seen = `${JSON.stringify([failed, answered])}${await stored(id)}${log.mock.calls.join()}`;
      expect(seen).not.toContain(KEY);
      expect(seen).not.toContain('Upstream said no');
    },
    40_000,
  );

  it.each(TAKEN_OVER)(
    '%s: the built-in voice answers and says why',
    async (fault, notice) => {
      const seeker = seekerWith(fault);
      const { id } = await seeker.start();
      const turn = said();
      const events = await seeker.hear(id, turn);
      const done = doneOf(events);
      expect(done.data.reply.voice).toEqual({ by: 'built_in', cutShort: false, notice });
      expect(done.data.reply.text.length).toBeGreaterThan(20);
      expect(await seeker.hear(id, turn)).toEqual([expect.anything(), expect.anything(), done]);
      expect(`${JSON.stringify(events)}${await stored(id)}`).not.toContain(KEY);
    },
    40_000,
  );

  it.each(CUT_SHORT)(
    '%s: the reply is kept as far as it came, and Continue brings the rest',
    async (fault, notice) => {
      const seeker = seekerWith(fault);
      const { id } = await seeker.start();
      const turn = said();
      const events = await seeker.hear(id, turn);
      const done = doneOf(events);
      expect(done.data.reply.voice).toEqual({ by: 'model', cutShort: true, notice });
      seeker.turnTo('good');
      const whole = doneOf(await seeker.hear(id, { ...turn, goOn: true }));
      expect(whole.data.reply.text.length).toBeGreaterThan(done.data.reply.text.length);
      expect(whole.data.reply.voice?.cutShort).toBe(false);
      expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
      expect(`${JSON.stringify(events)}${await stored(id)}`).not.toContain(KEY);
    },
    40_000,
  );
});

/** What never gets to a model at all, and where it is looked for. */
const NOWHERE: [string, () => string][] = [
  ['a name that nobody has', () => 'http://model.invalid/v1'],
  ['a certificate that nobody trusts', () => `${inject('untrustedUrl')}/v1`],
  ['a server that speaks no TLS', () => `${inject('faultyUrl').replace('http:', 'https:')}/good/v1`],
  ['a port that nobody listens on', () => 'http://127.0.0.1:9/v1'],
];

it.each(NOWHERE)('%s: the model cannot be reached, the words are kept, and one press goes on', async (_, address) => {
  const log = vi.spyOn(console, 'log');
  const seeker = new ModelSeeker('good', { OPENAI_BASE_URL: address() });
  const { id } = await seeker.start();
  const turn = said();
  const failed = (await seeker.hear(id, turn)).at(-1);
  expect(failed).toMatchObject({ event: 'problem', data: { status: 503, code: 'model_unavailable' } });
  expect((failed?.data as { detail: string }).detail).toBe(
    'The model cannot be reached. Try again in a moment, or go on with the built-in voice.',
  );
  expect((await seeker.rehearsal(id)).turns).toMatchObject([{ state: 'answering', text: turn.text }]);
  expect((await seeker.hear(id, turn)).at(-1)).toMatchObject({ event: 'problem' });
  await seeker.json('PUT', `/api/rehearsals/${id}/voice`, { by: 'built_in' });
  expect(doneOf(await seeker.hear(id, turn)).data.reply).toMatchObject({ number: 2, voice: null });
  expect((await seeker.rehearsal(id)).turns).toHaveLength(2);
  expect(`${JSON.stringify(failed)}${await stored(id)}${log.mock.calls.join()}`).not.toMatch(
    /sk-canary|invalid|certificate/,
  );
});

it('says what to set where a setting is wrong or missing', async () => {
  const advice = async (more: Record<string, string>) =>
    (await (await new ModelSeeker('good', more).send('GET', '/api/health')).json<{ advice: string }>()).advice;
  expect(await advice({ OPENAI_MODEL: '' })).toContain('set OPENAI_MODEL in wrangler.toml');
  expect(await advice({ OPENAI_BASE_URL: '', OPENAI_API_KEY: '' })).toContain('npx wrangler secret put OPENAI_API_KEY');
  expect(await advice({ OPENAI_BASE_URL: 'ollama' })).toContain('OPENAI_BASE_URL is not an address');
  expect(await advice({ OPENAI_API: 'soap' })).toContain('set it to "responses" or "chat"');
  expect(await advice({ MODEL: 'gpt' })).toContain('set MODEL to "embedded", "openai" or "workers-ai"');
  expect(await advice({ MODEL: 'workers-ai' })).toContain('[ai] with binding = "AI"');
  expect(await advice({ JUDGE_MODEL: 'gpt' })).toContain('JUDGE_MODEL is "gpt"');
  expect(await advice({})).toBeNull();
});
