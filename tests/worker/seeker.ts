import { exports } from 'cloudflare:workers';
import type { Problem } from '../../worker/api/contract/problem-answers.ts';
import type { Rehearsal } from '../../worker/api/contract/rehearsal-answers.ts';
import type { TakenTurn, TurnEvent } from '../../worker/api/contract/turn-answers.ts';

const HOME = 'https://forthcoming.test';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Talks to the Worker over HTTP as one browser does: it keeps its cookie and sends it back. */
export class Seeker {
  cookie = '';
  readonly #fetch: Fetch;

  constructor(fetch: Fetch = (address, init) => exports.default.fetch(address, init)) {
    this.#fetch = fetch;
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await this.#fetch(`${HOME}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookie && { cookie: this.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    return response;
  }

  async json<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await this.send(method, path, body, { accept: 'application/json' });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json<Answer>();
  }

  async problem(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Problem> {
    const response = await this.send(method, path, body, { accept: 'application/json', ...headers });
    if (response.headers.get('content-type') !== 'application/problem+json') {
      throw new Error(`${method} ${path} answered ${response.status} and no problem: ${await response.text()}`);
    }
    return response.json<Problem>();
  }

  start(wish: Record<string, unknown> = {}): Promise<Rehearsal> {
    return this.json('POST', '/api/rehearsals', newRehearsal(wish));
  }

  say(rehearsalId: string, text: string, more: { id?: string; after?: number } = {}): Promise<TakenTurn> {
    return this.json('POST', `/api/rehearsals/${rehearsalId}/turns`, { id: crypto.randomUUID(), text, ...more });
  }

  rehearsal(rehearsalId: string): Promise<Rehearsal> {
    return this.json('GET', `/api/rehearsals/${rehearsalId}`);
  }
}

export function newRehearsal(wish: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: crypto.randomUUID(), personaId: 'ruth-adeyemi', minutes: 20, setting: 'video', ...wish };
}

/** Reads a stream of server-sent events to its end. */
export async function eventsOf(response: Response): Promise<TurnEvent[]> {
  const blocks = (await response.text()).split('\n\n').filter((block) => block.trim() !== '');
  return blocks.map((block) => {
    const lines = block.split('\n');
    const event = lines.find((line) => line.startsWith('event: '))?.slice(7);
    const data = lines
      .filter((line) => line.startsWith('data: '))
      .map((line) => line.slice(6))
      .join('\n');
    return { event, data: JSON.parse(data) as unknown } as TurnEvent;
  });
}
