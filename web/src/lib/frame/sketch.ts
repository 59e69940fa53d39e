const wordsOf = (element: Element | null | undefined) => element?.textContent.trim() ?? null;
const sketchOf = () => document.querySelector('.sketch');

/** The words of the link or button in the sketch that has the focus. */
function focusedIn(sketch: Element | null): string | null {
  const { activeElement } = document;
  return activeElement !== null && sketch?.contains(activeElement) ? wordsOf(activeElement) : null;
}

/**
 * What the page showed before the app could draw it. It stays, and the app is not seen, until the app has drawn as much;
 * then the focus goes on where it was, and what was pressed is carried out, once.
 */
class Sketch {
  #focused: string | null = null;
  #isHeld = false;
  #hasEntered = false;

  get isShown(): boolean {
    return sketchOf() !== null;
  }

  /** As the app begins to draw: Kit will take the focus away. */
  noteFocus(): void {
    this.#focused = focusedIn(sketchOf());
  }

  /** By a screen that draws in steps, as it begins. */
  hold(): void {
    this.#isHeld = true;
  }

  /** By that screen, once as much as the sketch shows is drawn. */
  release(): void {
    this.#isHeld = false;
    if (this.#hasEntered) this.#leave();
  }

  /** Once the app stands. */
  enter(): void {
    this.#hasEntered = true;
    if (!this.#isHeld) this.#leave();
  }

  #leave(): void {
    const shown = sketchOf();
    const focused = focusedIn(shown) ?? this.#focused;
    shown?.remove();
    const named = (words: string) =>
      [...document.querySelectorAll<HTMLElement>('a, button')].find((one) => wordsOf(one) === words);
    if (focused !== null) named(focused)?.focus({ preventScroll: true });
    const { pressedEarly } = window;
    delete window.pressedEarly;
    this.#focused = null;
    if (pressedEarly !== undefined) named(pressedEarly)?.click();
  }
}

export const sketch = new Sketch();
