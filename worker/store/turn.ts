import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Effect } from '../informant/meeting.ts';
import type { Reading } from '../language/reading.ts';
import { seekerBehind, type Login } from './identity.ts';

/** Who spoke an informant's turn, where a model was asked. Null on a turn: the embedded actor, and nobody else was asked. */
export interface StoredVoice {
  by: 'model' | 'embedded';
  /** Provider and name, of the model that was asked. */
  model: string;
  instruction: { id: string; version: number; hash: string };
  /** Calls of the model for this turn; 0 where the budget forbade any. */
  attempts: number;
  /** By name: what went wrong with the model, or null. */
  fault: string | null;
  /** Rules of the watch that found something in a reply that was not used; left out where none did. */
  found?: string[];
  /** Tokens; null where the provider does not say. */
  usage: { inputTokens: number; outputTokens: number; total: number } | null;
  cutShort: boolean;
}

export interface StoredTurn {
  number: number;
  speaker: 'seeker' | 'informant';
  clientId: string | null;
  text: string;
  state: 'answering' | 'done';
  answerBy: number | null;
  reading: Reading | null;
  effect: Effect | null;
  voice: StoredVoice | null;
}

export interface TurnRow {
  number: number;
  speaker: 'seeker' | 'informant';
  client_id: string | null;
  text: string;
  state: 'answering' | 'done';
  answer_by: number | null;
  reading: string | null;
  effect: string | null;
  voice: string | null;
}

export function toTurn(row: TurnRow): StoredTurn {
  return {
    number: row.number,
    speaker: row.speaker,
    clientId: row.client_id,
    text: row.text,
    state: row.state,
    answerBy: row.answer_by,
    reading: row.reading === null ? null : (JSON.parse(row.reading) as Reading),
    effect: row.effect === null ? null : (JSON.parse(row.effect) as Effect),
    voice: row.voice === null ? null : (JSON.parse(row.voice) as StoredVoice),
  };
}

const TURN_COLUMNS = 't.number, t.speaker, t.client_id, t.text, t.state, t.answer_by, t.reading, t.effect, t.voice';

const turnsOf = (seeker: string) =>
  `select ${TURN_COLUMNS}
   from rehearsal r join turn t on t.rehearsal_id = r.id
   where r.id = ?1 and r.user_id = ${seeker} order by t.number`;

export function selectTurns(db: D1Database, rehearsalId: string, userId: string): D1PreparedStatement {
  return db.prepare(turnsOf('?2')).bind(rehearsalId, userId);
}

/** The same for whoever is behind a login. */
export function selectTurnsFor(db: D1Database, rehearsalId: string, { tokenHash, now }: Login): D1PreparedStatement {
  return db.prepare(turnsOf(seekerBehind('?2', '?3'))).bind(rehearsalId, tokenHash, now);
}

export interface Asking extends Login {
  rehearsalId: string;
  clientId: string;
  text: string;
  /** The last turn the client has seen; null where it does not say. */
  after: number | null;
  answerBy: number;
}

/** A turn left without its reply past its time may be answered now; the row says that somebody took it. */
export function takeOverTurn(db: D1Database, asking: Asking): D1PreparedStatement {
  return db
    .prepare(
      `update turn set answer_by = ?6
       where rehearsal_id = ?1 and client_id = ?3 and text = ?4 and state = 'answering' and answer_by <= ?5
         and exists (select 1 from rehearsal r where r.id = ?1 and r.user_id = ${seekerBehind('?2', '?5')})
       returning number`,
    )
    .bind(asking.rehearsalId, asking.tokenHash, asking.clientId, asking.text, asking.now, asking.answerBy);
}

/** One statement, so that two tabs cannot both be next: the owner's, open, nothing unanswered, nothing unseen. */
export function insertSeekerTurn(db: D1Database, asking: Asking): D1PreparedStatement {
  return db
    .prepare(
      `insert into turn (rehearsal_id, number, speaker, client_id, text, state, answer_by, said_at)
       select r.id, 1 + coalesce((select max(number) from turn where rehearsal_id = r.id), 0), 'seeker', ?3, ?4, 'answering', ?6, ?5
       from rehearsal r
       where r.id = ?1 and r.user_id = ${seekerBehind('?2', '?5')} and r.closed_at is null
         and not exists (select 1 from turn where rehearsal_id = r.id and state = 'answering')
         and (?7 is null or ?7 = coalesce((select max(number) from turn where rehearsal_id = r.id), 0))
       on conflict do nothing
       returning number`,
    )
    .bind(
      asking.rehearsalId,
      asking.tokenHash,
      asking.clientId,
      asking.text,
      asking.now,
      asking.answerBy,
      asking.after,
    );
}

export interface Answered {
  rehearsalId: string;
  userId: string;
  /** The seeker's turn. */
  number: number;
  reading: Reading;
  reply: string;
  effect: Effect;
  voice: StoredVoice | null;
  now: number;
}

/** Stores the reply with its effect; a second reply to the same turn changes nothing. The last result is the reply as stored. */
export function storeReply(db: D1Database, answered: Answered): D1PreparedStatement[] {
  const { rehearsalId, userId, number, now } = answered;
  return [
    db
      .prepare(
        `insert into turn (rehearsal_id, number, speaker, text, state, effect, said_at, voice)
         select t.rehearsal_id, t.number + 1, 'informant', ?4, 'done', ?5, ?6, ?7
         from rehearsal r join turn t on t.rehearsal_id = r.id
         where r.id = ?1 and r.user_id = ?2 and t.number = ?3 and t.state = 'answering'
         on conflict do nothing`,
      )
      .bind(
        rehearsalId,
        userId,
        number,
        answered.reply,
        JSON.stringify(answered.effect),
        now,
        answered.voice && JSON.stringify(answered.voice),
      ),
    db
      .prepare(
        `update turn set state = 'done', answer_by = null, reading = ?4
         where rehearsal_id = ?1 and number = ?3 and state = 'answering'
           and exists (select 1 from rehearsal r where r.id = ?1 and r.user_id = ?2)`,
      )
      .bind(rehearsalId, userId, number, JSON.stringify(answered.reading)),
    db
      .prepare(
        `update rehearsal set updated_at = ?3, closed_at = case when ?4 = 1 then coalesce(closed_at, ?3) else closed_at end
         where id = ?1 and user_id = ?2`,
      )
      .bind(rehearsalId, userId, now, answered.effect.phase === 'ended' ? 1 : 0),
    replyAsStored(db, answered),
  ];
}

function replyAsStored(db: D1Database, { rehearsalId, userId, number }: Answered): D1PreparedStatement {
  return db
    .prepare(
      `select ${TURN_COLUMNS}
       from rehearsal r join turn t on t.rehearsal_id = r.id
       where r.id = ?1 and r.user_id = ?2 and t.number = ?3 + 1`,
    )
    .bind(rehearsalId, userId, number);
}

/** Puts the whole reply where one broke off, if it still stands as it broke off. The last result is the reply as stored. */
export function finishReply(db: D1Database, answered: Answered, cutText: string): D1PreparedStatement[] {
  const { rehearsalId, userId, number } = answered;
  return [
    db
      .prepare(
        `update turn set text = ?5, effect = ?6, voice = ?7
         where rehearsal_id = ?1 and number = ?3 + 1 and text = ?4 and json_extract(voice, '$.cutShort') = 1
           and exists (select 1 from rehearsal r where r.id = ?1 and r.user_id = ?2 and r.closed_at is null)
           and not exists (select 1 from turn later where later.rehearsal_id = ?1 and later.number > ?3 + 1)`,
      )
      .bind(
        ...[rehearsalId, userId, number, cutText, answered.reply, JSON.stringify(answered.effect)],
        answered.voice && JSON.stringify(answered.voice),
      ),
    replyAsStored(db, answered),
  ];
}

/** After a failure: the same words may be sent again at once. */
export function giveTurnBack(
  db: D1Database,
  turn: { rehearsalId: string; userId: string; number: number; now: number },
): D1PreparedStatement {
  return db
    .prepare(
      `update turn set answer_by = ?4
       where rehearsal_id = ?1 and number = ?3 and state = 'answering'
         and exists (select 1 from rehearsal r where r.id = ?1 and r.user_id = ?2)`,
    )
    .bind(turn.rehearsalId, turn.userId, turn.number, turn.now);
}

/** Copies the first `upTo` turns into a branch that was made at `madeAt` and has none yet; any other id is left alone. */
export function copyTurns(
  db: D1Database,
  copy: { fromId: string; toId: string; userId: string; upTo: number; madeAt: number },
): D1PreparedStatement {
  return db
    .prepare(
      `insert into turn (rehearsal_id, number, speaker, client_id, text, state, answer_by, reading, effect, said_at, voice)
       select b.id, t.number, t.speaker, t.client_id, t.text, t.state, t.answer_by, t.reading, t.effect, t.said_at, t.voice
       from turn t join rehearsal a on a.id = t.rehearsal_id join rehearsal b on b.id = ?2
       where a.id = ?1 and a.user_id = ?3 and b.user_id = ?3 and t.number <= ?4
         and b.parent_id = a.id and b.created_at = ?5
         and not exists (select 1 from turn own where own.rehearsal_id = b.id)`,
    )
    .bind(copy.fromId, copy.toId, copy.userId, copy.upTo, copy.madeAt);
}
