import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { expect, it } from 'vitest';
import { prompts } from '../../../worker/prompts.ts';
import { unmetered } from '../../../worker/rehearsal/meter.ts';
import { speakWithModel, type Scene, type Speaking } from '../../../worker/rehearsal/speak-reply.ts';
import { watchedBy } from '../../../worker/rehearsal/watch.ts';
import { meet, ruth } from '../informant/meet.ts';

const SAID = 'How did you come to this work?';
const { briefs, reply: builtIn } = meet(ruth, [SAID]);
const scene: Scene = { brief: briefs[0]!, history: [], said: SAID };

/** A model that gives these replies, one a call, and the requests that it got. */
function scripted(...replies: string[]) {
  const requests: string[] = [];
  const doStream = async ({ prompt }: { prompt: unknown }) => {
    requests.push(JSON.stringify(prompt));
    const parts = partsOf(replies[requests.length - 1] ?? '');
    return { stream: new ReadableStream({ start: (c) => (parts.forEach((part) => c.enqueue(part)), c.close()) }) };
  };
  return { requests, model: { modelId: 'scripted', doStream } as unknown as LanguageModelV4 };
}

function partsOf(reply: string): LanguageModelV4StreamPart[] {
  const pieces = reply.match(/[\s\S]{1,9}/g) ?? [];
  return [
    ...pieces.map((delta) => ({ type: 'text-delta', id: '1', delta }) as const),
    {
      type: 'finish',
      finishReason: { unified: 'stop', raw: 'stop' },
      usage: {
        inputTokens: { total: 100, noCache: 100, cacheRead: 0, cacheWrite: 0 },
        outputTokens: { total: 20, text: 20, reasoning: 0 },
      },
    },
  ];
}

const listen = (...replies: string[]) => listenTo(scene, ...replies);

async function listenTo(at: Scene, ...replies: string[]) {
  const { model, requests } = scripted(...replies);
  const instruction = prompts.instructions.actor!;
  const voice = { id: 'openai/scripted', load: () => model, instruction, watch: watchedBy(instruction) };
  const events: Speaking[] = [];
  for await (const event of speakWithModel(at, voice)) events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'spoken') throw new Error('A reply should have been spoken.');
  return { events, requests, spoken: last.reply };
}

const FINE = 'Through the script library. Plays nobody would stage, and a kind page on each.';
const BROKEN = 'Through the script library. As an AI, I cannot say more.';

it('lets a reply that is in its part through as it is', async () => {
  const { events, requests, spoken } = await listen(FINE);
  expect(spoken).toMatchObject({ text: FINE, voice: { by: 'model', attempts: 1, fault: null, usage: { total: 120 } } });
  expect(spoken.voice).not.toHaveProperty('found');
  expect(events.some(({ kind }) => kind === 'retract')).toBe(false);
  expect(requests).toHaveLength(1);
});

it('takes back what was shown, says once what was wrong, and keeps the second try', async () => {
  const { events, requests, spoken } = await listen(BROKEN, FINE);
  const retracted = events.findIndex(({ kind }) => kind === 'retract');
  const pieces = (list: Speaking[]) => list.map((event) => (event.kind === 'piece' ? event.text : '')).join('');
  expect(pieces(events.slice(0, retracted))).toBe('Through the script library.');
  expect(pieces(events.slice(retracted))).toBe(FINE);
  expect(spoken).toMatchObject({ text: FINE, voice: { by: 'model', attempts: 2, fault: null, found: ['character'] } });
  expect(requests).toHaveLength(2);
  expect(requests[1]).toContain(prompts.watch.corrections.character);
  expect(requests[1]).not.toContain('As an AI');
});

it('lets the built-in voice speak after a second finding, and records both', async () => {
  const { events, requests, spoken } = await listen(BROKEN, 'That is a great question. And you?');
  expect(spoken).toMatchObject({
    text: builtIn,
    voice: { by: 'embedded', attempts: 2, fault: 'unfit', found: ['character', 'role_reversal'] },
  });
  const retracted = events.findLastIndex(({ kind }) => kind === 'retract');
  const after = events.slice(retracted + 1).map((event) => (event.kind === 'piece' ? event.text : ''));
  expect(after.join('')).toBe(builtIn);
  expect(requests).toHaveLength(2);
});

it('cuts a reply that is far too long at the sentence and keeps it as a whole one', async () => {
  const { spoken } = await listen(`${FINE} And so it went, ${'on and on with nobody to end it, '.repeat(40)}`);
  expect(spoken).toMatchObject({ text: FINE, voice: { by: 'model', fault: null, cutShort: false } });
});

it('lets the built-in voice speak where the budget of the day is used up, and calls nobody', async () => {
  const { model, requests } = scripted(FINE);
  const meter = { ...unmetered, before: () => Promise.resolve({ name: 'over_budget', retryAfterMs: null } as const) };
  const instruction = prompts.instructions.actor!;
  const events: Speaking[] = [];
  for await (const event of speakWithModel(scene, { id: 'openai/scripted', load: () => model, instruction, meter }))
    events.push(event);
  expect(events.at(-1)).toMatchObject({
    kind: 'spoken',
    reply: { text: builtIn, voice: { by: 'embedded', fault: 'over_budget' } },
  });
  expect(requests).toHaveLength(0);
});

it('still says the remark and the question back that the exchange is stored to have left, where a reply was cut before them', async () => {
  const lines = [
    SAID,
    'What is a week like for you?',
    'What is hard about it?',
    'I come from nursing. How do people get started?',
  ];
  const long = `${FINE} And so it went, ${'on and on with nobody to end it, '.repeat(40)}`;
  const { briefs } = meet(ruth, lines);
  for (const [at, does] of [
    [2, /^cue$/],
    [3, /^ask_back:/],
  ] as const) {
    const brief = briefs[at]!;
    const { words } = brief.acts.find((act) => does.test(act.does))!;
    const cut = await listenTo({ brief, history: [], said: lines[at]! }, long);
    expect(cut.spoken).toMatchObject({ text: `${FINE} ${words}`, voice: { by: 'model', fault: null } });
    const shown = cut.events.map((event) => (event.kind === 'piece' ? event.text : '')).join('');
    expect(shown).toBe(cut.spoken.text);
    const said = await listenTo({ brief, history: [], said: lines[at]! }, `${words} ${long}`);
    expect(said.spoken.text.split(words)).toHaveLength(2);
  }
});

const heardIn = (events: readonly Speaking[]) =>
  events.map((event) => (event.kind === 'piece' ? event.text : '')).join('');

it.each([
  ['begins again', 'Through the script library. Pl', FINE],
  ['goes on', 'Through the script library.', 'Plays nobody would stage, and a kind page on each.'],
])('says nothing twice where a model that is asked for the rest %s', async (_, begun, rest) => {
  const { events, spoken } = await listenTo({ ...scene, begun }, rest);
  expect(spoken.text).toBe(FINE);
  expect(heardIn(events)).toBe(FINE);
});

it('keeps what was said where a model has nothing to add', async () => {
  const { spoken } = await listenTo({ ...scene, begun: FINE }, FINE);
  expect(spoken).toMatchObject({ text: FINE, voice: { by: 'model', fault: null, cutShort: false } });
});
