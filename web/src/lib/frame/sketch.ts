/** What a page showed before the app could draw it: the words of the link or button in it that had the focus. */
let focused: string | null = null;

const wordsOf = (element: Element | null | undefined) => element?.textContent.trim() ?? null;

/** Takes away what stood in the place of the app, which is drawn now. */
export function leaveSketch(): void {
  const sketch = document.querySelector('.sketch');
  const { activeElement } = document;
  if (activeElement !== null && sketch?.contains(activeElement)) focused = wordsOf(activeElement);
  sketch?.remove();
}

/** Once the app stands: the focus is where it was, and what was pressed before is carried out, once. */
export function goOnFromSketch(): void {
  const named = (words: string) =>
    [...document.querySelectorAll<HTMLElement>('a, button')].find((one) => wordsOf(one) === words);
  if (focused !== null) named(focused)?.focus({ preventScroll: true });
  const { pressedEarly } = window;
  delete window.pressedEarly;
  focused = null;
  if (pressedEarly !== undefined) named(pressedEarly)?.click();
}
