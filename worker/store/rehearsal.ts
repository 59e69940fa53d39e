import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { EarlierMeeting, MeetingTerms, Phase } from '../informant/meeting.ts';
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

const rehearsalOf = (seeker: string) =>
  `select ${REHEARSAL_COLUMNS} from rehearsal where id = ?1 and user_id = ${seeker}`;

export function selectRehearsal(db: D1Database, id: string, userId: string): D1PreparedStatement {
  return db.prepare(rehearsalOf('?2')).bind(id, userId);
}

/** The same for whoever is behind a login. */
export function selectRehearsalFor(db: D1Database, id: string, { tokenHash, now }: Login): D1PreparedStatement {
  return db.prepare(rehearsalOf(seekerBehind('?2', '?3'))).bind(id, tokenHash, now);
}

export interface SummaryRow extends RehearsalRow {
  turns: number;
  minutes_used: number;
  phase: Phase | null;
  was_known: 0 | 1;
  branch_minutes: number | null;
}

/** A seeker's rehearsals (with one informant, or tried again from one talk, where one is named), the last touched first, after `key`; how far each went is read from its turns. */
export async function listRehearsals(
  db: D1Database,
  whose: { userId: string; personaId: string | null; parentId: string | null },
  key: { at: number; id: string } | null,
  limit: number,
): Promise<SummaryRow[]> {
  const { results } = await db
    .prepare(
      `select ${REHEARSAL_COLUMNS},
         (select count(*) from turn t where t.rehearsal_id = r.id) as turns,
         (select coalesce(sum(json_extract(t.effect, '$.minutes')), 0) from turn t where t.rehearsal_id = r.id) as minutes_used,
         (select json_extract(t.effect, '$.phase') from turn t
           where t.rehearsal_id = r.id and t.effect is not null order by t.number desc limit 1) as phase,
         (select sum(json_extract(t.effect, '$.minutes')) from turn t
           where t.rehearsal_id = r.id and t.number <= r.branch_turn) as branch_minutes,
         exists (select 1 from known_informant k
           where k.user_id = r.user_id and k.persona_id = r.persona_id and k.known_at < r.created_at) as was_known
       from rehearsal r
       where user_id = ?1 and (updated_at, id) < (?2, ?3) and (?5 is null or persona_id = ?5)
         and (?6 is null or parent_id = ?6)
       order by updated_at desc, id desc
       limit ?4`,
    )
    .bind(whose.userId, key?.at ?? Number.MAX_SAFE_INTEGER, key?.id ?? '', limit, whose.personaId, whose.parentId)
    .all<SummaryRow>();
  return results;
}

export interface Change {
  rehearsalId: string;
  userId: string;
  now: number;
}

/** Saves the plan when nobody saved another since `version`; null overwrites. No row: somebody did, or the talk is over. */
export async function updatePlan(
  db: D1Database,
  change: Change & { plan: Plan; version: number | null },
): Promise<{ planVersion: number } | null> {
  const row = await db
    .prepare(
      `update rehearsal set plan = ?3, plan_version = plan_version + 1, updated_at = ?4
       where id = ?1 and user_id = ?2 and closed_at is null and (?5 is null or plan_version = ?5)
       returning plan_version`,
    )
    .bind(change.rehearsalId, change.userId, JSON.stringify(change.plan), change.now, change.version)
    .first<{ plan_version: number }>();
  return row && { planVersion: row.plan_version };
}

const TEXT_COLUMN = { notes: 'notes', note: 'note', selfRating: 'self_rating' } as const;

/** Saves one of the seeker's own texts; false where the rehearsal is not theirs. */
export async function updateText(
  db: D1Database,
  change: Change & { field: keyof typeof TEXT_COLUMN; text: string },
): Promise<boolean> {
  const row = await db
    .prepare(
      `update rehearsal set ${TEXT_COLUMN[change.field]} = ?3, updated_at = ?4
       where id = ?1 and user_id = ?2 returning id`,
    )
    .bind(change.rehearsalId, change.userId, change.text, change.now)
    .first();
  return row !== null;
}

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
export function closeRehearsalRow(db: D1Database, change: Change): D1PreparedStatement {
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
