import { env } from 'cloudflare:workers';
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { inject } from 'vitest';
import type { TurnEvent } from '../../worker/api/contract/turn-answers.ts';
import worker from '../../worker/index.ts';
import { eventsOf, Seeker } from './seeker.ts';

/** The key that must turn up nowhere. The faulty server repeats it in everything it says in error. */
export const KEY = 'sk-canary-4711';

/** A seeker on a deployment with these settings, as they are when a request is made. */
export class SeekerOn extends Seeker {
  /** While it leaves it hears the beginning of an answer and no more. */
  #isLeaving = false;

  constructor(settings: () => object) {
    super(async (address, init) => {
      const context = createExecutionContext();
      const response = await worker.fetch(new Request(address, init), { ...env, ...settings() }, context);
      const heard = this.#isLeaving ? await beginningOf(response) : await response.text();
      await waitOnExecutionContext(context);
      return new Response(heard, response);
    });
  }

  /** Says something, and hears the answer event by event. */
  async hear(id: string, turn: { id: string; text: string; goOn?: true }): Promise<TurnEvent[]> {
    const accept = 'text/event-stream';
    return eventsOf(await this.send('POST', `/api/rehearsals/${id}/turns`, turn, { accept }));
  }

  /** Says something, and is gone with its first event, as when a page is loaded again. */
  async sayAndLeave(id: string, turn: { id: string; text: string }): Promise<void> {
    this.#isLeaving = true;
    await this.send('POST', `/api/rehearsals/${id}/turns`, turn, { accept: 'text/event-stream' });
    this.#isLeaving = false;
  }
}

async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

/** A seeker on a deployment whose model has this fault. */
export class ModelSeeker extends SeekerOn {
  #fault: string;

  constructor(fault: string, more: Record<string, string> = {}) {
    super(() => ({
      ...{ MODEL: 'openai', OPENAI_BASE_URL: `${inject('faultyUrl')}/${this.#fault}/v1` },
      ...{ OPENAI_MODEL: 'faulty', OPENAI_API_KEY: KEY },
      ...more,
    }));
    this.#fault = fault;
  }

  /** The same seeker, from now on with another fault. */
  turnTo(fault: string): void {
    this.#fault = fault;
  }
}

/** The last event of a turn that was answered. */
export function doneOf(events: readonly TurnEvent[]): Extract<TurnEvent, { event: 'done' }> {
  const last = events.at(-1);
  if (last?.event !== 'done') throw new Error(`The turn ended with ${JSON.stringify(last)}.`);
  return last;
}
