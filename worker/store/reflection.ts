import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Confidence } from '../api/contract/progress-answers.ts';

export interface ReflectionRow {
  words: string;
  version: number;
}

export interface ConfidenceRow {
  before_talk: number | null;
  after_talk: number | null;
}

export function selectReflection(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select f.words, f.version from reflection f join rehearsal r on r.id = f.rehearsal_id
       where r.id = ?1 and r.user_id = ?2`,
    )
    .bind(rehearsalId, userId);
}

export function selectConfidence(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select c.before_talk, c.after_talk from confidence c join rehearsal r on r.id = c.rehearsal_id
       where r.id = ?1 and r.user_id = ?2`,
    )
    .bind(rehearsalId, userId);
}

export function toConfidence(row: ConfidenceRow | undefined): Confidence {
  return { before: row?.before_talk ?? null, after: row?.after_talk ?? null };
}

/** Keeps a tap; `undefined` leaves one as it was. Null where the rehearsal is not theirs. */
export async function storeConfidence(
  db: D1Database,
  save: { rehearsalId: string; userId: string; before?: number | null | undefined; after?: number | null | undefined },
): Promise<Confidence | null> {
  const row = await db
    .prepare(
      `insert into confidence (rehearsal_id, before_talk, after_talk)
       select id, ?3, ?4 from rehearsal where id = ?1 and user_id = ?2
       on conflict (rehearsal_id) do update set
         before_talk = case when ?5 then ?3 else before_talk end,
         after_talk = case when ?6 then ?4 else after_talk end
       returning before_talk, after_talk`,
    )
    .bind(
      save.rehearsalId,
      save.userId,
      save.before ?? null,
      save.after ?? null,
      save.before === undefined ? 0 : 1,
      save.after === undefined ? 0 : 1,
    )
    .first<ConfidenceRow>();
  return row && toConfidence(row);
}

export interface ReflectionListRow {
  id: string;
  persona_id: string;
  stand_in: string | null;
  held_at: number;
  words: string;
}

/** A seeker's reflections, the latest talk first, after `key`. */
export async function listReflections(
  db: D1Database,
  userId: string,
  key: { at: number; id: string } | null,
  limit: number,
): Promise<ReflectionListRow[]> {
  const { results } = await db
    .prepare(
      `select r.id, r.persona_id, r.stand_in, coalesce(r.closed_at, r.created_at) as held_at, f.words
       from rehearsal r join reflection f on f.rehearsal_id = r.id
       where r.user_id = ?1 and (coalesce(r.closed_at, r.created_at), r.id) < (?2, ?3)
       order by held_at desc, r.id desc limit ?4`,
    )
    .bind(userId, key?.at ?? Number.MAX_SAFE_INTEGER, key?.id ?? '', limit)
    .all<ReflectionListRow>();
  return results;
}
