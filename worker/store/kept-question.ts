import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

export interface KeptQuestionRow {
  id: string;
  rehearsal_id: string | null;
  text: string;
  state: 'kept' | 'left_out';
  kept_at: number;
}

const COLUMNS = 'id, rehearsal_id, text, state, kept_at';

/** All of a seeker's, the last kept first, with those left out: there are at most a few hundred. */
export function selectQuestions(db: D1Database, userId: string): D1PreparedStatement {
  return db
    .prepare(`select ${COLUMNS} from kept_question where user_id = ?1 order by kept_at desc, id desc`)
    .bind(userId);
}

interface Keep {
  id: string;
  userId: string;
  rehearsalId: string | null;
  text: string;
  state: KeptQuestionRow['state'];
  now: number;
}

/**
 * Inserts nothing where the id is taken or there are `most` already; a rehearsal that is somebody else's is left
 * out. Returns the row.
 */
export function insertQuestion(db: D1Database, keep: Keep, most: number): D1PreparedStatement {
  return db
    .prepare(
      `insert into kept_question (id, user_id, rehearsal_id, text, state, kept_at)
       select ?1, u.id, (select r.id from rehearsal r where r.id = ?3 and r.user_id = u.id), ?4, ?5, ?6
       from user u where u.id = ?2
         and (?5 = 'left_out' or (select count(*) from kept_question k where k.user_id = u.id and k.state = 'kept') < ?7)
       on conflict (id) do nothing
       returning ${COLUMNS}`,
    )
    .bind(keep.id, keep.userId, keep.rehearsalId, keep.text, keep.state, keep.now, most);
}

export async function deleteQuestion(db: D1Database, id: string, userId: string): Promise<boolean> {
  const row = await db
    .prepare('delete from kept_question where id = ?1 and user_id = ?2 returning id')
    .bind(id, userId)
    .first();
  return row !== null;
}

export interface AskedRow {
  rehearsal_id: string;
  persona_id: string;
  stand_in: string | null;
  /** JSON of the reading's questions. */
  questions: string;
  stacked: 0 | 1;
  /** JSON of the reply's acts; null where there is none. */
  acts: string | null;
}

/** What a seeker asked in their last `talks` talks that are over, with what the reply did. */
export function selectAsked(db: D1Database, userId: string, talks: number): D1PreparedStatement {
  return db
    .prepare(
      `with latest as (
         select id, persona_id, stand_in, closed_at from rehearsal
         where user_id = ?1 and closed_at is not null order by closed_at desc, id desc limit ?2
       )
       select l.id as rehearsal_id, l.persona_id, l.stand_in,
         json_extract(t.reading, '$.questions') as questions,
         json_extract(t.reading, '$.stacked') as stacked,
         json_extract(a.effect, '$.acts') as acts
       from latest l join turn t on t.rehearsal_id = l.id and t.reading is not null
         left join turn a on a.rehearsal_id = l.id and a.number = t.number + 1
       order by l.closed_at desc, l.id desc, t.number`,
    )
    .bind(userId, talks);
}
