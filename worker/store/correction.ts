import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Correction } from '../scoring/report.ts';

export interface CorrectionRow {
  turn: number;
  reading: string;
}

interface OwnTurn {
  rehearsalId: string;
  userId: string;
  turn: number;
}

export function toCorrections(rows: readonly CorrectionRow[]): Map<number, Correction> {
  return new Map(rows.map(({ turn, reading }) => [turn, JSON.parse(reading) as Correction]));
}

/** What the seeker says of the turns of one rehearsal. */
export function selectCorrections(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select c.turn, c.reading from correction c join rehearsal r on r.id = c.rehearsal_id
       where r.id = ?1 and r.user_id = ?2 order by c.turn`,
    )
    .bind(rehearsalId, userId);
}

/** Keeps what the seeker says of a turn of theirs in a talk that is over; false where there is no such turn. */
export async function storeCorrection(
  db: D1Database,
  { rehearsalId, userId, turn, correction, now }: OwnTurn & { correction: Correction; now: number },
): Promise<boolean> {
  const row = await db
    .prepare(
      `insert into correction (rehearsal_id, turn, reading, corrected_at)
       select t.rehearsal_id, t.number, ?4, ?5 from rehearsal r join turn t on t.rehearsal_id = r.id
       where r.id = ?1 and r.user_id = ?2 and r.closed_at is not null
         and t.number = ?3 and t.speaker = 'seeker' and t.state = 'done'
       on conflict (rehearsal_id, turn) do update set reading = excluded.reading, corrected_at = excluded.corrected_at
       returning turn`,
    )
    .bind(rehearsalId, userId, turn, JSON.stringify(correction), now)
    .first();
  return row !== null;
}

/** Takes it back; what is not there is taken back already. */
export async function deleteCorrection(db: D1Database, { rehearsalId, userId, turn }: OwnTurn): Promise<void> {
  await db
    .prepare(
      `delete from correction where rehearsal_id = ?1 and turn = ?3
         and exists (select 1 from rehearsal r where r.id = ?1 and r.user_id = ?2)`,
    )
    .bind(rehearsalId, userId, turn)
    .run();
}

export interface CorrectedTurnRow {
  /** What the informant had said before it; null at the start. */
  context: string | null;
  text: string;
  read: string | null;
  correction: string;
}

/** Every turn that a seeker corrected, with the words before it, of a seeker who agreed to lend them. */
export function selectLentLabels(db: D1Database, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select before.text as context, t.text, t.reading as read, c.reading as correction
       from user u join rehearsal r on r.user_id = u.id
         join correction c on c.rehearsal_id = r.id
         join turn t on t.rehearsal_id = r.id and t.number = c.turn
         left join turn before on before.rehearsal_id = r.id and before.number = c.turn - 1
       where u.id = ?1 and u.lends_labels_at is not null
       order by r.created_at, r.id, c.turn`,
    )
    .bind(userId);
}

/** When the seeker agreed to lend their corrections as labelled examples; one row, null where they did not. */
export function selectLending(db: D1Database, userId: string): D1PreparedStatement {
  return db.prepare('select lends_labels_at from user where id = ?1').bind(userId);
}

/** Agreeing again keeps the first time; taking it back keeps nothing of it. */
export async function updateLending(db: D1Database, userId: string, isLent: boolean, now: number): Promise<void> {
  await db
    .prepare('update user set lends_labels_at = case when ?2 = 1 then coalesce(lends_labels_at, ?3) end where id = ?1')
    .bind(userId, isLent ? 1 : 0, now)
    .run();
}
