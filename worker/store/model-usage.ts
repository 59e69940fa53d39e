import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { seekerBehind, type Login } from './identity.ts';

/** A wish to call a model: how many tokens it may use at most, and what may be used in a day (UTC). */
export interface TokenWish {
  /** `2026-11-26`. */
  day: string;
  userId: string;
  tokens: number;
  mostPerUser: number;
  mostInAll: number;
}

/**
 * Reserves tokens of the seeker's and of the deployment's day in one statement, so that no crowd of calls can pass
 * either. It returns two rows where the call may be made, and none where it may not.
 */
export function reserveTokens(db: D1Database, wish: TokenWish): D1PreparedStatement {
  return db
    .prepare(reservation('select ?1 as tokens', '?2', ['?3', '?4', '?5']))
    .bind(wish.tokens, wish.userId, wish.day, wish.mostPerUser, wish.mostInAll);
}

/** `wanted` selects at most one row of `tokens`, `seeker` is a value. */
function reservation(wanted: string, seeker: string, [day, mostPerUser, mostInAll]: [string, string, string]): string {
  return `insert into model_budget (day, scope, owner_id, user_id, tokens)
    select ${day}, owner.value ->> 0, owner.value ->> 1, owner.value ->> 2, wanted.tokens
    from (${wanted}) wanted,
      json_each(json_array(json_array('user', ${seeker}, ${seeker}), json_array('deployment', '', null))) owner
    where wanted.tokens <= ${mostPerUser} and wanted.tokens <= ${mostInAll} and not exists (
      select 1 from model_budget b where b.day = ${day} and (
        (b.scope = 'user' and b.owner_id = ${seeker} and b.tokens + wanted.tokens > ${mostPerUser})
        or (b.scope = 'deployment' and b.owner_id = '' and b.tokens + wanted.tokens > ${mostInAll})))
    on conflict (day, scope, owner_id) do update set tokens = tokens + excluded.tokens
    returning scope`;
}

/** The same for a turn that is begun in this batch: how long its prompt is only the database knows by then. */
export interface TurnTokenWish extends Omit<TokenWish, 'tokens' | 'userId'>, Login {
  rehearsalId: string;
  clientId: string;
  answerBy: number;
  /** Characters of a prompt besides what was said and told, and how many make a token. */
  characters: number;
  charactersAToken: number;
  mostOutput: number;
}

const SEEKER_OF_TURN = seekerBehind('?2', '?9');
const PROMPT_OF_TURN = `select cast((?3 + sum(length(t.text) + ?4 + coalesce(
    (select sum(length(told.value ->> 'words')) from json_each(t.effect, '$.released') told), 0))) / ?5 + ?6 as integer) as tokens
  from rehearsal r join turn t on t.rehearsal_id = r.id
  where r.id = ?1 and r.user_id = ${SEEKER_OF_TURN} and r.model <> 'embedded'
    and exists (select 1 from turn own where own.rehearsal_id = r.id and own.client_id = ?7
      and own.state = 'answering' and own.answer_by = ?8)
  group by r.id`;
/** Numbers and fences around what one of the two says. */
const AROUND_A_TURN = 24;

/**
 * Reserves for the turn that was begun just before it in the same batch, where a model speaks in the rehearsal. The
 * first result is what it may use (`tokens`), the second as of `reserveTokens`; both are empty where nothing was begun.
 */
export function reserveForTurn(db: D1Database, wish: TurnTokenWish): D1PreparedStatement[] {
  const { rehearsalId, tokenHash, now, clientId, answerBy, characters, charactersAToken, mostOutput } = wish;
  const length = [characters, AROUND_A_TURN, charactersAToken, mostOutput];
  const prompt = [rehearsalId, tokenHash, ...length, clientId, answerBy, now];
  return [
    db.prepare(PROMPT_OF_TURN).bind(...prompt),
    db
      .prepare(reservation(PROMPT_OF_TURN, SEEKER_OF_TURN, ['?10', '?11', '?12']))
      .bind(...prompt, wish.day, wish.mostPerUser, wish.mostInAll),
  ];
}

/** What a model was called for, in the operator’s table. */
export type ModelPart = 'actor' | 'judge' | 'draft' | 'coach';

/** A call that is over, or several that were reserved together. `used` is null where the provider does not say: then what was reserved counts. */
export interface SettledCall {
  day: string;
  userId: string;
  /** Provider and name. */
  model: string;
  part: ModelPart;
  calls: number;
  reserved: number;
  used: { inputTokens: number; outputTokens: number } | null;
}

/** Puts a reservation right and adds the call to the operator's table; once for each reservation, in any batch. */
export function settleTokens(db: D1Database, call: SettledCall): D1PreparedStatement[] {
  const { day, userId, model, part, calls, reserved, used } = call;
  const change = used === null ? 0 : used.inputTokens + used.outputTokens - reserved;
  return [
    db
      .prepare(
        `update model_budget set tokens = max(0, tokens + ?3)
         where day = ?1 and ((scope = 'user' and owner_id = ?2) or (scope = 'deployment' and owner_id = ''))`,
      )
      .bind(day, userId, change),
    db
      .prepare(
        `insert into model_usage (day, model, part, calls, input_tokens, output_tokens, assumed_tokens)
         values (?1, ?2, ?3, ?7, ?4, ?5, ?6)
         on conflict (day, model, part) do update set calls = calls + excluded.calls,
           input_tokens = input_tokens + excluded.input_tokens,
           output_tokens = output_tokens + excluded.output_tokens,
           assumed_tokens = assumed_tokens + excluded.assumed_tokens`,
      )
      .bind(day, model, part, used?.inputTokens ?? 0, used?.outputTokens ?? 0, used === null ? reserved : 0, calls),
  ];
}

/** What a seeker's calls used, by day. */
export function selectOwnTokens(db: D1Database, userId: string): D1PreparedStatement {
  return db.prepare('select day, tokens from model_budget where user_id = ?1 order by day').bind(userId);
}

/** The day of a moment in milliseconds since 1970, in UTC. */
export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
