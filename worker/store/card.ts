import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

export interface CardRow {
  rehearsal_id: string;
  words: string;
  version: number;
}

/** The rehearsal's own card or, where it was tried again from another, the nearest one before it. */
export function selectCard(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `with recursive line (id, parent_id, steps) as (
         select id, parent_id, 0 from rehearsal where id = ?1 and user_id = ?2
         union all
         select r.id, r.parent_id, line.steps + 1 from line join rehearsal r on r.id = line.parent_id
         where r.user_id = ?2 and line.steps < 50
       )
       select c.rehearsal_id, c.words, c.version from line join card c on c.rehearsal_id = line.id
       order by line.steps limit 1`,
    )
    .bind(rehearsalId, userId);
}
