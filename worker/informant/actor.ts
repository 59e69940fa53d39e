import type { Brief } from './brief.ts';
import { chance } from './choice.ts';
import { spokenSentences } from './spoken.ts';

/** Says what the brief asks for, piece by piece. */
export interface Actor {
  speak(brief: Brief): AsyncIterable<string>;
}

const MOST_PIECES = 6;

/** The actor that needs nothing: it speaks the words of the brief, sentence by sentence. */
export const embeddedActor: Actor = {
  async *speak(brief) {
    yield* piecesOf(brief);
  },
};

/** At most six pieces; joined as they are, they are the reply. */
export function piecesOf(brief: Brief): string[] {
  const sentences = brief.acts.flatMap(({ words }) => spokenSentences(words));
  const pieces: string[] = sentences.map((sentence, n) => (n === 0 ? sentence : ` ${sentence}`));
  while (pieces.length > MOST_PIECES) {
    // Neighbours are joined where the seed says, so that replies do not all pause alike.
    const at = Math.floor(chance(brief.seed, brief.turn, 'piece', pieces.length) * (pieces.length - 1));
    pieces.splice(at, 2, `${pieces[at]}${pieces[at + 1]}`);
  }
  return pieces;
}
