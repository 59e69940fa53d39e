import type { Given } from './given.ts';
import { holds, phraseIn } from './phrases.ts';
import type { Said } from './said.ts';

/** Steps out of the part. What the informant's facts or profile say is theirs to say, also of language models. */
export function character({ sentence }: Said, { words, own }: Given): string | null {
  const found = phraseIn(sentence, words.character);
  return found !== null && !holds(own, found) ? found : null;
}
