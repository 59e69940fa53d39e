import type { D1Database } from '@cloudflare/workers-types';
import { AppError } from '../errors.ts';
import { selectRehearsal, toRehearsal, type RehearsalRow, type StoredRehearsal } from '../store/rehearsal.ts';
import { selectTurns, toTurn, type StoredTurn, type TurnRow } from '../store/turn.ts';

export interface Loaded {
  rehearsal: StoredRehearsal;
  turns: StoredTurn[];
}

/** Someone else's rehearsal and one that never was look alike. */
export function notHere(): AppError {
  return new AppError(
    'not_found',
    'There is no such rehearsal in this browser. It may have been deleted, or belong to another browser.',
  );
}

/** A rehearsal with its turns, in one round trip; throws `not_found`. */
export async function loadRehearsal(db: D1Database, id: string, userId: string): Promise<Loaded> {
  const [rehearsals, turns] = await db.batch([selectRehearsal(db, id, userId), selectTurns(db, id, userId)]);
  return toLoaded(rehearsals?.results as RehearsalRow[], turns?.results as TurnRow[]);
}

/** Words that were never answered took no part in the talk. */
export function answered({ turns }: Loaded): StoredTurn[] {
  return turns.filter(({ state }) => state === 'done');
}

export function toLoaded(rehearsals: RehearsalRow[], turns: TurnRow[]): Loaded {
  const [row] = rehearsals;
  if (!row) throw notHere();
  return { rehearsal: toRehearsal(row), turns: turns.map(toTurn) };
}
