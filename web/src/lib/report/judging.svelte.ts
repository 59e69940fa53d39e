import type { CriterionJudgement, Judgements } from '../../../../worker/api/contract/judgement.ts';
import { judgeTalk, readJudgements } from '#lib/api/judging.ts';
import { DID_NOT_WORK, Errand } from '#lib/state/errand.svelte.ts';
import { KeptHere } from '#lib/state/kept-here.ts';

/** What a model says of one talk, as it comes. Words leave the deployment only after a yes, which is remembered for the place they go to. */
export class Judging {
  read: Judgements | null = $state.raw(null);
  isAgreed = $state(false);
  readonly errand = new Errand(DID_NOT_WORK);
  readonly #id: string;
  readonly #goesTo: string | null;
  readonly #agreed: KeptHere<string>;

  constructor(id: string, goesTo: string | null, storage?: Storage | null) {
    this.#id = id;
    this.#goesTo = goesTo;
    this.#agreed = new KeptHere<string>('forthcoming:judge', storage);
    this.isAgreed = goesTo === null || this.#agreed.read()?.value === goesTo;
  }

  get items(): CriterionJudgement[] {
    return this.read?.items ?? [];
  }

  get answered(): number {
    return this.items.filter(({ state }) => state === 'judged' || state === 'not_available').length;
  }

  /** Somebody who comes back, or is in another tab, finds what was said; what is missing is asked where that is agreed. */
  async open(): Promise<void> {
    await this.errand.run(async () => {
      this.read = await readJudgements(this.#id);
    });
    if (this.isAgreed && this.items.some(({ state }) => state === 'unasked')) await this.ask(false);
  }

  async agree(): Promise<void> {
    this.isAgreed = true;
    if (this.#goesTo !== null) this.#agreed.write({ value: this.#goesTo, version: null });
    await this.ask(false);
  }

  ask(again: boolean): Promise<void> {
    return this.errand.run(async () => {
      for await (const event of judgeTalk(this.#id, again)) {
        if (event.event === 'done') this.read = event.data;
        if (event.event === 'judgement') this.#put(event.data);
      }
    });
  }

  #put(judgement: CriterionJudgement): void {
    if (this.read === null) return;
    const items = this.items.map((item) => (item.criterion === judgement.criterion ? judgement : item));
    this.read = { ...this.read, items };
  }
}
