import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

export interface KnownRow {
  persona_id: string;
  known_at: number;
}

/** Marks the informant of a talk that is over as known to its seeker; the first time stays. */
export function insertKnown(
  db: D1Database,
  { rehearsalId, userId, now }: { rehearsalId: string; userId: string; now: number },
): D1PreparedStatement {
  return db
    .prepare(
      `insert into known_informant (user_id, persona_id, known_at)
       select user_id, persona_id, ?3 from rehearsal where id = ?1 and user_id = ?2 and closed_at is not null
       on conflict do nothing`,
    )
    .bind(rehearsalId, userId, now);
}

/** The informants whose closed doors a seeker has had opened. */
export function selectKnown(db: D1Database, userId: string): D1PreparedStatement {
  return db
    .prepare('select persona_id, known_at from known_informant where user_id = ?1 order by known_at, persona_id')
    .bind(userId);
}
