import { contentWords } from '../language/words.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { ownWords } from './listening.ts';
import type { Part } from './part.ts';
import type { Scene } from './scene.ts';
import { ACCOUNT, tell } from './tell.ts';

/** "So you were blamed": a guess at what was meant, right or not quite. */
export const SAYS_BACK = /^(?:(?:so|then|and|ah|oh|but|right)[, ]+)+(?:you|that|it|they|he|she|there)(?:'\w+)? \w+/i;

/** "So they blamed you", with words of what comes next in the story: a right guess, and what comes next is told. */
export function guessed(scene: Scene, text: string, approach: Approach): Part | null {
  if (!SAYS_BACK.test(text)) return null;
  const own = ownWords(scene, text);
  const next = [...approach.linked]
    .flatMap((id) => scene.index.facts.get(id) ?? [])
    .find((fact) => {
      const words = new Set(contentWords(fact.words));
      return (
        !scene.told.has(fact.id) &&
        own.some((word) => words.has(word)) &&
        isOpen(scene, fact, { ...approach, open: true })
      );
    });
  return next ? tell(scene, next, ACCOUNT) : null;
}
