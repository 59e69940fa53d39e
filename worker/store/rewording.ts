import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { HeldWording } from '../scoring/coach/hold-up.ts';

export interface RewordingRow {
  advice: string;
  fingerprint: string;
  state: 'kept' | 'dropped' | 'failed';
  reason: string | null;
  body: string | null;
  model: string;
}

export interface StoredRewording extends Omit<RewordingRow, 'body'> {
  wording: HeldWording | null;
}

export function toRewording({ body, ...row }: RewordingRow): StoredRewording {
  return { ...row, wording: JSON.parse(body ?? 'null') as HeldWording | null };
}

export function selectRewordings(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select w.advice, w.fingerprint, w.state, w.reason, w.body, w.model
       from rehearsal r join rewording w on w.rehearsal_id = r.id where r.id = ?1 and r.user_id = ?2`,
    )
    .bind(rehearsalId, userId);
}

export interface NewRewording extends StoredRewording {
  rehearsalId: string;
  userId: string;
  /** Id and version. */
  instruction: string;
  usage: { inputTokens: number; outputTokens: number } | null;
  costMicros: number | null;
  now: number;
}

/** The last one stands. */
export function storeRewording(db: D1Database, made: NewRewording): D1PreparedStatement {
  const { rehearsalId, userId, advice, fingerprint, state, reason, wording, model, instruction, usage } = made;
  return db
    .prepare(
      `insert into rewording (rehearsal_id, advice, fingerprint, state, reason, body, model, instruction, input_tokens,
         output_tokens, cost_micros, made_at)
       select id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13 from rehearsal where id = ?1 and user_id = ?2
       on conflict (rehearsal_id, advice) do update set fingerprint = excluded.fingerprint, state = excluded.state,
         reason = excluded.reason, body = excluded.body, model = excluded.model, instruction = excluded.instruction,
         input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens,
         cost_micros = excluded.cost_micros, made_at = excluded.made_at`,
    )
    .bind(
      ...[rehearsalId, userId, advice, fingerprint, state, reason, wording && JSON.stringify(wording), model],
      ...[instruction, usage?.inputTokens ?? null, usage?.outputTokens ?? null, made.costMicros, made.now],
    );
}

/** Wordings that models made for a seeker's talks. */
export function selectOwnRewordings(db: D1Database, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select w.rehearsal_id, w.advice, w.model, w.body from rehearsal r join rewording w on w.rehearsal_id = r.id
       where r.user_id = ?1 and w.body is not null order by w.rehearsal_id, w.advice`,
    )
    .bind(userId);
}
