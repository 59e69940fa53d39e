import { ProblemError } from '#lib/api/client.ts';

/** What a small errand says where nobody knows what went wrong. */
export const DID_NOT_WORK = 'That did not work. Try again in a moment.';

/** Something a page does on the server, one at a time: a second press while it runs is let go, a problem is a sentence. */
export class Errand {
  busy = $state(false);
  problem: string | null = $state(null);
  readonly #otherwise: string | null;

  /** `otherwise` is said of a fault that is no problem of the API; without it such a fault is thrown on. */
  constructor(otherwise: string | null = null) {
    this.#otherwise = otherwise;
  }

  /** Runs the task unless one is running. */
  async run(task: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      await task();
    } catch (cause) {
      this.problem = cause instanceof ProblemError ? cause.message : this.#otherwise;
      if (this.problem === null) throw cause;
    } finally {
      this.busy = false;
    }
  }
}
