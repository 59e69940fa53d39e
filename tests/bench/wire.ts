import { randomUUID } from 'node:crypto';

/** One seeker over HTTP, for timing: plain fetch, one cookie. */
export class Browsing {
  readonly url: string;
  cookie = '';
  id = '';

  private constructor(url: string) {
    this.url = url;
  }

  static async start(url: string): Promise<Browsing> {
    const browsing = new Browsing(url);
    await browsing.begin();
    return browsing;
  }

  async begin(): Promise<void> {
    this.id = randomUUID();
    const wish = { id: this.id, personaId: 'ruth-adeyemi', minutes: 30, setting: 'video' };
    const response = await this.send('POST', '/api/rehearsals', wish);
    this.cookie ||= response.headers.get('set-cookie')?.split(';')[0] ?? '';
    await response.text();
  }

  send(method: string, path: string, body?: unknown, accept = 'application/json'): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { accept, cookie: this.cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async done(method: string, path: string, body?: unknown): Promise<string> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text;
  }

  say(text: string): Promise<string> {
    return this.done('POST', `/api/rehearsals/${this.id}/turns`, { id: randomUUID(), text });
  }

  /** Milliseconds from the request to the first piece of the reply, and to its end. */
  async timeStream(text: string): Promise<{ first: number; whole: number }> {
    const from = performance.now();
    const body = { id: randomUUID(), text };
    const response = await this.send('POST', `/api/rehearsals/${this.id}/turns`, body, 'text/event-stream');
    if (!response.ok || !response.body) throw new Error(`turn: ${response.status} ${await response.text()}`);
    let first = NaN;
    let received = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      received += chunk;
      if (Number.isNaN(first) && received.includes('event: reply')) first = performance.now() - from;
    }
    return { first, whole: performance.now() - from };
  }

  close(): Promise<string> {
    return this.done('POST', `/api/rehearsals/${this.id}/close`);
  }
}
