import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { doneOf, SeekerOn } from './models.ts';

type Input = { messages: { role: string; content: string }[]; stream?: boolean; max_tokens?: number };

/** The binding as it is documented: what it was asked, and a raw response with what the shape makes of the words. */
class Ai {
  readonly asked: { model: string; input: Input; options: object }[] = [];
  readonly #answer: (words: string[], input: Input) => Response;

  constructor(answer: (words: string[], input: Input) => Response) {
    this.#answer = answer;
  }

  run(model: string, input: Input, options: object): Promise<Response> {
    this.asked.push({ model, input, options });
    const notes = input.messages.at(-1)?.content.split('\nNow, minute').at(-1) ?? '';
    const said = [...notes.matchAll(/^\d+\. [^:]+: (.+)$/gm)].map(([, words]) => words).join(' ');
    return Promise.resolve(this.#answer(said.split(/(?= )/), input));
  }
}

const USAGE = { prompt_tokens: 700, completion_tokens: 50, total_tokens: 750 };
const data = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const stream = (events: string[]) =>
  new Response(events.join(''), { headers: { 'content-type': 'text/event-stream' } });

/** The events of a reply. */
const older = (words: string[]) => [
  ...words.map((response) => data({ response, p: 'abcdefgh' })),
  data({ response: '', usage: USAGE }),
  'data: [DONE]\n\n',
];
const chunk = (delta: object, finish_reason: string | null, more: object = {}) =>
  data({
    id: 'id-1',
    object: 'chat.completion.chunk',
    created: 1,
    choices: [{ index: 0, delta, finish_reason }],
    ...more,
  });
const newer = (words: string[]) => [
  chunk({ role: 'assistant', content: '' }, null),
  ...words.map((content) => chunk({ content }, null)),
  chunk({}, 'stop'),
  data({ id: 'id-1', object: 'chat.completion.chunk', created: 1, choices: [], usage: USAGE }),
  'data: [DONE]\n\n',
];

const seekerOn = (ai: Ai, more: object = {}) =>
  new SeekerOn(() => ({ MODEL: 'workers-ai', WORKERS_AI_MODEL: '@cf/meta/llama-3.1-8b-instruct', AI: ai, ...more }));
const turn = () => ({ id: crypto.randomUUID(), text: 'Thanks for your time, Ruth. How did you come to this work?' });

beforeEach(async () => {
  await env.DB.batch([env.DB.prepare('delete from model_budget'), env.DB.prepare('delete from model_usage')]);
});

describe.each([
  ['older models: `response`', older],
  ['newer models: `choices`', newer],
])('Workers AI in the shape of its %s', (_, shape) => {
  it('speaks, is counted by what it says it used, and says where words go', async () => {
    const ai = new Ai((words) => stream(shape(words)));
    const seeker = seekerOn(ai);
    const { id, voice } = await seeker.start();
    expect(voice).toEqual({ by: 'model', hasModel: true, goesTo: 'Cloudflare' });
    const { reply } = doneOf(await seeker.hear(id, turn())).data;
    expect(reply.voice).toEqual({ by: 'model', cutShort: false, notice: null });
    expect(reply.text.length).toBeGreaterThan(20);
    expect(ai.asked).toMatchObject([
      {
        model: '@cf/meta/llama-3.1-8b-instruct',
        input: { stream: true, messages: [{ role: 'system' }, { role: 'user' }] },
        options: { returnRawResponse: true },
      },
    ]);
    expect(await env.DB.prepare('select * from model_usage').first()).toMatchObject({
      ...{
        model: 'workers-ai/@cf/meta/llama-3.1-8b-instruct',
        input_tokens: 700,
        output_tokens: 50,
        assumed_tokens: 0,
      },
    });
  });

  it('is cut short where the stream ends without a word that it does', async () => {
    const seeker = seekerOn(new Ai((words) => stream(shape(words).slice(0, 6))));
    const { reply } = doneOf(await seeker.hear((await seeker.start()).id, turn())).data;
    expect(reply.voice).toEqual({
      ...{ by: 'model', cutShort: true, notice: 'Cut short: the connection to the model broke.' },
    });
  });
});

/** Status and body as the service refuses, and what the seeker reads. */
const REFUSALS: [string, number, object, string][] = [
  [
    'no such model',
    400,
    { internalCode: 5007, description: 'No such model' },
    'The model that this site asks for is not there.',
  ],
  [
    'the same in its other shape',
    400,
    { errors: [{ code: 5007, message: 'No' }] },
    'The model that this site asks for is not there.',
  ],
  [
    'the day’s allocation used up',
    429,
    { internalCode: 3036, description: 'neurons' },
    'The account that pays for the model is empty.',
  ],
  ['an account that may not', 403, { internalCode: 5018, description: 'no' }, 'The model refused our key.'],
  [
    'a request too large',
    413,
    { internalCode: 3006, description: 'large' },
    'The model did not accept what it was asked.',
  ],
  ['trouble of its own', 500, { internalCode: 1, description: 'oops' }, 'The model is in trouble.'],
];

it.each(REFUSALS)('%s (%i): a sentence with a choice', async (_, status, body, sentence) => {
  const seeker = seekerOn(new Ai(() => Response.json(body, { status })));
  const last = (await seeker.hear((await seeker.start()).id, turn())).at(-1);
  expect(last).toMatchObject({ event: 'problem', data: { code: 'model_unavailable' } });
  expect((last?.data as { detail: string }).detail).toContain(sentence);
});

it('out of capacity: the built-in voice answers and says why', async () => {
  const seeker = seekerOn(new Ai(() => Response.json({ internalCode: 3040 }, { status: 429 })));
  const { reply } = doneOf(await seeker.hear((await seeker.start()).id, turn())).data;
  expect(reply.voice?.notice).toBe('The model had too many requests. The built-in voice answered.');
});

it('a binding that throws is a model that cannot be reached', async () => {
  const seeker = seekerOn(
    new Ai(() => {
      throw new Error('InferenceUpstreamError: sk-canary-4711');
    }),
  );
  const events = await seeker.hear((await seeker.start()).id, turn());
  expect((events.at(-1)?.data as { detail: string }).detail).toContain('The model cannot be reached.');
  expect(JSON.stringify(events)).not.toContain('sk-canary');
});
