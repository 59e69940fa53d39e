/** How long the seeker has been waiting: `idle` is not at all, `sent` is less than three seconds. */
export type Waiting = 'idle' | 'sent' | 'thinking' | 'slow';

const THINKING_AFTER = 3_000;
const SLOW_AFTER = 12_000;

/** What a wait looks like as it gets longer; it does not begin anew when the words have to be sent again. */
export class Patience {
  waiting: Waiting = $state('idle');
  #timers: ReturnType<typeof setTimeout>[] = [];

  start(): void {
    if (this.waiting !== 'idle') return;
    this.waiting = 'sent';
    this.#timers = [
      setTimeout(() => (this.waiting = 'thinking'), THINKING_AFTER),
      setTimeout(() => (this.waiting = 'slow'), SLOW_AFTER),
    ];
  }

  stop(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.waiting = 'idle';
  }
}
