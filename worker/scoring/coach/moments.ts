import type { EarlierTurn } from '../../language/reading.ts';
import type { Advice, Report, ScoringInput } from '../report.ts';

/** A turn of the seeker that could be said differently, with what had been said before it. */
export interface RewordedMoment {
  advice: Advice;
  turn: EarlierTurn;
  /** The informant's turn that it answers; null at the start. */
  before: EarlierTurn | null;
  earlier: readonly EarlierTurn[];
}

/** Advice that a single open question follows; what is closing, time or manner is not one. */
const BY_A_QUESTION: ReadonlySet<string> = new Set([
  ...['missed_cue', 'missed_follow_up', 'no_question', 'monologue', 'unsupported', 'echo'],
  ...['leading', 'closed', 'stacked', 'generic', 'searchable'],
  ...['next_question_form', 'next_depth', 'next_uptake', 'next_range'],
]);

/** Of the three things to do next those that one question of the seeker's answers. */
export function momentsToReword({ change, smaller }: Report, { turns }: ScoringInput): RewordedMoment[] {
  return [...(change ? [change] : []), ...smaller].flatMap((advice) => {
    const turn = turns.find((each) => each.number === advice.moment?.seeker?.turn && each.speaker === 'seeker');
    if (turn === undefined || !BY_A_QUESTION.has(advice.id)) return [];
    const earlier = turns.filter(({ number }) => number < turn.number);
    return [{ advice, turn, earlier, before: earlier.findLast(({ speaker }) => speaker === 'informant') ?? null }];
  });
}
