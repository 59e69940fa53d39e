import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { REHEARSAL_COLUMNS } from './rehearsal.ts';

/** All rehearsals of a seeker, and all their turns. */
export function selectOwn(db: D1Database, userId: string): D1PreparedStatement[] {
  return [
    db.prepare(`select ${REHEARSAL_COLUMNS} from rehearsal where user_id = ?1 order by created_at, id`).bind(userId),
    db
      .prepare(
        `select t.rehearsal_id, t.number, t.speaker, t.text
         from rehearsal r join turn t on t.rehearsal_id = r.id
         where r.user_id = ?1 order by t.rehearsal_id, t.number`,
      )
      .bind(userId),
  ];
}
