import type { Temperament } from '../informant/terms.ts';
import type { HintWords } from './hint-words.ts';
import { offerIn, questionBack, worthStaying } from './heard.ts';
import { askAbout } from './rewrite.ts';

export interface Hint {
  /** What was just said that one could take up; names nothing that was not said. */
  notice: string;
  /** The kind of move that takes it up. */
  move: string;
  /** A sentence to say, or null where none would read well. */
  wording: string | null;
}

export interface Moment {
  /** The informant's last reply; null before the first word. */
  reply: string | null;
  /** The words of the remark it left hanging, or null. */
  cue: string | null;
  /** The time is nearly up, and the seeker has not asked for anything yet. */
  isClosing: boolean;
  /** The seeker's own words for what may come next: none where they planned nothing. */
  planned: { introduction: string; question: string; closingRequest: string };
}

interface TakenUp {
  kind: keyof HintWords['notice'];
  quote: string;
  /** What the informant proposed to be asked, from the seeker's side. */
  asksFor?: string;
}

/** What one could do with the last reply. It sees the reply and the seeker's own plan, and so can give nothing else away. */
export function hintFor(moment: Moment, words: HintWords): Hint {
  const taken = takenUp(moment);
  return {
    // A function, because the words may hold a dollar sign.
    notice: words.notice[taken.kind].replace('{words}', () => taken.quote),
    move: words.move[taken.kind],
    wording: wordingFor(taken, moment, words),
  };
}

/** How many of the three steps are offered, 0 to 3, after so many finished talks with the same informant. */
export function stepsOffered(talks: number, { fading }: HintWords): number {
  return fading.findLast((stage) => talks >= stage.talks)?.steps ?? 0;
}

/** Whether hints are offered unasked: in a first rehearsal, with an informant who is easy to begin with. */
export function isInvited(talk: { temperament: Temperament; finished: number }, { unasked }: HintWords): boolean {
  return unasked.temperaments.includes(talk.temperament) && talk.finished <= unasked.finished;
}

function takenUp({ reply, cue, isClosing }: Moment): TakenUp {
  if (reply === null) return { kind: 'opening', quote: '' };
  // A question waits for its answer, whatever else was left hanging.
  const asked = questionBack(reply);
  if (asked !== null) return { kind: 'question', quote: asked };
  if (isClosing) return { kind: 'closing', quote: '' };
  if (cue !== null && cue !== '' && reply.includes(cue)) return { kind: 'cue', quote: cue };
  const offer = offerIn(reply);
  if (offer !== null) return { kind: 'offer', ...offer };
  const telling = worthStaying(reply);
  return telling === null ? { kind: 'nothing', quote: '' } : { kind: 'telling', quote: telling };
}

function wordingFor({ kind, quote, asksFor }: TakenUp, { planned }: Moment, { wording }: HintWords): string | null {
  switch (kind) {
    // The answer is the seeker's own to give.
    case 'question':
      return null;
    case 'opening':
      return planned.introduction || wording.opening;
    case 'closing':
      return planned.closingRequest || wording.closing;
    case 'nothing':
      return planned.question || wording.nothing;
    case 'offer':
      return wording.offer.replace('{words}', () => asksFor ?? '');
    case 'telling':
      return askAbout(quote) ?? wording.telling.replace('{words}', () => quote.replace(/[.!;,]+$/, ''));
    case 'cue':
      return askAbout(quote);
  }
}
