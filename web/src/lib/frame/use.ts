/** What somebody does who uses a page. */
export const SIGNS = ['focusin', 'keydown', 'pointerdown', 'pointermove', 'scroll', 'touchstart'];

/** Calls back once, with the first sign that somebody uses the page, or after so many milliseconds without one; gives what ends the wait. */
export function onFirstUse(then: () => void, patienceMs: number): () => void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const use = () => {
    waiting.abort();
    then();
  };
  for (const sign of SIGNS) addEventListener(sign, use, { passive: true, signal });
  const late = setTimeout(use, patienceMs);
  signal.addEventListener('abort', () => clearTimeout(late));
  return () => waiting.abort();
}
