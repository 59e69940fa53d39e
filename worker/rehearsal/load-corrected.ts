import type { D1Database } from '@cloudflare/workers-types';
import type { Correction } from '../scoring/report.ts';
import { selectCorrections, toCorrections, type CorrectionRow } from '../store/correction.ts';
import { selectRehearsal, type RehearsalRow } from '../store/rehearsal.ts';
import { selectTurns, type TurnRow } from '../store/turn.ts';
import { toLoaded, type Loaded } from './load-rehearsal.ts';

/** A rehearsal with its turns, and how the seeker says some of them were meant. */
export interface Corrected extends Loaded {
  corrections: ReadonlyMap<number, Correction>;
}

export const selectCorrected = (db: D1Database, rehearsalId: string, userId: string) => [
  selectRehearsal(db, rehearsalId, userId),
  selectTurns(db, rehearsalId, userId),
  selectCorrections(db, rehearsalId, userId),
];

/** In one round trip; throws `not_found`. */
export async function loadCorrected(db: D1Database, rehearsalId: string, userId: string): Promise<Corrected> {
  const [rehearsals, turns, corrections] = await db.batch(selectCorrected(db, rehearsalId, userId));
  return toCorrected(rehearsals?.results, turns?.results, corrections?.results);
}

/** From what `selectCorrected` found; throws `not_found`. */
export function toCorrected(rehearsals: unknown, turns: unknown, corrections: unknown): Corrected {
  return {
    ...toLoaded((rehearsals ?? []) as RehearsalRow[], (turns ?? []) as TurnRow[]),
    corrections: toCorrections((corrections ?? []) as CorrectionRow[]),
  };
}
