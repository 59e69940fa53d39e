import type { D1Database } from '@cloudflare/workers-types';
import { AppError } from '../errors.ts';
import type { Correction } from '../scoring/report.ts';
import { deleteCorrection, storeCorrection } from '../store/correction.ts';
import { loadRehearsal } from './load-rehearsal.ts';
import { readReport, type CountedReport } from './read-report.ts';

interface OwnTurn {
  rehearsalId: string;
  userId: string;
  turn: number;
}

/**
 * Keeps what the seeker says of one turn of theirs, in place of what was kept before, and counts the report with it.
 * Throws `not_found`, `rehearsal_open`.
 */
export async function correctReading(
  db: D1Database,
  at: OwnTurn,
  correction: Correction,
  now: number,
): Promise<CountedReport> {
  if (!(await storeCorrection(db, { ...at, correction, now }))) await refuse(db, at);
  return readReport(db, at.rehearsalId, at.userId, now);
}

/** Takes a correction back; without one it stays as it was. Throws `not_found`, `rehearsal_open`. */
export async function withdrawCorrection(db: D1Database, at: OwnTurn, now: number): Promise<CountedReport> {
  await deleteCorrection(db, at);
  return readReport(db, at.rehearsalId, at.userId, now);
}

async function refuse(db: D1Database, { rehearsalId, userId }: OwnTurn): Promise<never> {
  const { rehearsal } = await loadRehearsal(db, rehearsalId, userId);
  if (rehearsal.closedAt === null) {
    throw new AppError('rehearsal_open', 'What was read is shown after the talk. End the talk first.');
  }
  throw new AppError('not_found', 'That is not one of your turns in this talk.');
}
