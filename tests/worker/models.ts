import { env } from 'cloudflare:workers';
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { inject } from 'vitest';
import type { Rehearsal, TurnEvent } from '../../worker/api/contract/answers.ts';
import worker from '../../worker/index.ts';
import { eventsOf, newRehearsal } from './seeker.ts';

/** The key that must turn up nowhere. The faulty server repeats it in everything it says in error. */
export const KEY = 'sk-canary-4711';

/** A seeker on a deployment whose model has this fault. */
export class ModelSeeker {
  cookie = '';
  #env: typeof env;

  constructor(fault: string, more: Record<string, string> = {}) {
    const baseUrl = `${inject('faultyUrl')}/${fault}/v1`;
    this.#env = {
      ...env,
      ...{ MODEL: 'openai', OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: 'faulty', OPENAI_API_KEY: KEY },
      ...more,
    };
  }

  /** The same seeker, from now on with another fault. */
  turnTo(fault: string): void {
    this.#env = { ...this.#env, OPENAI_BASE_URL: `${inject('faultyUrl')}/${fault}/v1` };
  }

  async send(method: string, path: string, body?: unknown, accept = 'application/json'): Promise<Response> {
    const context = createExecutionContext();
    const request = new Request(`https://forthcoming.test${path}`, {
      method,
      headers: { accept, 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await worker.fetch(request, this.#env, context);
    const whole = new Response(await response.text(), response);
    await waitOnExecutionContext(context);
    const set = whole.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    return whole;
  }

  async json<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    return (await this.send(method, path, body)).json<Answer>();
  }

  start(): Promise<Rehearsal> {
    return this.json('POST', '/api/rehearsals', newRehearsal());
  }

  async say(id: string, turn: { id: string; text: string; goOn?: true }): Promise<TurnEvent[]> {
    return eventsOf(await this.send('POST', `/api/rehearsals/${id}/turns`, turn, 'text/event-stream'));
  }

  rehearsal(id: string): Promise<Rehearsal> {
    return this.json('GET', `/api/rehearsals/${id}`);
  }
}
