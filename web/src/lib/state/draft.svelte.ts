import { untrack } from 'svelte';
import { Keeper, type KeepState, type KeeperOptions } from './keeper.ts';

/**
 * Something being written: bind to `value`, show `state`. Make it while a component initialises; it stops with it.
 */
export class Draft<Value> {
  value: Value = $state()!;
  state: KeepState = $state('saved');
  problem: string | null = $state(null);
  keepsHere: boolean = $state(true);
  readonly #keeper: Keeper<Value>;

  constructor(options: Omit<KeeperOptions<Value>, 'onchange' | 'storage' | 'key'> & { key: string }) {
    const key = `forthcoming:${options.key}`;
    const keeper = new Keeper<Value>({ ...options, key, onchange: () => this.#follow() });
    this.#keeper = keeper;
    this.value = structuredClone(keeper.value);
    this.#follow();

    $effect(() => {
      const value = $state.snapshot(this.value) as Value;
      untrack(() => keeper.write(value));
    });
    $effect(() => {
      const leave = () => void keeper.flush(true);
      const hide = () => document.visibilityState === 'hidden' && leave();
      const online = () => keeper.online();
      const elsewhere = (event: StorageEvent) => event.key === key && keeper.elsewhere(event.newValue);
      addEventListener('pagehide', leave);
      addEventListener('online', online);
      addEventListener('storage', elsewhere);
      document.addEventListener('visibilitychange', hide);
      return () => {
        removeEventListener('pagehide', leave);
        removeEventListener('online', online);
        removeEventListener('storage', elsewhere);
        document.removeEventListener('visibilitychange', hide);
        void keeper.flush(true);
      };
    });
  }

  /** Saves now; resolves when that is done or has failed (see `state`). */
  flush(): Promise<void> {
    this.#keeper.write($state.snapshot(this.value) as Value);
    return this.#keeper.flush();
  }

  keepMine(): Promise<void> {
    return this.#keeper.keepMine();
  }

  takeTheirs(): Promise<void> {
    return this.#keeper.takeTheirs();
  }

  #follow(): void {
    const keeper = this.#keeper;
    if (!keeper) return;
    this.state = keeper.state;
    this.problem = keeper.problem;
    this.keepsHere = keeper.keepsHere;
    // Words from elsewhere replace ours; our own come back unchanged and leave the caret alone.
    if (JSON.stringify(keeper.value) !== JSON.stringify($state.snapshot(this.value))) {
      this.value = structuredClone(keeper.value);
    }
  }
}
