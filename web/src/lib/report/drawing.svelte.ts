import { navigating } from '$app/state';

/** Long enough for what was drawn to be painted, and for a press on it to be answered. */
const BETWEEN_MS = 20;

/**
 * A long page drawn a part at a time, so that what is seen first can be used first: how much of it may be drawn.
 * Whoever comes back to a place in the page gets all of it at once.
 */
export class Drawing {
  readonly #parts: number;
  drawn = $state(0);

  constructor(parts: number) {
    this.#parts = parts;
    if (comesBack()) this.drawn = parts;
  }

  get isDone(): boolean {
    return this.drawn >= this.#parts;
  }

  /** How much of a part may be drawn that begins after so many steps: 0 where it has not begun. */
  after(steps: number): number {
    return Math.max(0, this.drawn - steps);
  }

  /** To be called in an effect: one part more, a little later. */
  goOn(): (() => void) | undefined {
    if (this.isDone) return;
    const soon = setTimeout(() => this.drawn++, BETWEEN_MS);
    return () => clearTimeout(soon);
  }

  /** The first part at once. */
  begin(): void {
    this.drawn = Math.max(this.drawn, 1);
  }

  finish(): void {
    this.drawn = this.#parts;
  }
}

function comesBack(): boolean {
  if (navigating.type) return navigating.type === 'popstate';
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return opened !== undefined && opened.type !== 'navigate';
}
