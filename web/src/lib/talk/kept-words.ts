/** Words that were said and are not yet acknowledged. */
export interface UnsentTurn {
  id: string;
  text: string;
  /** The number of the last turn that was on the page when they were said. */
  after: number;
  /** They are answered, and the rest of the reply is wanted. */
  goOn?: true;
}

/**
 * What a seeker has typed in one talk, kept in the browser until the server has it: the line being written, and each
 * turn on its way. One key a turn, so that two tabs never overwrite each other's.
 */
export class KeptWords {
  /** False where the browser keeps nothing (storage full or switched off): the page says so. */
  isKeeping = true;
  readonly #storage: Storage | null;
  readonly #draftKey: string;
  readonly #outboxKey: string;

  constructor(rehearsalId: string, storage: Storage | null) {
    this.#storage = storage;
    this.#draftKey = `forthcoming:talk:${rehearsalId}:draft`;
    this.#outboxKey = `forthcoming:talk:${rehearsalId}:outbox:`;
    this.isKeeping = storage !== null;
  }

  get draft(): string {
    return this.#try(() => this.#storage?.getItem(this.#draftKey)) ?? '';
  }

  keepDraft(text: string): void {
    this.#try(() => this.#storage?.setItem(this.#draftKey, text));
  }

  /** Forgets the line only if it is still the one given: another tab may be writing its own. */
  dropDraft(text: string): void {
    if (this.draft === text) this.#try(() => this.#storage?.removeItem(this.#draftKey));
  }

  keepTurn(turn: UnsentTurn): void {
    this.#try(() => this.#storage?.setItem(this.#outboxKey + turn.id, JSON.stringify(turn)));
  }

  dropTurn(id: string): void {
    this.#try(() => this.#storage?.removeItem(this.#outboxKey + id));
  }

  get unsent(): UnsentTurn[] {
    return this.#keys()
      .map((key) => parseTurn(this.#try(() => this.#storage?.getItem(key)) ?? ''))
      .filter((turn) => turn !== null)
      .sort((one, other) => one.after - other.after);
  }

  #keys(): string[] {
    const storage = this.#storage;
    if (!storage) return [];
    const keys = this.#try(() => Array.from({ length: storage.length }, (_, index) => storage.key(index))) ?? [];
    return keys.filter((key) => key !== null).filter((key) => key.startsWith(this.#outboxKey));
  }

  #try<Value>(access: () => Value): Value | undefined {
    try {
      return access();
    } catch {
      this.isKeeping = false;
      return undefined;
    }
  }
}

function parseTurn(json: string): UnsentTurn | null {
  try {
    const { id, text, after } = JSON.parse(json);
    return typeof id === 'string' && typeof text === 'string' && Number.isInteger(after) ? { id, text, after } : null;
  } catch {
    return null;
  }
}

/** The browser's store, or null where reading it alone is refused. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
