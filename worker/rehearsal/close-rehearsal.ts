import type { D1Database } from '@cloudflare/workers-types';
import { closeRehearsalRow, selectRehearsal, type RehearsalRow } from '../store/rehearsal.ts';
import { selectTurns, type TurnRow } from '../store/turn.ts';
import { toLoaded, type Loaded } from './load-rehearsal.ts';

/** Ends the talk; ending it twice is the same as once. Throws `not_found`. */
export async function closeRehearsal(
  db: D1Database,
  rehearsalId: string,
  userId: string,
  now: number,
): Promise<Loaded> {
  const [, rehearsals, turns] = await db.batch([
    closeRehearsalRow(db, { rehearsalId, userId, now }),
    selectRehearsal(db, rehearsalId, userId),
    selectTurns(db, rehearsalId, userId),
  ]);
  return toLoaded(rehearsals?.results as RehearsalRow[], turns?.results as TurnRow[]);
}
