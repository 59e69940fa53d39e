import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

export interface TryRow {
  id: string;
  created_at: number;
  closed_at: number | null;
  /** The first words of one's own after the turn they have in common. */
  said: string | null;
}

/** Every branch of one talk from one turn, the first first. */
export function selectTries(
  db: D1Database,
  from: { parentId: string; branchTurn: number; userId: string },
): D1PreparedStatement {
  return db
    .prepare(
      `select r.id, r.created_at, r.closed_at, t.text as said
       from rehearsal r left join turn t on t.rehearsal_id = r.id and t.number = ?2 + 1
       where r.parent_id = ?1 and r.branch_turn = ?2 and r.user_id = ?3
       order by r.created_at, r.id limit 20`,
    )
    .bind(from.parentId, from.branchTurn, from.userId);
}
