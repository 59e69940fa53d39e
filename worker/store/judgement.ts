import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Judgement } from '../scoring/judge/judgement.ts';

export interface JudgementRow {
  criterion: string;
  fingerprint: string;
  state: 'asking' | 'judged' | 'failed';
  answer_by: number | null;
  fault: string | null;
  body: string | null;
  model: string;
}

export interface StoredJudgement extends Omit<JudgementRow, 'answer_by' | 'body'> {
  answerBy: number | null;
  judgement: Judgement | null;
}

export function toJudgement({ answer_by, body, ...row }: JudgementRow): StoredJudgement {
  return { ...row, answerBy: answer_by, judgement: JSON.parse(body ?? 'null') as Judgement | null };
}

export function selectJudgements(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select j.criterion, j.fingerprint, j.state, j.answer_by, j.fault, j.body, j.model
       from rehearsal r join judgement j on j.rehearsal_id = r.id where r.id = ?1 and r.user_id = ?2`,
    )
    .bind(rehearsalId, userId);
}

export interface JudgementClaim {
  rehearsalId: string;
  userId: string;
  /** Criteria with the fingerprint of what they are asked with. */
  asked: { criterion: string; fingerprint: string }[];
  model: string;
  /** Id and version. */
  instruction: string;
  /** Also what was judged before by the same words. */
  again: boolean;
  now: number;
  answerBy: number;
}

/**
 * Takes the right to ask about these criteria, and returns those it got: not what somebody else is asking about at
 * this moment, nor what is judged already.
 */
export function claimJudgements(db: D1Database, claim: JudgementClaim): D1PreparedStatement {
  const { rehearsalId, userId, asked, model, instruction, again, now, answerBy } = claim;
  return db
    .prepare(
      `insert into judgement (rehearsal_id, criterion, fingerprint, state, answer_by, model, instruction, changed_at)
       select r.id, a.value ->> 'criterion', a.value ->> 'fingerprint', 'asking', ?8, ?4, ?5, ?7
       from rehearsal r, json_each(?3) a where r.id = ?1 and r.user_id = ?2
       on conflict (rehearsal_id, criterion) do update set fingerprint = excluded.fingerprint, state = 'asking',
         answer_by = excluded.answer_by, fault = null, body = null, model = excluded.model,
         instruction = excluded.instruction, input_tokens = null, output_tokens = null, cost_micros = null,
         changed_at = excluded.changed_at
       where case state when 'asking' then answer_by <= ?7 when 'failed' then 1
         else ?6 or fingerprint <> excluded.fingerprint end
       returning criterion`,
    )
    .bind(rehearsalId, userId, JSON.stringify(asked), model, instruction, again ? 1 : 0, now, answerBy);
}

export interface AskedJudgement {
  rehearsalId: string;
  criterion: string;
  fingerprint: string;
  judgement: Judgement | null;
  /** By name, where there is none. */
  fault: string | null;
  usage: { inputTokens: number; outputTokens: number } | null;
  costMicros: number | null;
  now: number;
}

/** Keeps what came of a claim; one that was claimed anew meanwhile is left alone. */
export function storeJudgement(db: D1Database, asked: AskedJudgement): D1PreparedStatement {
  const { rehearsalId, criterion, fingerprint, judgement, fault, usage, costMicros, now } = asked;
  return db
    .prepare(
      `update judgement set state = ?4, answer_by = null, fault = ?5, body = ?6, input_tokens = ?7,
         output_tokens = ?8, cost_micros = ?9, changed_at = ?10
       where rehearsal_id = ?1 and criterion = ?2 and fingerprint = ?3 and state = 'asking'`,
    )
    .bind(
      ...[rehearsalId, criterion, fingerprint, judgement ? 'judged' : 'failed', fault],
      ...[judgement && JSON.stringify(judgement), usage?.inputTokens ?? null, usage?.outputTokens ?? null],
      ...[costMicros, now],
    );
}

/** What models said of a seeker's talks. */
export function selectOwnJudgements(db: D1Database, userId: string): D1PreparedStatement {
  return db
    .prepare(
      `select j.rehearsal_id, j.criterion, j.model, j.body from rehearsal r join judgement j on j.rehearsal_id = r.id
       where r.user_id = ?1 and j.body is not null order by j.rehearsal_id, j.criterion`,
    )
    .bind(userId);
}
