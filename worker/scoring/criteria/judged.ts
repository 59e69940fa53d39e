import type { EarlierTurn, Question } from '../../language/reading.ts';
import type { Evidence } from '../report.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import type { AskedQuestion } from '../talk.ts';
import { opening, quoteFrom } from '../verbatim.ts';

/** What a criterion made of the features. Null points: there was no opportunity. */
export interface Judged {
  points: number | null;
  evidence: Evidence[];
  /** The count behind the level, said after its descriptor. */
  counted?: string;
}

export const NOT_OBSERVED: Judged = { points: null, evidence: [] };

/** At most this many quotes stand beside a level. */
const QUOTES = 3;

/** The first few quotes that hold, each turn once. */
export function cited(...found: (Evidence | null | undefined)[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const evidence of found) {
    if (evidence && !kept.some((other) => other.turn === evidence.turn)) kept.push(evidence);
  }
  return kept.slice(0, QUOTES);
}

export function words(turn: SeekerTurn | null | undefined): Evidence | null {
  return turn ? opening(turn.turn) : null;
}

export function question(asked: AskedQuestion | null | undefined): Evidence | null {
  return asked ? quoteQuestion(asked.turn.turn, asked.question) : null;
}

function quoteQuestion(turn: EarlierTurn, { text }: Question): Evidence | null {
  return quoteFrom(turn, text);
}
