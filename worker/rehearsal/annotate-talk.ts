import type { D1Database } from '@cloudflare/workers-types';
import type { AnnotationsAnswer } from '../api/contract/annotations.ts';
import { AppError } from '../errors.ts';
import { annotate } from '../scoring/index.ts';
import { loadCorrected } from './load-corrected.ts';
import { answered } from './load-rehearsal.ts';
import { effectsOf, meetingOf } from './meeting.ts';
import { scoringInput } from './read-report.ts';
import { currentRubric } from './rubric.ts';

/**
 * What each turn of a talk that is over did, for the plots and the margin of the transcript; the seeker's corrections
 * hold. Throws `not_found`, `rehearsal_open`: rapport is nothing to steer by while one talks.
 */
export async function annotateTalk(db: D1Database, rehearsalId: string, userId: string): Promise<AnnotationsAnswer> {
  const loaded = await loadCorrected(db, rehearsalId, userId);
  const { rehearsal } = loaded;
  if (rehearsal.closedAt === null) {
    throw new AppError('rehearsal_open', 'What each turn did is shown after the talk. End the talk first.');
  }
  const startingRapport = meetingOf(rehearsal, []).rapport;
  const input = scoringInput(loaded);
  return {
    rehearsalId,
    minutes: { used: input.meeting?.minutesUsed ?? 0, of: rehearsal.minutes },
    startingRapport,
    exchanges: annotate({ input, effects: effectsOf(answered(loaded)), startingRapport }, currentRubric()),
  };
}
