import { choose } from './choice.ts';
import type { Scene } from './scene.ts';
import { plain, spokenSentences } from './spoken.ts';

export interface Wording {
  id: string;
  words: string;
}

/** One of the lines that has not been said yet; null when all have. */
export function fresh(scene: Scene, name: string, lines: readonly string[]): Wording | null {
  const left = lines.map((words, n) => ({ id: `${name}:${n}`, words })).filter((line) => isFresh(scene, line));
  return choose(left, scene.chance(name)) ?? null;
}

/** The first that has not been said yet, where the order is the point. */
export function inOrder(scene: Scene, name: string, lines: readonly string[]): Wording | null {
  return lines.map((words, n) => ({ id: `${name}:${n}`, words })).find((line) => isFresh(scene, line)) ?? null;
}

export function isFresh(scene: Scene, { id, words }: Wording): boolean {
  return !scene.used.has(id) && !spokenSentences(words).some((sentence) => scene.said.has(plain(sentence)));
}

/** What of these words has not been said in this meeting. */
export function unsaid(scene: Scene, words: string): string {
  return spokenSentences(words)
    .filter((sentence) => !scene.said.has(plain(sentence)))
    .join(' ');
}
