import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { CardWords } from '../api/contract/answers.ts';

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

interface Save {
  rehearsalId: string;
  userId: string;
  words: CardWords;
  /** The version it was made from; null overwrites. */
  version: number | null;
  now: number;
}

/** Saves the card when nobody saved another since; false where somebody did, or the rehearsal is not theirs. */
export async function storeCard(db: D1Database, save: Save): Promise<boolean> {
  const row = await db
    .prepare(
      `insert into card (rehearsal_id, words, version, saved_at)
       select id, ?3, 1, ?5 from rehearsal
       where id = ?1 and user_id = ?2
         and (?4 is null or ?4 = coalesce((select version from card where rehearsal_id = ?1), 0))
       on conflict (rehearsal_id) do update
         set words = excluded.words, version = version + 1, saved_at = excluded.saved_at
       returning version`,
    )
    .bind(save.rehearsalId, save.userId, JSON.stringify(save.words), save.version, save.now)
    .first();
  return row !== null;
}
