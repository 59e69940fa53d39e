import type { D1Database } from '@cloudflare/workers-types';
import type { OpenedDoors } from '../api/contract/report-answers.ts';
import { AppError } from '../errors.ts';
import { closedDoors, unmet } from '../informant/index.ts';
import { untoldOf } from '../scoring/index.ts';
import { insertKnown, selectKnown, type KnownRow } from '../store/known-informant.ts';
import { selectRehearsal, type RehearsalRow } from '../store/rehearsal.ts';
import { selectTurns, type TurnRow } from '../store/turn.ts';
import { answered, toLoaded } from './load-rehearsal.ts';
import { effectsOf } from './meeting.ts';
import { personaOf } from './persona.ts';

/**
 * Tells what stood behind the doors that stayed closed in a talk that is over, and marks its informant as known to
 * this seeker. Asking again gives the same. Throws `not_found`, `rehearsal_open`.
 */
export async function openDoors(
  db: D1Database,
  rehearsalId: string,
  userId: string,
  now: number,
): Promise<OpenedDoors> {
  const [, rehearsals, said, known] = await db.batch([
    insertKnown(db, { rehearsalId, userId, now }),
    selectRehearsal(db, rehearsalId, userId),
    selectTurns(db, rehearsalId, userId),
    selectKnown(db, userId),
  ]);
  const loaded = toLoaded(rehearsals?.results as RehearsalRow[], said?.results as TurnRow[]);
  const { rehearsal } = loaded;
  if (rehearsal.closedAt === null) {
    throw new AppError('rehearsal_open', 'What was there to hear is shown after the talk. End the talk first.');
  }
  const persona = personaOf(rehearsal);
  const row = ((known?.results ?? []) as KnownRow[]).find((each) => each.persona_id === persona.id);
  const turns = answered(loaded);
  return {
    knownSince: new Date(row?.known_at ?? now).toISOString(),
    topics: untoldOf(closedDoors(unmet(persona, rehearsal), turns, effectsOf(turns)), persona),
  };
}
