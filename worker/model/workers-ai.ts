import type { AiBinding } from './language-model.ts';

/**
 * Workers AI behind the door of Chat Completions: its newer models answer in that shape, its older ones in one of
 * their own, which is put into it here.
 */
export function workersAiFetch(ai: AiBinding, name: string): typeof fetch {
  return async (_input, init) => {
    const {
      model: _model,
      stream_options: _options,
      ...input
    } = JSON.parse(String(init?.body)) as Record<string, unknown>;
    const signal = init?.signal ?? undefined;
    const response = await ai.run(name, input, { returnRawResponse: true, ...(signal && { signal }) });
    if (!response.ok) return refused(response);
    if (!response.body) return response;
    return input.stream === true ? asChatStream(response.body) : asChatAnswer(await response.json());
  };
}

/** Its own numbers for what has a status of its own elsewhere (its table of errors): no such model, and the day's free allocation used up. */
const OWN_CODES: Record<number, { status: number; code: string }> = {
  5007: { status: 404, code: 'model_not_found' },
  3036: { status: 429, code: 'insufficient_quota' },
};

interface Refusal {
  internalCode?: number;
  errors?: { code?: number }[];
}

/** The status says what it is; the words of the service stay behind. */
async function refused(response: Response): Promise<Response> {
  const body = (await response.json().catch(() => null)) as Refusal | null;
  const own = OWN_CODES[body?.internalCode ?? body?.errors?.[0]?.code ?? 0];
  const { status, code } = own ?? { status: response.status, code: null };
  const wait = response.headers.get('retry-after');
  const headers = wait === null ? {} : { 'retry-after': wait };
  return Response.json({ error: { message: 'Refused.', type: code, code } }, { status, headers });
}

interface OldAnswer {
  response?: unknown;
  usage?: unknown;
  result?: OldAnswer;
}

function asChatAnswer(body: unknown): Response {
  const old = (body as OldAnswer).result ?? (body as OldAnswer);
  if (old.response === undefined) return Response.json(old);
  const content = typeof old.response === 'string' ? old.response : JSON.stringify(old.response);
  const choice = { index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' };
  return Response.json({ choices: [choice], usage: old.usage ?? null });
}

function asChatStream(body: ReadableStream<Uint8Array>): Response {
  let rest = '';
  let isOld = false;
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const translated = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        rest += decoder.decode(bytes, { stream: true });
        const events = rest.split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          const chunk = oldChunk(event);
          isOld ||= chunk !== null;
          // The old shape has no word for a good end but this one.
          const end = isOld && event === 'data: [DONE]' ? `${data(choiceOf({}, 'stop'))}${event}\n\n` : null;
          controller.enqueue(encoder.encode(chunk ?? end ?? `${event}\n\n`));
        }
      },
      flush(controller) {
        if (rest !== '') controller.enqueue(encoder.encode(rest));
      },
    }),
  );
  return new Response(translated, { headers: { 'content-type': 'text/event-stream' } });
}

const data = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const choiceOf = (delta: Record<string, unknown>, finish_reason: string | null, usage?: unknown) => ({
  choices: [{ index: 0, delta, finish_reason }],
  ...(usage !== undefined && { usage }),
});

function oldChunk(event: string): string | null {
  if (!event.startsWith('data: {')) return null;
  try {
    const { response, usage, ...more } = JSON.parse(event.slice(6)) as OldAnswer & { choices?: unknown };
    if (typeof response !== 'string' || more.choices !== undefined) return null;
    return data(choiceOf({ content: response }, null, usage));
  } catch {
    return null;
  }
}
