import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

export interface HintRow {
  /** The seeker's turn that the hint was for. */
  turn: number;
  /** The furthest step that was asked for, 1 to 3. */
  step: number;
}

/** The hints of one talk, in its order. */
export function selectHints(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select h.turn, h.step from hint h join rehearsal r on r.id = h.rehearsal_id
       where r.id = ?1 and r.user_id = ?2 order by h.turn`,
    )
    .bind(rehearsalId, userId);
}

export interface FinishedRow {
  with_them: number;
  in_all: number;
}

/** How many other talks the owner has finished, with this informant and in all; a moment tried again is none. */
export function selectFinished(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select count(*) filter (where o.persona_id = r.persona_id) as with_them, count(*) as in_all
       from rehearsal r join rehearsal o on o.user_id = r.user_id and o.id <> r.id
       where r.id = ?1 and r.user_id = ?2 and o.closed_at is not null and coalesce(o.branch_turn, 0) = 0
         and exists (select 1 from turn t where t.rehearsal_id = o.id)`,
    )
    .bind(rehearsalId, userId);
}

/** Keeps the furthest step for the turn that comes next; false where the talk is over, waits for a reply or went on. */
export async function storeHint(
  db: D1Database,
  hint: { rehearsalId: string; userId: string; turn: number; step: number; now: number },
): Promise<boolean> {
  const row = await db
    .prepare(
      `insert into hint (rehearsal_id, turn, step, asked_at)
       select r.id, ?3, ?4, ?5 from rehearsal r
       where r.id = ?1 and r.user_id = ?2 and r.closed_at is null
         and ?3 = 1 + coalesce((select max(number) from turn where rehearsal_id = r.id), 0)
         and not exists (select 1 from turn where rehearsal_id = r.id and state = 'answering')
       on conflict (rehearsal_id, turn) do update set step = max(step, excluded.step)
       returning turn`,
    )
    .bind(hint.rehearsalId, hint.userId, hint.turn, hint.step, hint.now)
    .first();
  return row !== null;
}

/** A branch made a moment ago keeps the marks of the turns it keeps. */
export function copyHints(
  db: D1Database,
  copy: { fromId: string; toId: string; userId: string; upTo: number; madeAt: number },
): D1PreparedStatement {
  return db
    .prepare(
      `insert into hint (rehearsal_id, turn, step, asked_at)
       select b.id, h.turn, h.step, h.asked_at
       from hint h join rehearsal a on a.id = h.rehearsal_id join rehearsal b on b.id = ?2
       where a.id = ?1 and a.user_id = ?3 and b.user_id = ?3 and h.turn <= ?4
         and b.parent_id = a.id and b.created_at = ?5
       on conflict do nothing`,
    )
    .bind(copy.fromId, copy.toId, copy.userId, copy.upTo, copy.madeAt);
}
