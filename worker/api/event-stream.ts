import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { AppEnv } from './app-env.ts';
import type { Problem } from './contract/problem-answers.ts';

interface SentEvent {
  event: string;
  data: unknown;
}

/** Events as they come, or the last of them in one piece to those who ask for JSON. */
export function answerEvents(c: Context<AppEnv>, events: AsyncGenerator<SentEvent>): Response | Promise<Response> {
  return wantsJson(c) ? inOnePiece(c, events) : asStream(c, events);
}

function wantsJson(c: Context<AppEnv>): boolean {
  const accept = c.req.header('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/event-stream');
}

async function inOnePiece(c: Context<AppEnv>, events: AsyncGenerator<SentEvent>): Promise<Response> {
  let last: SentEvent | undefined;
  for await (const event of events) last = event;
  if (last?.event === 'done') return c.json(last.data as object);
  const problem = last?.data as Problem;
  return c.body(JSON.stringify(problem), problem.status as 500, { 'content-type': 'application/problem+json' });
}

function asStream(c: Context<AppEnv>, events: AsyncGenerator<SentEvent>): Response {
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, (stream) => {
    // A reader who goes away must not take the answer along: it is finished and stored without them.
    const sent = (async () => {
      for await (const { event, data } of events) {
        await stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => undefined);
      }
    })();
    c.executionCtx.waitUntil(sent);
    return sent;
  });
}
