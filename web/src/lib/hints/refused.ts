import { browserStorage } from '#lib/talk/kept-words.ts';

const keyOf = (rehearsalId: string) => `forthcoming:talk:${rehearsalId}:no-hints`;

/** Whether the seeker said in this browser that this talk should offer no hints by itself. */
export function isRefused(rehearsalId: string): boolean {
  try {
    return browserStorage()?.getItem(keyOf(rehearsalId)) === 'yes';
  } catch {
    return false;
  }
}

/** Where the browser keeps nothing, hints are offered again after a reload. */
export function refuseHints(rehearsalId: string): void {
  try {
    browserStorage()?.setItem(keyOf(rehearsalId), 'yes');
  } catch {
    return;
  }
}
