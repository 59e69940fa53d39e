import type { HintAnswer, HintStep } from '../../../../worker/api/contract/hints.ts';
import { hint as readHint, takeHint } from '#lib/api/client.ts';
import { Errand } from '#lib/state/errand.svelte.ts';

/** What the talk can do about hints; another in tests. */
export interface HintApi {
  read: (rehearsalId: string) => Promise<HintAnswer>;
  take: (rehearsalId: string, turn: number, step: HintStep) => Promise<HintAnswer>;
}

/** The hint for the turn that comes next, step by step; when the talk goes on, what was shown is put away. */
export class Hints {
  readonly errand = new Errand('The hint did not arrive. Try again in a moment.');
  #shown: HintAnswer | null = $state.raw(null);
  readonly #rehearsalId: string;
  readonly #turn: () => number;
  readonly #api: HintApi;

  /** `turn` is the number of the seeker's turn that comes next. */
  constructor(rehearsalId: string, turn: () => number, api: HintApi = { read: readHint, take: takeHint }) {
    this.#rehearsalId = rehearsalId;
    this.#turn = turn;
    this.#api = api;
  }

  /** As far as it was asked for, for the turn that comes next; null where nothing was asked or has arrived. */
  get shown(): HintAnswer | null {
    return this.#shown?.turn === this.#turn() ? this.#shown : null;
  }

  /** How many steps are on the page, 0 to 3. */
  get step(): number {
    const { notice = null, move = null, wording = null } = this.shown ?? {};
    return [notice, move, wording].filter((text) => text !== null).length;
  }

  /** Whether there is another step; before the first one nobody knows better. */
  get hasMore(): boolean {
    return this.step < (this.shown?.steps ?? 1);
  }

  /** What was asked for before the page was loaded; says whether hints are offered here unasked. */
  async open(): Promise<boolean> {
    await this.errand.run(async () => {
      this.#shown = await this.#api.read(this.#rehearsalId);
    });
    return this.#shown?.isInvited ?? false;
  }

  async next(): Promise<void> {
    if (!this.hasMore) return;
    await this.errand.run(async () => {
      this.#shown = await this.#api.take(this.#rehearsalId, this.#turn(), (this.step + 1) as HintStep);
    });
  }
}
