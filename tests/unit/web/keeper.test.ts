import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, clientProblem } from '../../../web/src/lib/api/problem.ts';
import { Keeper, type KeeperOptions } from '../../../web/src/lib/state/keeper.ts';

const KEY = 'forthcoming:plan:one';

/** A server that counts versions and refuses what was written on an old one. */
function server(text = '', version = 0) {
  const saves: { value: string; keepalive: boolean }[] = [];
  return {
    saves,
    text,
    version,
    fails: null as unknown,
    async save(value: string, on: number | null, keepalive: boolean): Promise<number> {
      if (this.fails) throw this.fails;
      if (on !== null && on !== this.version) {
        throw new ProblemError({ code: 'behind', status: 409, detail: 'Changed elsewhere.' });
      }
      saves.push({ value, keepalive });
      this.text = value;
      return ++this.version;
    },
  };
}

function storage(refuses = false): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      if (refuses) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

type Served = ReturnType<typeof server>;

function keeperOf(served: Served, options: Partial<KeeperOptions<string>> = {}): Keeper<string> {
  return new Keeper<string>({
    key: KEY,
    initial: { value: served.text, version: served.version },
    save: (value, version, keepalive) => served.save(value, version, keepalive),
    reload: async () => ({ value: served.text, version: served.version }),
    onchange: () => {},
    storage: storage(),
    ...options,
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('saving', () => {
  it('saves once after a pause, with the last words', async () => {
    const served = server();
    const keeper = keeperOf(served);
    keeper.write('H');
    await settle(300);
    keeper.write('How');
    expect(keeper.state).toBe('saving');
    await settle(599);
    expect(served.saves).toEqual([]);
    await settle(1);
    expect(served.saves).toEqual([{ value: 'How', keepalive: false }]);
    expect(keeper.state).toBe('saved');
  });

  it('saves again what was written while a save was under way', async () => {
    const served = server();
    const waiting: (() => void)[] = [];
    const keeper = keeperOf(served, {
      save: async (value, version, keepalive) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return served.save(value, version, keepalive);
      },
    });
    keeper.write('one');
    await settle(600);
    keeper.write('one two');
    await settle(600);
    waiting.shift()!();
    await settle(0);
    expect(keeper.state).toBe('saving');
    await settle(600);
    waiting.shift()!();
    await settle(0);
    expect(served.text).toBe('one two');
    expect(keeper.state).toBe('saved');
  });

  it('writes nothing when nothing changed', async () => {
    const served = server('there');
    keeperOf(served).write('there');
    await settle(5_000);
    expect(served.saves).toEqual([]);
  });

  it('sends one after the other, so that leaving in mid-save does not quarrel with itself', async () => {
    const served = server();
    const waiting: (() => void)[] = [];
    const keeper = keeperOf(served, {
      save: async (value, version, keepalive) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return served.save(value, version, keepalive);
      },
    });
    keeper.write('one');
    await settle(600);
    keeper.write('one two');
    void keeper.flush(true);
    void keeper.flush(true);
    expect(waiting).toHaveLength(1);
    waiting.shift()!();
    await settle(0);
    waiting.shift()!();
    await settle(0);
    expect(served.saves.map(({ value }) => value)).toEqual(['one', 'one two']);
    expect(keeper.state).toBe('saved');
  });

  it('does not take a save whose answer was lost for someone else’s', async () => {
    const served = server();
    let lost = true;
    const keeper = keeperOf(served, {
      save: async (value, version, keepalive) => {
        const next = await served.save(value, version, keepalive);
        if (!lost) return next;
        lost = false;
        throw clientProblem('timeout');
      },
    });
    keeper.write('mine');
    await settle(600);
    expect(keeper.state).toBe('offline');
    keeper.write('mine and more');
    await settle(1_200);
    expect(keeper.state).toBe('saved');
    expect(served.text).toBe('mine and more');
  });

  it('sends at once, in a request that outlives the page, when the person leaves', async () => {
    const served = server();
    const keeper = keeperOf(served);
    keeper.write('last words');
    await keeper.flush(true);
    expect(served.saves).toEqual([{ value: 'last words', keepalive: true }]);
  });
});

describe('what is kept here', () => {
  it('is there before the server has it, and is gone afterwards', async () => {
    const kept = storage();
    const keeper = keeperOf(server(), { storage: kept });
    keeper.write('mine');
    expect(JSON.parse(kept.getItem(KEY)!)).toMatchObject({ value: 'mine', version: 0 });
    await settle(600);
    expect(kept.getItem(KEY)).toBeNull();
  });

  it('comes back after a reload and is saved', async () => {
    const kept = storage();
    const served = server('old', 3);
    keeperOf(served, { storage: kept }).write('unsaved words');
    const reloaded = keeperOf(served, { storage: kept });
    expect(reloaded.value).toBe('unsaved words');
    await settle(0);
    expect(served.text).toBe('unsaved words');
  });

  it('comes back without a conflict when the server had just got an earlier part of it', async () => {
    const kept = storage();
    const served = server('old', 3);
    const never = () => new Promise<never>(() => {});
    const closed = keeperOf(served, { storage: kept, save: never });
    closed.write('half');
    await settle(600);
    closed.write('half and whole');
    closed.stop();
    await served.save('half', 3, false);
    const reloaded = keeperOf(served, { storage: kept });
    await settle(0);
    expect(reloaded.state).toBe('saved');
    expect(served.text).toBe('half and whole');
  });

  it('comes back as a conflict when the server has moved on since', async () => {
    const kept = storage();
    const served = server('old', 3);
    const first = keeperOf(served, { storage: kept });
    first.write('unsaved words');
    first.stop();
    await served.save('from another device', 3, false);
    const reloaded = keeperOf(served, { storage: kept });
    await settle(0);
    expect(reloaded.state).toBe('conflict');
    expect(served.text).toBe('from another device');
    expect(reloaded.value).toBe('unsaved words');
  });

  it('is nothing where the browser refuses storage; saving works all the same', async () => {
    const served = server();
    const keeper = keeperOf(served, { storage: null });
    expect(keeper.keepsHere).toBe(false);
    keeper.write('mine');
    await settle(600);
    expect(served.text).toBe('mine');
  });

  it('says so when the storage is full', () => {
    const keeper = keeperOf(server(), { storage: storage(true) });
    keeper.write('mine');
    expect(keeper.keepsHere).toBe(false);
  });

  it('survives garbage under its key', () => {
    const kept = storage();
    kept.setItem(KEY, '{"half');
    expect(keeperOf(server('good'), { storage: kept }).value).toBe('good');
  });
});

describe('without a server', () => {
  it('says that it is kept here, and saves as soon as the network is back', async () => {
    const served = server();
    served.fails = clientProblem('offline');
    const keeper = keeperOf(served);
    keeper.write('mine');
    await settle(600);
    expect(keeper.state).toBe('offline');
    served.fails = null;
    keeper.online();
    await settle(0);
    expect(served.text).toBe('mine');
    expect(keeper.state).toBe('saved');
  });

  it('tries again by itself', async () => {
    const served = server();
    served.fails = new ProblemError({ code: 'database_unavailable', status: 503, detail: 'Later.' });
    const keeper = keeperOf(served);
    keeper.write('mine');
    await settle(600 + 4_000);
    expect(keeper.state).toBe('offline');
    served.fails = null;
    await settle(10_000);
    expect(keeper.state).toBe('saved');
  });

  it('does not pester a server that does not want it', async () => {
    const served = server();
    const save = vi.spyOn(served, 'save');
    served.fails = new ProblemError({ code: 'invalid_input', status: 422, detail: 'goal: too long.' });
    const keeper = keeperOf(served);
    keeper.write('too long');
    await settle(120_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(keeper.state).toBe('failed');
    expect(keeper.problem).toBe('goal: too long.');
  });
});

describe('two windows', () => {
  async function conflict() {
    const served = server('start', 1);
    const keeper = keeperOf(served);
    await served.save('theirs', 1, false);
    keeper.write('mine');
    await settle(600);
    return { served, keeper };
  }

  it('tells of a conflict and overwrites nothing, however much is typed', async () => {
    const { served, keeper } = await conflict();
    expect(keeper.problem).toBeNull();
    keeper.write('mine and more');
    await settle(60_000);
    expect(keeper.state).toBe('conflict');
    expect(served.text).toBe('theirs');
    expect(keeper.value).toBe('mine and more');
  });

  it('keeps mine when told to', async () => {
    const { served, keeper } = await conflict();
    await keeper.keepMine();
    expect(served.text).toBe('mine');
    expect(keeper.state).toBe('saved');
  });

  it('takes theirs when told to', async () => {
    const { keeper } = await conflict();
    await keeper.takeTheirs();
    expect(keeper.value).toBe('theirs');
    expect(keeper.state).toBe('saved');
    keeper.write('theirs and mine');
    await settle(600);
    expect(keeper.state).toBe('saved');
  });

  it('follows another tab while nothing is unsaved here, version included', async () => {
    const served = server('start', 1);
    const keeper = keeperOf(served);
    keeper.elsewhere(JSON.stringify({ value: 'theirs', version: 1 }));
    expect(keeper.value).toBe('theirs');
    const version = await served.save('theirs', 1, false);
    keeper.elsewhere(JSON.stringify({ value: 'theirs', version, saved: true }));
    keeper.write('theirs and mine');
    await settle(600);
    expect(served.text).toBe('theirs and mine');
  });

  it('does not follow another tab over words of its own', () => {
    const keeper = keeperOf(server('start', 1));
    keeper.write('mine');
    keeper.elsewhere(JSON.stringify({ value: 'theirs', version: 1 }));
    expect(keeper.value).toBe('mine');
    expect(keeper.state).toBe('conflict');
  });
});
