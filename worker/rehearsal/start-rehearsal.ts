import type { D1Database } from '@cloudflare/workers-types';
import { newIdentity } from '../account/session.ts';
import type { NewBranch, NewRehearsal } from '../api/contract/rehearsal.ts';
import { AppError } from '../errors.ts';
import type { StandInTerms } from '../informant/stand-in.ts';
import { prompts } from '../prompts.ts';
import type { Focus, Plan } from '../scoring/report.ts';
import { copyHints } from '../store/hint.ts';
import { insertIdentity } from '../store/identity.ts';
import { insertRehearsal, selectRehearsal, type RehearsalRow, type StoredRehearsal } from '../store/rehearsal.ts';
import { copyTurns, selectTurns, type TurnRow } from '../store/turn.ts';
import { loadRehearsal, toLoaded, type Loaded } from './load-rehearsal.ts';
import { EMBEDDED } from './voice.ts';
import { fieldOf, ownPersona } from './own-persona.ts';
import { idInUse, isAuthored, personaById, personaOf, standInOf, type KnownPersona } from './persona.ts';

export const EMPTY_PLAN: Plan = {
  goal: '',
  research: '',
  introduction: '',
  questions: [],
  closingRequest: '',
  outreach: '',
};

export interface Started {
  loaded: Loaded;
  isNew: boolean;
  /** The cookie's value, where this start made the seeker's identity. */
  token: string | null;
}

const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** Whom it is held with. */
export type With = { persona: KnownPersona; terms: StandInTerms | null };

async function withWhom(db: D1Database, personaId: string, userId: string | null): Promise<With> {
  if (isAuthored(personaId)) return { persona: personaById(personaId), terms: null };
  const stored = await ownPersona(db, personaId, userId);
  const field = fieldOf(stored);
  return { persona: standInOf(stored.id, { person: stored.person, field }), terms: { person: stored.person, field } };
}

/** `model` is who would speak: `embedded`, or provider and name. */
export type Wish = NewRehearsal & { model: string };

/** A rehearsal that nothing has happened in yet. */
export function newRehearsal(userId: string, wish: Wish, { persona, terms }: With, now: number): StoredRehearsal {
  return {
    id: wish.id,
    userId,
    personaId: persona.id,
    personaHash: persona.hash,
    standIn: terms,
    minutes: wish.minutes,
    setting: wish.setting,
    temperament: wish.temperament ?? persona.temperament,
    pace: wish.pace ?? 'condensed',
    seed: newSeed(),
    // What was typed of a real person goes to no model.
    model: terms === null ? wish.model : EMBEDDED,
    promptsVersion: prompts.version,
    plan: EMPTY_PLAN,
    planVersion: 0,
    notes: '',
    note: '',
    selfRating: null,
    parentId: null,
    branchTurn: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    focus: null,
    practice: wish.practice ?? null,
    earlier: null,
  };
}

/**
 * Starts a rehearsal; without an identity it makes one in the same transaction. Repeated with the same id it
 * answers with what is there. Throws `not_found` for an unknown informant, `id_in_use`.
 */
export async function startRehearsal(db: D1Database, userId: string | null, wish: Wish, now: number): Promise<Started> {
  const whom = await withWhom(db, wish.personaId, userId);
  if (userId !== null) {
    const rehearsal = newRehearsal(userId, wish, whom, now);
    const inserted = await insertRehearsal(db, rehearsal).first<{ focus: string | null }>();
    if (inserted) {
      const focus = inserted.focus === null ? null : (JSON.parse(inserted.focus) as Focus);
      return { loaded: { rehearsal: { ...rehearsal, focus }, turns: [] }, isNew: true, token: null };
    }
    const loaded = await ownedAlready(db, wish.id, userId);
    if (!isSameWish(loaded.rehearsal, rehearsal)) throw idInUse();
    return { loaded, isNew: false, token: null };
  }
  const { row, token } = await newIdentity(now);
  const rehearsal = newRehearsal(row.userId, wish, whom, now);
  const first = { table: 'rehearsal', id: wish.id } as const;
  const results = await db.batch([...insertIdentity(db, row, first), insertRehearsal(db, rehearsal)]);
  if (results.at(-1)?.results.length === 0) throw idInUse();
  return { loaded: { rehearsal, turns: [] }, isNew: true, token };
}

/** The same id asks for the same thing, or it is a mistake. */
function isSameWish(there: StoredRehearsal, wished: StoredRehearsal): boolean {
  return (['personaId', 'minutes', 'practice', 'setting', 'pace', 'parentId', 'branchTurn'] as const).every(
    (field) => there[field] === wished[field],
  );
}

/** What is there under this id; throws `id_in_use` where it is somebody else's. */
export async function ownedAlready(db: D1Database, id: string, userId: string): Promise<Loaded> {
  return loadRehearsal(db, id, userId).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'not_found' ? idInUse() : error;
  });
}

/** The same talk again from an earlier turn: the plan and the first turns are copied, the informant is as they were then. */
export async function branchRehearsal(
  db: D1Database,
  userId: string,
  parentId: string,
  wish: NewBranch,
  now: number,
): Promise<Started> {
  const parent = await loadRehearsal(db, parentId, userId);
  const upTo = lastWholeExchange(parent, wish.fromTurn);
  const rehearsal: StoredRehearsal = {
    ...parent.rehearsal,
    id: wish.id,
    personaHash: personaOf(parent.rehearsal).hash,
    promptsVersion: prompts.version,
    // From the start it is another meeting, unless the same moment is wanted once more.
    seed: upTo === 0 && !wish.moment ? newSeed() : parent.rehearsal.seed,
    planVersion: 0,
    notes: '',
    note: '',
    selfRating: null,
    parentId,
    branchTurn: upTo,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    focus: null,
  };
  const copy = { fromId: parentId, toId: wish.id, userId, upTo, madeAt: now };
  const [inserted, , , rehearsals, turns] = await db.batch([
    insertRehearsal(db, rehearsal),
    copyTurns(db, copy),
    copyHints(db, copy),
    selectRehearsal(db, wish.id, userId),
    selectTurns(db, wish.id, userId),
  ]);
  const rows = (rehearsals?.results ?? []) as RehearsalRow[];
  if (rows.length === 0) throw idInUse();
  const loaded = toLoaded(rows, (turns?.results ?? []) as TurnRow[]);
  if (!isSameWish(loaded.rehearsal, rehearsal)) throw idInUse();
  return { loaded, isNew: (inserted?.results.length ?? 0) > 0, token: null };
}

/** A branch begins after an informant's turn that did not end the meeting. */
function lastWholeExchange({ turns }: Loaded, fromTurn: number): number {
  const ending = turns.find((turn) => turn.effect?.phase === 'ended');
  const last = turns.findLast((turn) => turn.speaker === 'informant' && turn.number <= fromTurn && turn !== ending);
  return last?.number ?? 0;
}
