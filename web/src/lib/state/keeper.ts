import { ProblemError } from '#lib/api/problem.ts';

/**
 * `saved`: the server has it. `saving`: under way or about to be. `offline`: kept here until the server can be
 * reached. `failed`: the server does not want it. `conflict`: another tab or device wrote something else.
 */
export type KeepState = 'saved' | 'saving' | 'offline' | 'failed' | 'conflict';

export interface Versioned<Value> {
  value: Value;
  /** What the server counts versions with; null where it keeps none. */
  version: number | null;
}

export interface KeeperOptions<Value> {
  /** Where the words wait in this browser: `plan:<rehearsal id>`. */
  key: string;
  /** What the server has. */
  initial: Versioned<Value>;
  /** Stores on the server and answers with the new version; a version of null overwrites. */
  save: (value: Value, version: number | null, keepalive: boolean) => Promise<number | null>;
  /** What the server has now, for taking the other side of a conflict. */
  reload: () => Promise<Versioned<Value>>;
  /** Called after each change of what is public here. */
  onchange: () => void;
  storage?: Storage | null;
}

interface Kept<Value> extends Versioned<Value> {
  saved?: true;
}

const PAUSE = 600;
const AGAIN = [4_000, 10_000, 30_000];

/** Keeps words: in this browser at once, on the server soon, and never one over another in silence. */
export class Keeper<Value> {
  value: Value;
  state: KeepState = 'saved';
  /** A sentence for the person, where something is wrong. */
  problem: string | null = null;
  /** False where the browser has no storage: then words are safe only once they are saved. */
  keepsHere: boolean;

  #version: number | null;
  #unsaved = false;
  #saving = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #options: KeeperOptions<Value>;
  readonly #storage: Storage | null;

  constructor(options: KeeperOptions<Value>) {
    this.#options = options;
    this.#storage = options.storage === undefined ? browserStorage() : options.storage;
    this.keepsHere = this.#storage !== null;
    this.value = options.initial.value;
    this.#version = options.initial.version;
    this.#restore();
  }

  /** The person wrote something. */
  write(value: Value): void {
    if (same(value, this.value)) return;
    this.value = value;
    this.#unsaved = true;
    this.#tries = 0;
    this.#keepHere();
    if (this.state !== 'conflict') this.#later(PAUSE, this.state === 'offline' ? 'offline' : 'saving');
    this.#options.onchange();
  }

  /** Saves now what is unsaved; `leaving` lets the request outlive the page. */
  async flush(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#unsaved || this.state === 'conflict' || (this.#saving && !leaving)) return;
    const value = this.value;
    this.#saving = true;
    if (this.state !== 'offline') this.#becomes('saving');
    try {
      this.#saved(value, await this.#options.save(value, this.#version, leaving));
    } catch (cause) {
      this.#notSaved(cause);
    } finally {
      this.#saving = false;
    }
  }

  /** The network is back. */
  online(): void {
    if (this.state === 'offline') void this.flush();
  }

  /** Another tab of this browser wrote under our key: `StorageEvent.newValue`. */
  elsewhere(written: string | null): void {
    const kept = parse<Value>(written);
    if (!kept) return;
    if (same(kept.value, this.value)) {
      if (kept.saved) this.#takeOver(kept);
    } else if (this.#unsaved) {
      this.#conflict();
    } else {
      this.#takeOver(kept);
    }
  }

  /** Conflict: what stands here goes over what the others wrote. */
  async keepMine(): Promise<void> {
    this.#version = null;
    this.#unsaved = true;
    this.#becomes('saving');
    await this.flush();
  }

  /** Conflict: what the others wrote replaces what stands here. */
  async takeTheirs(): Promise<void> {
    try {
      const theirs = await this.#options.reload();
      this.#takeOver(theirs);
      this.#forgetHere();
    } catch (cause) {
      this.problem = sentence(cause);
      this.#options.onchange();
    }
  }

  /** Stops the timers; what is unsaved stays in this browser. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #restore(): void {
    const kept = parse<Value>(read(this.#storage, this.#options.key));
    if (!kept || kept.saved || same(kept.value, this.value)) return this.#forgetHere();
    this.value = kept.value;
    // The version it was written on: if the server has moved on since, it will say so.
    this.#version = kept.version;
    this.#unsaved = true;
    this.#later(0, 'saving');
  }

  #saved(value: Value, version: number | null): void {
    this.#version = version;
    this.#tries = 0;
    this.problem = null;
    if (!same(value, this.value)) {
      this.#keepHere();
      return this.#later(PAUSE, 'saving');
    }
    this.#unsaved = false;
    // Other tabs hear both: the words with their version, then that nothing waits any more.
    this.#keepHere(true);
    this.#forgetHere();
    this.#becomes('saved');
  }

  #notSaved(cause: unknown): void {
    if (cause instanceof ProblemError && cause.code === 'behind') return this.#conflict();
    const passes = !(cause instanceof ProblemError) || cause.passes;
    this.problem = sentence(cause);
    if (!passes) return this.#becomes('failed');
    this.#later(AGAIN[Math.min(this.#tries++, AGAIN.length - 1)]!, 'offline');
  }

  #conflict(): void {
    clearTimeout(this.#timer);
    this.problem = null;
    this.#becomes('conflict');
  }

  #takeOver({ value, version }: Versioned<Value>): void {
    clearTimeout(this.#timer);
    this.value = value;
    this.#version = version;
    this.#unsaved = false;
    this.problem = null;
    this.#becomes('saved');
  }

  #later(pause: number, state: KeepState): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
    this.#becomes(state);
  }

  #becomes(state: KeepState): void {
    this.state = state;
    this.#options.onchange();
  }

  #keepHere(saved?: true): void {
    const kept: Kept<Value> = { value: this.value, version: this.#version, ...(saved ? { saved } : {}) };
    try {
      this.#storage?.setItem(this.#options.key, JSON.stringify(kept));
    } catch {
      // Full, or switched off while we were open.
      this.keepsHere = false;
    }
  }

  #forgetHere(): void {
    try {
      this.#storage?.removeItem(this.#options.key);
    } catch {
      this.keepsHere = false;
    }
  }
}

function browserStorage(): Storage | null {
  try {
    const storage = globalThis.localStorage;
    storage.setItem('forthcoming:try', '1');
    storage.removeItem('forthcoming:try');
    return storage;
  } catch {
    return null;
  }
}

function read(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function parse<Value>(written: string | null): Kept<Value> | null {
  if (!written) return null;
  try {
    const kept: unknown = JSON.parse(written);
    return typeof kept === 'object' && kept !== null && 'value' in kept ? (kept as Kept<Value>) : null;
  } catch {
    return null;
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const sentence = (cause: unknown): string =>
  cause instanceof ProblemError ? cause.message : 'Saving did not work. It is tried again.';
