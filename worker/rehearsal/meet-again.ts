import type { D1Database } from '@cloudflare/workers-types';
import type { NewMeeting } from '../api/contract/progress.ts';
import { AppError } from '../errors.ts';
import { rememberMeeting } from '../informant/index.ts';
import { prompts } from '../prompts.ts';
import { insertRehearsal, type StoredRehearsal } from '../store/rehearsal.ts';
import { loadRehearsal, type Loaded } from './load-rehearsal.ts';
import { effectsOf } from './meeting.ts';
import { idInUse, personaOf } from './persona.ts';
import { newRehearsal, ownedAlready, type Started } from './start-rehearsal.ts';

/**
 * A second meeting with an authored informant, who remembers the first as it was when this one is begun. Repeated with
 * the same id it answers with what is there. Throws `not_found`, `rehearsal_open`, `id_in_use`, and `invalid_input`
 * where there is nothing to remember.
 */
export async function meetAgain(
  db: D1Database,
  userId: string,
  earlierId: string,
  /** `model` is who would speak: `embedded`, or provider and name. */
  wish: NewMeeting & { model: string },
  now: number,
): Promise<Started> {
  const first = await loadRehearsal(db, earlierId, userId);
  refuseWhatCannotBe(first);
  const persona = personaOf(first.rehearsal);
  const { personaId, temperament, pace } = first.rehearsal;
  const rehearsal: StoredRehearsal = {
    ...newRehearsal(userId, { ...wish, personaId, temperament, pace }, { persona, terms: null }, now),
    earlier: {
      ...rememberMeeting(persona, prompts.policy, first.rehearsal, effectsOf(first.turns), hasPromised(first)),
      rehearsalId: earlierId,
    },
  };
  const inserted = await insertRehearsal(db, rehearsal).first();
  const loaded = await ownedAlready(db, wish.id, userId);
  const there = loaded.rehearsal;
  const isSame = there.minutes === wish.minutes && there.setting === wish.setting;
  if (there.earlier?.rehearsalId !== earlierId || !isSame) throw idInUse();
  return { loaded, isNew: inserted !== null, token: null };
}

function refuseWhatCannotBe({ rehearsal, turns }: Loaded): void {
  if (rehearsal.standIn !== null) {
    throw new AppError('invalid_input', 'A stand-in is somebody else each time. Begin a new talk with them instead.');
  }
  if (rehearsal.closedAt === null) {
    throw new AppError('rehearsal_open', 'This talk is not over yet. End it first, then you can meet again.');
  }
  if (!turns.some(({ effect }) => effect !== null)) {
    throw new AppError('invalid_input', 'Nothing was said in that talk, so there is nothing to remember.');
  }
}

function hasPromised({ turns }: Loaded): boolean {
  return turns.some(({ reading }) => reading?.moves.includes('commitment') ?? false);
}
