/** Words of a stream are gathered for this long, but for the first and those that end a sentence, which go out at once. */
export const WINDOW_MS = 80;

/**
 * Once the first sentence is out, the stream is left alone for so long between reads: what came meanwhile is read in one go, and the
 * Worker is woken for a handful of words at a time.
 */
const REST_MS = 50;
/** What is read so soon after a rest was waiting already. */
const SOON_MS = 15;

/** A sentence that is over can be shown: it is not kept waiting. */
const ENDS_SENTENCE = /[.!?…]["'”’)]*(?:\s|$)/;

/** What one event of a provider's stream adds to the reply, where it does nothing else. */
interface Piece {
  text: string;
  /** Pieces of the same source may be joined. */
  source: string;
  /** The event again, with another text. */
  with(text: string): unknown;
}

interface ChatChunk {
  choices?: { index?: number; finish_reason?: unknown; delta?: Record<string, unknown> }[];
  usage?: unknown;
  error?: unknown;
}
interface ResponsesChunk {
  type?: string;
  item_id?: string;
  delta?: string;
}

/**
 * A `fetch` that joins the words of an event stream into windows before anybody parses them twice: every event the
 * SDK reads costs it half a millisecond. What is not plainly a piece of text goes through byte for byte.
 */
export function mergingFetch(get: typeof fetch, windowMs = WINDOW_MS): typeof fetch {
  return async (input, init) => {
    const response = await get(input, init);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (!response.body || !isStream) return response;
    return new Response(mergePieces(response.body, windowMs), response);
  };
}

export function mergePieces(body: ReadableStream<Uint8Array>, windowMs = WINDOW_MS): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let merge: Merge;
  let rest = '';
  let rested = 0;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      merge = new Merge((text) => controller.enqueue(encoder.encode(text)), windowMs);
    },
    async pull(controller) {
      const before = merge.sent;
      while (merge.sent === before) {
        if (merge.isUnderWay && Date.now() - rested > SOON_MS) {
          await new Promise((goOn) => setTimeout(goOn, REST_MS));
          rested = Date.now();
        }
        const { done, value } = await reader.read().catch((error: unknown) => {
          merge.flush();
          throw error;
        });
        rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
        const events = rest.split(/\r?\n\r?\n/);
        rest = events.pop() ?? '';
        for (const event of events) merge.add(event);
        if (!done) continue;
        merge.flush();
        if (rest !== '') merge.add(rest);
        return controller.close();
      }
    },
    async cancel(reason) {
      merge.stop();
      await reader.cancel(reason);
    },
  });
}

class Merge {
  sent = 0;
  readonly #send: (text: string) => void;
  readonly #windowMs: number;
  #held: { piece: Piece; text: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The first word, and the one after the first sentence: whether a question ends the reply only that one tells. */
  #isAwaited = true;
  #isSentenceOut = false;
  #isUnderWay = false;
  #isOver = false;

  constructor(send: (text: string) => void, windowMs: number) {
    this.#send = send;
    this.#windowMs = windowMs;
  }

  /** The first sentence is out, and the word after it. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** What was read when the reader left is nobody's any more. */
  add(sent: string): void {
    if (this.#isOver) return;
    const event = withoutRefusal(sent);
    const piece = pieceIn(event);
    if (piece === null || this.#isAwaited) {
      this.flush();
      this.#pass(event);
      if (piece !== null && piece.text.trim() !== '') this.#wentOut(piece.text);
      return;
    }
    if (this.#held && this.#held.piece.source !== piece.source) this.flush();
    if (this.#held) this.#held.text += piece.text;
    else {
      this.#held = { piece, text: piece.text };
      this.#timer = setTimeout(() => this.flush(), this.#windowMs);
    }
    if (!ENDS_SENTENCE.test(piece.text)) return;
    this.flush();
    this.#wentOut(piece.text);
  }

  #wentOut(text: string): void {
    this.#isUnderWay ||= this.#isSentenceOut;
    this.#isSentenceOut ||= ENDS_SENTENCE.test(text);
    this.#isAwaited = this.#isSentenceOut && !this.#isUnderWay;
  }

  flush(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    const held = this.#held;
    this.#held = null;
    if (held) this.#pass(`data: ${JSON.stringify(held.piece.with(held.text))}`);
  }

  stop(): void {
    this.#isOver = true;
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#held = null;
  }

  #pass(event: string): void {
    this.sent += 1;
    this.#send(`${event}\n\n`);
  }
}

/** The SDK hands on the words of a refusal as if they were the reply. That there is one remains; its words do not. */
function withoutRefusal(event: string): string {
  if (!event.includes('refusal')) return event;
  return event
    .replace(/"refusal":\s*"(?:[^"\\]|\\.)+"/g, '"refusal":" "')
    .replace(/("type":\s*"response\.refusal\.delta".*"delta":\s*)"(?:[^"\\]|\\.)+"/, '$1" "');
}

function pieceIn(event: string): Piece | null {
  const data = /^(?:event:[^\n]*\n)?data: ?(\{[^\n]*)$/.exec(event.replaceAll('\r', ''))?.[1];
  if (data === undefined) return null;
  try {
    const value = JSON.parse(data) as unknown;
    return chatPiece(value as ChatChunk) ?? responsesPiece(value as ResponsesChunk);
  } catch {
    return null;
  }
}

function chatPiece(chunk: ChatChunk): Piece | null {
  const [choice, ...others] = chunk.choices ?? [];
  const delta = choice?.delta;
  if (!delta || others.length > 0 || choice.finish_reason || chunk.usage || chunk.error) return null;
  const { content, role: _role, ...more } = delta;
  if (typeof content !== 'string' || Object.values(more).some((value) => value !== null)) return null;
  return {
    text: content,
    source: `chat ${choice.index ?? 0}`,
    with: (text) => ({ ...chunk, choices: [{ ...choice, delta: { ...delta, content: text } }] }),
  };
}

function responsesPiece(chunk: ResponsesChunk): Piece | null {
  const { type, delta } = chunk;
  if (type !== 'response.output_text.delta' || typeof delta !== 'string') return null;
  return { text: delta, source: `responses ${chunk.item_id}`, with: (text) => ({ ...chunk, delta: text }) };
}
