/** Stands in for Kit's own where a page is drawn outside the app, and nobody presses. */
export function goto(): never {
  throw new Error('Nothing is pressed while a page is drawn.');
}
