/** What waits in this browser for the server. */
export interface Kept<Value> {
  value: Value;
  /** The server's version that it was written on. */
  version: number | null;
  /** What was sent and never answered: if the server has one of these, it has nothing of anybody else's. */
  sent?: Value[];
  /** The server has it: said once, to the other tabs, before it is forgotten. */
  saved?: true;
}

/** One place in the browser's storage, which may be missing, full or switched off; then it says so and does nothing. */
export class KeptHere<Value> {
  works: boolean;
  readonly #key: string;
  readonly #storage: Storage | null;

  constructor(key: string, storage: Storage | null | undefined) {
    this.#key = key;
    this.#storage = storage === undefined ? browserStorage() : storage;
    this.works = this.#storage !== null;
  }

  read(): Kept<Value> | null {
    return this.#guarded((storage) => parseKept<Value>(storage.getItem(this.#key))) ?? null;
  }

  write(kept: Kept<Value>): void {
    this.#guarded((storage) => storage.setItem(this.#key, JSON.stringify(kept)));
  }

  forget(): void {
    this.#guarded((storage) => storage.removeItem(this.#key));
  }

  #guarded<Result>(task: (storage: Storage) => Result): Result | undefined {
    try {
      return this.#storage ? task(this.#storage) : undefined;
    } catch {
      this.works = false;
      return undefined;
    }
  }
}

/** Words that another version of the page or another program wrote are nobody's. */
export function parseKept<Value>(written: string | null): Kept<Value> | null {
  if (!written) return null;
  try {
    const kept: unknown = JSON.parse(written);
    return typeof kept === 'object' && kept !== null && 'value' in kept ? (kept as Kept<Value>) : null;
  } catch {
    return null;
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
