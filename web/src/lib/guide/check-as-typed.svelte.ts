import { checkMessage, ProblemError } from '#lib/api/client.ts';
import type { Check } from '../../../../worker/scoring/report.ts';

const PAUSE = 400;

/** Asks for the checks of a text once its writer pauses; a later text overtakes an earlier one. */
export class CheckAsTyped {
  checks: Check[] = $state.raw([]);
  /** Whether what stands there has been checked. */
  isChecked = $state(false);
  problem: string | null = $state(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = new AbortController();

  write(text: string): void {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.isChecked = false;
    if (text.trim() === '') this.checks = [];
    else this.#timer = setTimeout(() => void this.#ask(text), PAUSE);
  }

  async #ask(text: string): Promise<void> {
    this.#running = new AbortController();
    const { signal } = this.#running;
    try {
      const checks = await checkMessage(text, { signal });
      if (signal.aborted) return;
      this.checks = checks;
      this.isChecked = true;
      this.problem = null;
    } catch (cause) {
      if (signal.aborted) return;
      if (!(cause instanceof ProblemError)) throw cause;
      this.problem = cause.message;
    }
  }
}
