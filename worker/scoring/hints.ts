import { splitSentences } from '../language/index.ts';
import type { HintWords } from './hint-words.ts';
import { askAbout, tellingSentence } from './rewrite.ts';

export interface Hint {
  /** What was just said that one could take up; names nothing that was not said. */
  notice: string;
  /** The kind of move that takes it up. */
  move: string;
  /** A sentence to say, or null where none would read well. */
  wording: string | null;
}

export interface Moment {
  /** The informant's last reply. */
  reply: string;
  /** The words of the remark it left hanging, or null. */
  cue: string | null;
  /** The seeker's next planned question that was not asked yet, or null. */
  planned: string | null;
}

type Taken = keyof HintWords['notice'];

/** What one could do with the last reply. It sees the reply and the seeker's own plan, and so can give nothing else away. */
export function hintFor(moment: Moment, words: HintWords): Hint {
  const { kind, quote } = takenUp(moment);
  return {
    // A function, because the words may hold a dollar sign.
    notice: words.notice[kind].replace('{words}', () => quote),
    move: words.move[kind],
    wording: wordingFor(kind, quote, moment.planned),
  };
}

/** How many of the three steps are offered, 0 to 3, after so many finished rehearsals. */
export function stepsOffered(rehearsals: number, { fading }: HintWords): number {
  return fading.findLast((stage) => rehearsals >= stage.rehearsals)?.steps ?? 0;
}

function takenUp({ reply, cue }: Moment): { kind: Taken; quote: string } {
  // A question waits for its answer, whatever else was left hanging.
  const asked = splitSentences(reply).at(-1);
  if (asked?.endsWith('?')) return { kind: 'question', quote: asked };
  if (cue !== null && cue !== '' && reply.includes(cue)) return { kind: 'cue', quote: cue };
  const telling = tellingSentence(reply);
  return telling === null ? { kind: 'nothing', quote: '' } : { kind: 'telling', quote: telling };
}

function wordingFor(kind: Taken, quote: string, planned: string | null): string | null {
  // The answer is the seeker's own to give.
  if (kind === 'question') return null;
  return kind === 'nothing' ? planned : askAbout(quote);
}
