/** How long a sentence stands alone before the next one comes, in milliseconds: a little longer for a longer one. */
function pauseAfter(sentence: string): number {
  return Math.min(700, 150 + 4 * sentence.length);
}

/**
 * A reply on its way in. The embedded informant sends its sentences within a few milliseconds; they are let onto the
 * page one by one, so that one can read along. With reduced motion they are simply there.
 */
export class Arrival {
  /** The sentences to be seen now. */
  sentences = $state.raw<string[]>([]);
  #waiting: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #whenAllSeen: (() => void)[] = [];
  readonly #isUnhurried: () => boolean;

  constructor(isUnhurried: () => boolean) {
    this.#isUnhurried = isUnhurried;
  }

  add(sentence: string): void {
    this.#waiting.push(sentence);
    if (this.#timer === undefined) this.#showNext();
  }

  /** Resolves when everything added so far is on the page and has had its moment. */
  allSeen(): Promise<void> {
    if (this.#timer === undefined) return Promise.resolve();
    return new Promise((resolve) => this.#whenAllSeen.push(resolve));
  }

  /** The seeker does not want to wait: what is left comes at once. */
  hurry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.sentences = [...this.sentences, ...this.#waiting.splice(0)];
    for (const resolve of this.#whenAllSeen.splice(0)) resolve();
  }

  /** Takes everything back, seen or not. */
  clear(): void {
    this.hurry();
    this.sentences = [];
  }

  #showNext(): void {
    this.#timer = undefined;
    if (!this.#isUnhurried()) return this.hurry();
    const sentence = this.#waiting.shift();
    if (sentence === undefined) return this.hurry();
    this.sentences = [...this.sentences, sentence];
    this.#timer = setTimeout(() => this.#showNext(), pauseAfter(sentence));
  }
}
