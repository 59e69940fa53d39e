import { ProblemError } from '#lib/api/client.ts';

/** Something a page does on the server, one at a time: a second press while it runs is let go, a problem is a sentence. */
export class Errand {
  busy = $state(false);
  problem: string | null = $state(null);

  /** Runs the task unless one is running. A fault that is no problem of the API is thrown on. */
  async run(task: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      await task();
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause;
      this.problem = cause.message;
    } finally {
      this.busy = false;
    }
  }
}
