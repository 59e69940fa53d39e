import type { D1Database } from '@cloudflare/workers-types';
import type { Phase } from '../informant/meeting.ts';
import { REHEARSAL_COLUMNS, type RehearsalRow } from './rehearsal.ts';

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
