/** Which link or button: its words, and how many with the same words come before it. */
interface Place {
  words: string;
  before: number;
}

const wordsOf = (element: Element) => element.textContent.trim();
const sketchOf = () => document.querySelector('.sketch');

const withWords = (within: ParentNode, words: string) =>
  [...within.querySelectorAll<HTMLElement>('a, button')].filter((one) => wordsOf(one) === words);

/** Where in the sketch a link or button stands; null for anything else. */
function placeIn(sketch: Element | null, element: Element | null | undefined): Place | null {
  if (!sketch || !element || !sketch.contains(element)) return null;
  const words = wordsOf(element);
  const before = withWords(sketch, words).findIndex((one) => one === element);
  return before < 0 ? null : { words, before };
}

/** The button that `early.js` has shown to be taken, the one of those words. */
const pressedIn = (sketch: Element | null) =>
  [...(sketch?.querySelectorAll('button[aria-disabled="true"]') ?? [])].find(
    (button) => wordsOf(button) === window.pressedEarly,
  );

const at = (place: Place | null) => (place === null ? undefined : withWords(document, place.words)[place.before]);

/**
 * What the page showed before the app could draw it. It stays, and the app is not seen, until the app has drawn as much;
 * then the focus goes on where it was, and what was pressed is carried out, once.
 */
class Sketch {
  #focused: Place | null = null;
  #isHeld = false;
  #hasEntered = false;

  get isShown(): boolean {
    return sketchOf() !== null;
  }

  /** As the app begins to draw: Kit will take the focus away. */
  noteFocus(): void {
    this.#focused = placeIn(sketchOf(), document.activeElement);
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
    const focused = placeIn(shown, document.activeElement) ?? this.#focused;
    const pressed = placeIn(shown, pressedIn(shown));
    delete window.pressedEarly;
    this.#focused = null;
    shown?.remove();
    const [focus, press] = [at(focused), at(pressed)];
    focus?.focus({ preventScroll: true });
    press?.click();
  }
}

export const sketch = new Sketch();
