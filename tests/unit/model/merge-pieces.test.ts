import { expect, it } from 'vitest';
import { mergePieces } from '../../../worker/model/merge-pieces.ts';

const word = (content: string) => ({
  done: false,
  value: new TextEncoder().encode(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`),
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('drops what a connection still brings when its reader has left', async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => void uncaught.push(error);
  process.on('uncaughtException', note);
  // As a connection in workerd does: a read that was waiting is still answered, the next one never.
  let bring: (chunk: object) => void = () => undefined;
  const reads = [Promise.resolve(word('First')), new Promise<object>((resolve) => (bring = resolve))];
  const body = {
    getReader: () => ({ read: () => reads.shift() ?? new Promise(() => undefined), cancel: () => Promise.resolve() }),
  } as unknown as ReadableStream<Uint8Array>;
  const reader = mergePieces(body, 1).getReader();
  await reader.read();
  await pause(5);
  await reader.cancel();
  bring(word(' second'));
  await pause(20);
  process.off('uncaughtException', note);
  expect(uncaught).toEqual([]);
});

/** A body that brings these words at once and nothing after them. */
function bringing(spoken: string[]): ReadableStream<Uint8Array> {
  const waiting = spoken.map((text) => Promise.resolve(word(text)));
  return {
    getReader: () => ({ read: () => waiting.shift() ?? new Promise(() => undefined), cancel: () => Promise.resolve() }),
  } as unknown as ReadableStream<Uint8Array>;
}

/** So many events of it, by their words. */
async function hear(reader: ReadableStreamDefaultReader<Uint8Array>, count: number) {
  const heard: string[] = [];
  while (heard.length < count) heard.push(new TextDecoder().decode((await reader.read()).value));
  await reader.cancel();
  return heard.map((event) => /"content":"([^"]*)"/.exec(event)?.[1]);
}

it('gathers words into windows, and keeps the end of a sentence not a moment', async () => {
  const body = bringing(['They', ' listened', ' to', ' me.', ' Then', ' they', ' came']);
  expect(await hear(mergePieces(body, 1_000).getReader(), 2)).toEqual(['They', ' listened to me.']);
});

it('does not keep the word after the first sentence: only that one tells whether a question ends the reply', async () => {
  const from = performance.now();
  const body = bringing(['Why', ' me?', ' Because', ' they']);
  expect(await hear(mergePieces(body, 1_000).getReader(), 3)).toEqual(['Why', ' me?', ' Because']);
  expect(performance.now() - from).toBeLessThan(500);
});
