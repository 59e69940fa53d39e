import type { D1Database } from '@cloudflare/workers-types';
import type { ComparisonAnswer } from '../api/contract/comparison.ts';
import { AppError } from '../errors.ts';
import { compareTalks, type TalkToCompare } from '../scoring/index.ts';
import { selectTries, type TryRow } from '../store/branch.ts';
import { loadCorrected, selectCorrected, toCorrected, type Corrected } from './load-corrected.ts';
import { answered } from './load-rehearsal.ts';
import { effectsOf } from './meeting.ts';
import { cardOf, personaOf } from './persona.ts';
import { countReport, scoringInput } from './read-report.ts';
import { currentRubric } from './rubric.ts';

/**
 * A branch beside the talk it was tried again from; neither has to be over. Throws `not_found`, also for a talk that is
 * no branch and for one whose first version was deleted.
 */
export async function compareBranch(db: D1Database, rehearsalId: string, userId: string): Promise<ComparisonAnswer> {
  const later = await loadCorrected(db, rehearsalId, userId);
  const { parentId, branchTurn } = later.rehearsal;
  if (parentId === null || branchTurn === null) {
    throw new AppError('not_found', 'There is no first version to compare this talk with; it may have been deleted.');
  }
  const [rehearsals, turns, corrections, tries] = await db.batch([
    ...selectCorrected(db, parentId, userId),
    selectTries(db, { parentId, branchTurn, userId }),
  ]);
  const earlier = toCorrected(rehearsals?.results, turns?.results, corrections?.results);
  return {
    rehearsalId,
    parentId,
    persona: cardOf(personaOf(later.rehearsal)),
    isOver: later.rehearsal.closedAt !== null,
    isParentOver: earlier.rehearsal.closedAt !== null,
    branchTurn,
    minute: minuteAfter(later, branchTurn),
    tries: ((tries?.results ?? []) as TryRow[]).map((row) => ({
      rehearsalId: row.id,
      createdAt: new Date(row.created_at).toISOString(),
      isOver: row.closed_at !== null,
      said: row.said,
    })),
    ...compareTalks({ earlier: toCompare(earlier), later: toCompare(later), from: branchTurn }, currentRubric()),
  };
}

function toCompare(loaded: Corrected): TalkToCompare {
  return {
    input: scoringInput(loaded),
    effects: effectsOf(answered(loaded)),
    report: loaded.rehearsal.closedAt === null ? null : () => countReport(loaded),
  };
}

/** When the talks part, on the meeting's clock: the words in common were over then. */
function minuteAfter({ turns }: Corrected, branchTurn: number): number {
  const kept = effectsOf(turns.filter(({ number }) => number <= branchTurn));
  return Math.round(10 * kept.reduce((sum, { minutes }) => sum + minutes, 0)) / 10;
}
