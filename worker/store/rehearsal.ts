import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { EarlierMeeting, MeetingTerms } from '../informant/meeting.ts';
import type { StandInTerms } from '../informant/stand-in.ts';
import type { Practice, Setting, Temperament } from '../informant/terms.ts';
import type { Focus, Plan, SelfRating } from '../scoring/report.ts';
import { seekerBehind, type Login } from './identity.ts';

export interface StoredRehearsal extends MeetingTerms {
  id: string;
  userId: string;
  personaId: string;
  personaHash: string;
  /** Whom a stand-in stands in for, as it was when the talk began; null for an authored informant. */
  standIn: StandInTerms | null;
  model: string;
  promptsVersion: string;
  plan: Plan;
  planVersion: number;
  notes: string;
  note: string;
  selfRating: SelfRating | null;
  parentId: string | null;
  branchTurn: number | null;
  createdAt: number;
  updatedAt: number;
  closedAt: number | null;
  /** The one thing to change from the talk before. */
  focus: Focus | null;
  /** One thing, in three exchanges; null for a whole meeting. */
  practice: Practice | null;
  /** What an earlier meeting with the same informant left behind; null for a first one. */
  earlier: StoredEarlier | null;
}

/** With the rehearsal it comes from, which may be gone. */
export type StoredEarlier = EarlierMeeting & { rehearsalId: string };

export interface RehearsalRow {
  id: string;
  user_id: string;
  persona_id: string;
  persona_hash: string;
  minutes: number;
  setting: Setting;
  temperament: Temperament;
  pace: 'condensed' | 'spoken';
  seed: number;
  model: string;
  prompts_version: string;
  plan: string;
  plan_version: number;
  notes: string;
  note: string;
  self_rating: string | null;
  parent_id: string | null;
  branch_turn: number | null;
  created_at: number;
  updated_at: number;
  closed_at: number | null;
  stand_in: string | null;
  focus: string | null;
  short_minutes: number | null;
  practice: Practice | null;
  earlier: string | null;
}

export const REHEARSAL_COLUMNS = `id, user_id, persona_id, persona_hash, minutes, setting, temperament, pace, seed, model, prompts_version,
  plan, plan_version, notes, note, self_rating, parent_id, branch_turn, created_at, updated_at, closed_at, stand_in, focus,
  short_minutes, practice, earlier`;

export function toRehearsal(row: RehearsalRow): StoredRehearsal {
  return {
    id: row.id,
    userId: row.user_id,
    personaId: row.persona_id,
    personaHash: row.persona_hash,
    standIn: row.stand_in === null ? null : (JSON.parse(row.stand_in) as StandInTerms),
    minutes: row.short_minutes ?? row.minutes,
    practice: row.practice,
    setting: row.setting,
    temperament: row.temperament,
    pace: row.pace,
    seed: row.seed,
    model: row.model,
    promptsVersion: row.prompts_version,
    plan: JSON.parse(row.plan) as Plan,
    planVersion: row.plan_version,
    notes: row.notes,
    note: row.note,
    selfRating: row.self_rating === null ? null : (JSON.parse(row.self_rating) as SelfRating),
    parentId: row.parent_id,
    branchTurn: row.branch_turn,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    closedAt: row.closed_at,
    focus: row.focus === null ? null : (JSON.parse(row.focus) as Focus),
    earlier: row.earlier === null ? null : (JSON.parse(row.earlier) as StoredEarlier),
  };
}

/** The change named by the last report, of the talk that is tried again or else of the last one that ended. */
const LAST_CHANGE = `select json_object(
    'id', json_extract(p.body, '$.change.id'),
    'advice', json_extract(p.body, '$.change.advice'),
    'meant', json_extract(p.body, '$.change.meant'))
  from report p join rehearsal r on r.id = p.rehearsal_id
  where r.user_id = ?2 and json_extract(p.body, '$.change.id') is not null
  order by r.id = ?17 desc, r.closed_at desc limit 1`;

/** What `minutes` itself can hold; a shorter rehearsal has `short_minutes` beside it. */
const FEWEST_MINUTES = 15;

/**
 * Inserts nothing where the id is taken or the owner does not exist; returns what the seeker set out to change. The
 * one thing to change from the talk before goes along.
 */
export function insertRehearsal(db: D1Database, rehearsal: StoredRehearsal): D1PreparedStatement {
  return db
    .prepare(
      `insert into rehearsal (${REHEARSAL_COLUMNS})
       select ?1, u.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, (${LAST_CHANGE}), ?23, ?24, ?25
       from user u where u.id = ?2
       on conflict (id) do nothing
       returning id, focus`,
    )
    .bind(
      rehearsal.id,
      rehearsal.userId,
      rehearsal.personaId,
      rehearsal.personaHash,
      Math.max(rehearsal.minutes, FEWEST_MINUTES),
      rehearsal.setting,
      rehearsal.temperament,
      rehearsal.pace,
      rehearsal.seed,
      rehearsal.model,
      rehearsal.promptsVersion,
      JSON.stringify(rehearsal.plan),
      rehearsal.planVersion,
      rehearsal.notes,
      rehearsal.note,
      rehearsal.selfRating && JSON.stringify(rehearsal.selfRating),
      rehearsal.parentId,
      rehearsal.branchTurn,
      rehearsal.createdAt,
      rehearsal.updatedAt,
      rehearsal.closedAt,
      rehearsal.standIn && JSON.stringify(rehearsal.standIn),
      rehearsal.minutes < FEWEST_MINUTES ? rehearsal.minutes : null,
      rehearsal.practice,
      rehearsal.earlier && JSON.stringify(rehearsal.earlier),
    );
}

const rehearsalOf = (seeker: string, columns = REHEARSAL_COLUMNS) =>
  `select ${columns} from rehearsal where id = ?1 and user_id = ${seeker}`;

export function selectRehearsal(db: D1Database, id: string, userId: string): D1PreparedStatement {
  return db.prepare(rehearsalOf('?2')).bind(id, userId);
}

/** The same for whoever is behind a login, with `login_renewed_at`. */
export function selectRehearsalFor(db: D1Database, id: string, { tokenHash, now }: Login): D1PreparedStatement {
  const renewed = '(select renewed_at from session where token_hash = ?2) as login_renewed_at';
  return db.prepare(rehearsalOf(seekerBehind('?2', '?3'), `${REHEARSAL_COLUMNS}, ${renewed}`)).bind(id, tokenHash, now);
}

export type RehearsalRowFor = RehearsalRow & { login_renewed_at: number };

/** Who speaks from here on; a talk that is over, and one with a stand-in, stay as they are. */
export function updateModel(
  db: D1Database,
  change: { rehearsalId: string; userId: string; model: string },
): D1PreparedStatement {
  return db
    .prepare(
      `update rehearsal set model = ?3 where id = ?1 and user_id = ?2 and closed_at is null and stand_in is null`,
    )
    .bind(change.rehearsalId, change.userId, change.model);
}

/** A talk in which nothing was said yet is held with the stand-in as the seeker last described the person. */
export function renewStandIn(
  db: D1Database,
  renewed: { userId: string; personaId: string; personaHash: string; standIn: StandInTerms },
): D1PreparedStatement {
  return db
    .prepare(
      `update rehearsal set stand_in = ?3, persona_hash = ?4
       where user_id = ?1 and persona_id = ?2 and closed_at is null
         and not exists (select 1 from turn t where t.rehearsal_id = rehearsal.id)`,
    )
    .bind(renewed.userId, renewed.personaId, JSON.stringify(renewed.standIn), renewed.personaHash);
}

/** Ends the talk; ending it twice keeps the first time. */
export function closeRehearsalRow(
  db: D1Database,
  change: { rehearsalId: string; userId: string; now: number },
): D1PreparedStatement {
  return db
    .prepare(
      `update rehearsal set closed_at = ?3, updated_at = ?3
       where id = ?1 and user_id = ?2 and closed_at is null`,
    )
    .bind(change.rehearsalId, change.userId, change.now);
}

/** Deletes the rehearsal with its turns and report; false where it is not theirs. */
export async function deleteRehearsal(db: D1Database, id: string, userId: string): Promise<boolean> {
  const row = await db
    .prepare('delete from rehearsal where id = ?1 and user_id = ?2 returning id')
    .bind(id, userId)
    .first();
  return row !== null;
}
