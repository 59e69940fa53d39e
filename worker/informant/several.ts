import type { Question } from '../language/reading.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';

/** What the seeker asks; words of the informant's own that are only said back ("Why not, kindly.") ask nothing. */
export function askedNow({ reading, turns }: Scene): Question[] {
  const heard = ` ${plain(turns.findLast(({ speaker }) => speaker === 'informant')?.text ?? '')} `;
  return reading.questions.filter(({ text }) => text.includes('?') || !heard.includes(` ${plain(text)} `));
}

/** Several different questions at once. */
export function asksSeveral(scene: Scene): boolean {
  return scene.reading.stacked && askedNow(scene).length > 1;
}
