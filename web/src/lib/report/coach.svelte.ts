import type { Rewording, Rewordings } from '../../../../worker/api/contract/rewording.ts';
import { reword } from '#lib/api/rewording.ts';
import { DID_NOT_WORK, Errand } from '#lib/state/errand.svelte.ts';

/** What a model proposes for the moments of one report: what stands of it, and more by a press. */
export class Coach {
  read: Rewordings | null = $state.raw(null);
  readonly errand = new Errand(DID_NOT_WORK);
  readonly #rehearsalId: string;

  constructor(rehearsalId: string) {
    this.#rehearsalId = rehearsalId;
  }

  ask(): Promise<void> {
    const again = this.read?.items.every(({ state }) => state === 'kept') ?? false;
    return this.errand.run(async () => {
      this.read = await reword(this.#rehearsalId, again);
    });
  }

  of(advice: string): Rewording | null {
    return this.read?.items.find((item) => item.advice === advice) ?? null;
  }
}
