import { EventSourceParserStream } from 'eventsource-parser/stream';
import { clientProblem, isJson, isProblem, ProblemError } from './problem.ts';

/** Longer than any silence of a healthy stream: the Worker sends a heartbeat every ten seconds. */
const SILENCE = 40_000;

interface SentEvent {
  event: string;
  data: unknown;
}

/**
 * The events of an answer that comes bit by bit, in order; names other than these are passed over. It ends with
 * `done`; a `problem` event, a broken connection or a long silence throws instead, so that a caller cannot take half
 * an answer for a whole one.
 */
export async function* eventsOf<Event extends SentEvent>(
  response: Response,
  names: readonly Event['event'][],
): AsyncGenerator<Event> {
  if (isJson(response)) {
    yield { event: 'done', data: await response.json() } as Event;
    return;
  }
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    throw clientProblem('unexpected');
  }
  const reader = response.body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>)
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const { done, value } = await beforeSilence(reader.read());
      if (done) throw clientProblem('broken_off');
      if (!value.event || !names.includes(value.event)) continue;
      const data = parse(value.data);
      if (value.event === 'problem') throw isProblem(data) ? new ProblemError(data) : clientProblem('unexpected');
      yield { event: value.event, data } as Event;
      if (value.event === 'done') return;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch (cause) {
    throw clientProblem('broken_off', cause);
  }
}

async function beforeSilence<Value>(read: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(clientProblem('broken_off')), SILENCE);
  });
  try {
    return await Promise.race([read, silence]);
  } catch (cause) {
    throw cause instanceof ProblemError ? cause : clientProblem('broken_off', cause);
  } finally {
    clearTimeout(timer);
  }
}
