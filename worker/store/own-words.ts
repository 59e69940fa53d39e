import type { D1Database } from '@cloudflare/workers-types';

/** What a seeker makes of one rehearsal, in a row of its own with a version. */
export interface OwnWords {
  rehearsalId: string;
  userId: string;
  /** Stored as JSON. */
  words: unknown;
  /** The version it was made from; null overwrites. */
  version: number | null;
  now: number;
}

/** Saves it when nobody saved another since; false where somebody did, or the rehearsal is not theirs. */
export async function storeOwnWords(db: D1Database, table: 'card' | 'reflection', save: OwnWords): Promise<boolean> {
  const row = await db
    .prepare(
      `insert into ${table} (rehearsal_id, words, version, saved_at)
       select id, ?3, 1, ?5 from rehearsal
       where id = ?1 and user_id = ?2
         and (?4 is null or ?4 = coalesce((select version from ${table} where rehearsal_id = ?1), 0))
       on conflict (rehearsal_id) do update
         set words = excluded.words, version = version + 1, saved_at = excluded.saved_at
       returning version`,
    )
    .bind(save.rehearsalId, save.userId, JSON.stringify(save.words), save.version, save.now)
    .first();
  return row !== null;
}
