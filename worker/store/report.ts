import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Report } from '../scoring/report.ts';

export interface ReportRow {
  fingerprint: string;
  body: string;
}

export function selectReport(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select p.fingerprint, p.body from report p join rehearsal r on r.id = p.rehearsal_id
       where r.id = ?1 and r.user_id = ?2`,
    )
    .bind(rehearsalId, userId);
}

/** Keeps the report as counted from inputs with this fingerprint. */
export async function storeReport(
  db: D1Database,
  counted: { rehearsalId: string; userId: string; fingerprint: string; report: Report; now: number },
): Promise<void> {
  await db
    .prepare(
      `insert into report (rehearsal_id, fingerprint, body, counted_at)
       select id, ?3, ?4, ?5 from rehearsal where id = ?1 and user_id = ?2
       on conflict (rehearsal_id) do update set fingerprint = excluded.fingerprint, body = excluded.body, counted_at = excluded.counted_at`,
    )
    .bind(counted.rehearsalId, counted.userId, counted.fingerprint, JSON.stringify(counted.report), counted.now)
    .run();
}
