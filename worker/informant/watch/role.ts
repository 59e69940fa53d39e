import { plain } from '../spoken.ts';
import type { Given } from './given.ts';
import { holds, phraseIn } from './phrases.ts';
import type { Said } from './said.ts';

/** Interviews or coaches the seeker. A question that answers itself in the next sentence is only a way of talking. */
export function roleReversal(said: Said, given: Given): string | null {
  const phrase = phraseIn(said.sentence, given.words.role);
  if (phrase !== null && !holds(given.own, phrase)) return phrase;
  if (!asksSeeker(said.sentence, given)) return null;
  const asked = said.before.filter((sentence) => asksSeeker(sentence, given)).length + 1;
  const over = asked - given.brief.acts.reduce((sum, { words }) => sum + questionMarks(words), 0);
  return over > 1 || (over > 0 && said.isLast) ? said.sentence : null;
}

function asksSeeker(sentence: string, { words }: Given): boolean {
  if (!/\?["'”’)]*\s*$/.test(sentence)) return false;
  const asked = plain(sentence);
  if (words.tags.some((tag) => ` ${asked}`.endsWith(` ${tag}`))) return false;
  return /\b(?:you|your|yours|yourself|you'd|you're|you've)\b/.test(asked);
}

const questionMarks = (text: string) => text.match(/\?/g)?.length ?? 0;
