import type { D1Database } from '@cloudflare/workers-types';
import type { Plan } from '../scoring/report.ts';

/** A change to what its seeker wrote: a rehearsal that is not theirs has no row. */
interface Change {
  rehearsalId: string;
  userId: string;
  now: number;
}

/** Saves the plan when nobody saved another since `version`; null overwrites. No row: somebody did, or the talk is over. */
export async function updatePlan(
  db: D1Database,
  change: Change & { plan: Plan; version: number | null },
): Promise<{ planVersion: number } | null> {
  const row = await db
    .prepare(
      `update rehearsal set plan = ?3, plan_version = plan_version + 1, updated_at = ?4
       where id = ?1 and user_id = ?2 and closed_at is null and (?5 is null or plan_version = ?5)
       returning plan_version`,
    )
    .bind(change.rehearsalId, change.userId, JSON.stringify(change.plan), change.now, change.version)
    .first<{ plan_version: number }>();
  return row && { planVersion: row.plan_version };
}

const TEXT_COLUMN = { notes: 'notes', note: 'note', selfRating: 'self_rating' } as const;

/** Saves one of the seeker's own texts; false where the rehearsal is not theirs. */
export async function updateText(
  db: D1Database,
  change: Change & { field: keyof typeof TEXT_COLUMN; text: string },
): Promise<boolean> {
  const row = await db
    .prepare(
      `update rehearsal set ${TEXT_COLUMN[change.field]} = ?3, updated_at = ?4
       where id = ?1 and user_id = ?2 returning id`,
    )
    .bind(change.rehearsalId, change.userId, change.text, change.now)
    .first();
  return row !== null;
}
