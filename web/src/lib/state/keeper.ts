import { ProblemError } from '#lib/api/problem.ts';
import { KeptHere, parseKept, type Kept } from './kept-here.ts';
import { same } from './same.ts';

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

const PAUSE = 600;
const AGAIN = [4_000, 10_000, 30_000];

/** Keeps words: in this browser at once, on the server soon, and never one over another in silence. */
export class Keeper<Value> {
  value: Value;
  state: KeepState = 'saved';
  /** A sentence for the person, where something is wrong. */
  problem: string | null = null;

  #version: number | null;
  #unsaved = false;
  #underWay: Promise<void> | null = null;
  /** Sent, and not yet answered with a version. */
  #sent: Value[] = [];
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #options: KeeperOptions<Value>;
  readonly #here: KeptHere<Value>;

  constructor(options: KeeperOptions<Value>) {
    this.#options = options;
    this.#here = new KeptHere(options.key, options.storage);
    this.value = options.initial.value;
    this.#version = options.initial.version;
    this.#restore();
  }

  /** False where the browser has no storage: then words are safe only once they are saved. */
  get keepsHere(): boolean {
    return this.#here.works;
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

  /** Saves now what is unsaved and resolves when that is done or has failed; `leaving` outlives the page. */
  async flush(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    // One after the other: each save builds on the version that the last one made.
    while (this.#underWay) await this.#underWay;
    if (!this.#unsaved || this.state === 'conflict') return;
    this.#underWay = this.#send(leaving);
    await this.#underWay;
  }

  /** The network is back. */
  online(): void {
    if (this.state === 'offline') void this.flush();
  }

  /** Another tab of this browser wrote under our key: `StorageEvent.newValue`. */
  elsewhere(written: string | null): void {
    const kept = parseKept<Value>(written);
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
      this.#here.forget();
    } catch (cause) {
      this.problem = sentence(cause);
      this.#options.onchange();
    }
  }

  /** Stops the timers; what is unsaved stays in this browser. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  async #send(leaving: boolean): Promise<void> {
    clearTimeout(this.#timer);
    const value = this.value;
    this.#sent = [...this.#sent, value].slice(-3);
    this.#keepHere();
    if (this.state !== 'offline') this.#becomes('saving');
    try {
      this.#saved(value, await this.#options.save(value, this.#version, leaving));
    } catch (cause) {
      await this.#notSaved(cause);
    } finally {
      this.#underWay = null;
    }
  }

  #restore(): void {
    const kept = this.#here.read();
    if (!kept || kept.saved || same(kept.value, this.value)) return this.#here.forget();
    this.value = kept.value;
    // The version it was written on: if somebody else has moved on from it, the server will say so.
    if (!isAmong(this.#options.initial.value, kept.sent)) this.#version = kept.version;
    this.#unsaved = true;
    this.#later(0, 'saving');
  }

  #saved(value: Value, version: number | null): void {
    this.#version = version;
    this.#tries = 0;
    this.#sent = [];
    this.problem = null;
    if (!same(value, this.value)) {
      this.#keepHere();
      return this.#later(PAUSE, 'saving');
    }
    this.#unsaved = false;
    // Other tabs hear both: the words with their version, then that nothing waits any more.
    this.#keepHere(true);
    this.#here.forget();
    this.#becomes('saved');
  }

  async #notSaved(cause: unknown): Promise<void> {
    if (cause instanceof ProblemError && cause.code === 'behind') return this.#behind();
    const passes = !(cause instanceof ProblemError) || cause.passes;
    this.problem = sentence(cause);
    if (!passes) return this.#becomes('failed');
    this.#later(AGAIN[Math.min(this.#tries++, AGAIN.length - 1)]!, 'offline');
  }

  /** The server has a newer version. It may be our own, of a save whose answer never arrived. */
  async #behind(): Promise<void> {
    try {
      const theirs = await this.#options.reload();
      if (!isAmong(theirs.value, this.#sent)) return this.#conflict();
      this.#saved(theirs.value, theirs.version);
    } catch (cause) {
      await this.#notSaved(cause);
    }
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
    const kept: Kept<Value> = { value: this.value, version: this.#version };
    if (this.#sent.length > 0) kept.sent = this.#sent;
    if (saved) kept.saved = saved;
    this.#here.write(kept);
  }
}

const isAmong = (value: unknown, sent: unknown[] = []): boolean => sent.some((each) => same(each, value));

const sentence = (cause: unknown): string =>
  cause instanceof ProblemError ? cause.message : 'Saving did not work. It is tried again.';
