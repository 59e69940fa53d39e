/** Milliseconds a call may take, and the characters a reply may have. */
export interface Limits {
  firstWordMs: number;
  silenceMs: number;
  wholeMs: number;
  /** How long to wait at most before the one retry. */
  retryWithinMs: number;
  mostCharacters: number;
}

export const LIMITS: Limits = {
  firstWordMs: 12_000,
  silenceMs: 10_000,
  wholeMs: 60_000,
  retryWithinMs: 1_500,
  mostCharacters: 4_000,
};

/** A clock that ends a call: `expired` says which limit was passed. */
export class Deadline {
  readonly #abort = new AbortController();
  readonly #started: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expired: 'no_first_word' | 'silent' | 'too_slow' | null = null;
  readonly #limits: Limits;
  readonly #now: () => number;
  #waiting: ((expired: true) => void) | null = null;

  constructor(limits: Limits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
    this.#started = now();
    this.#set(limits.firstWordMs, 'no_first_word');
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get expired(): 'no_first_word' | 'silent' | 'too_slow' | null {
    return this.#expired;
  }

  /** Milliseconds left until the first word is due. */
  get firstWordLeft(): number {
    return this.#limits.firstWordMs - (this.#now() - this.#started);
  }

  /** A word came: the next one is due within the silence, and all of them within the whole. */
  heard(): void {
    const left = this.#limits.wholeMs - (this.#now() - this.#started);
    if (left <= this.#limits.silenceMs) this.#set(left, 'too_slow');
    else this.#set(this.#limits.silenceMs, 'silent');
  }

  /** The promise, or `null` once time is up, even where the promise never settles. */
  async within<Value>(promise: Promise<Value>): Promise<Value | null> {
    if (this.#expired) return null;
    const expiry = new Promise<true>((resolve) => (this.#waiting = resolve));
    const first = await Promise.race([promise.then((value) => ({ value })), expiry]);
    return first === true ? null : first.value;
  }

  stop(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
  }

  #set(wait: number, reason: 'no_first_word' | 'silent' | 'too_slow'): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#expire(reason), Math.max(0, wait));
  }

  #expire(reason: 'no_first_word' | 'silent' | 'too_slow'): void {
    this.#expired = reason;
    this.#waiting?.(true);
    this.#abort.abort();
  }
}
