import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { TakenTurn, TurnEvent } from '../../../../worker/api/contract/answers.ts';
import { clientProblem, isJson, isProblem, ProblemError } from './problem.ts';

/** Longer than any silence of a healthy stream: the Worker sends a heartbeat every ten seconds. */
const SILENCE = 40_000;

/**
 * The events of a turn, in order. It ends with `done`; a `problem` event, a broken connection or a long silence
 * throws instead, so that a caller cannot take half a reply for a whole one.
 */
export async function* turnEvents(response: Response): AsyncGenerator<TurnEvent> {
  if (isJson(response)) {
    yield { event: 'done', data: (await response.json()) as TakenTurn };
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
      const event = parse(value.event, value.data);
      if (!event) continue;
      if (event.event === 'problem') throw new ProblemError(event.data);
      yield event;
      if (event.event === 'done') return;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function parse(name: string | undefined, data: string): TurnEvent | null {
  if (name !== 'state' && name !== 'reply' && name !== 'retract' && name !== 'done' && name !== 'problem') return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch (cause) {
    throw clientProblem('broken_off', cause);
  }
  if (name === 'problem' && !isProblem(parsed)) throw clientProblem('unexpected');
  return { event: name, data: parsed } as TurnEvent;
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
