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

it('gathers words into windows, and keeps the end of a sentence not a moment', async () => {
  const spoken = ['They', ' listened', ' to', ' me.', ' Then', ' they', ' came'];
  const waiting = spoken.map((text) => Promise.resolve(word(text)));
  const body = {
    getReader: () => ({ read: () => waiting.shift() ?? new Promise(() => undefined), cancel: () => Promise.resolve() }),
  } as unknown as ReadableStream<Uint8Array>;
  const reader = mergePieces(body, 1_000).getReader();
  const heard: string[] = [];
  while (heard.length < 2) heard.push(new TextDecoder().decode((await reader.read()).value));
  await reader.cancel();
  expect(heard.map((event) => /"content":"([^"]*)"/.exec(event)?.[1])).toEqual(['They', ' listened to me.']);
});
