/** A provider in the process, for what is sent rather than what comes back: it says what the notes give it to say. */
export interface NotesSaid {
  fetch: typeof fetch;
  /** The body of the last request, as it was sent. */
  last(): string;
}

export function notesSaid(): NotesSaid {
  let body = '';
  const get = (_input: unknown, init?: RequestInit): Promise<Response> => {
    body = String(init?.body);
    const { messages } = JSON.parse(body) as { messages: { content: string }[] };
    const notes = messages.at(-1)?.content.split('\nNow, minute').at(-1) ?? '';
    const words = [...notes.matchAll(/^\d+\. [^:]+: (.+)$/gm)].map(([, given]) => given).join(' ');
    const events = [{ content: words }, {}].map((delta, at) => ({
      ...{ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'notes' },
      choices: [{ index: 0, delta, finish_reason: at === 0 ? null : 'stop' }],
    }));
    const stream = `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`;
    return Promise.resolve(new Response(stream, { headers: { 'content-type': 'text/event-stream' } }));
  };
  return { fetch: get as typeof fetch, last: () => body };
}
