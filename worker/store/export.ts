import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { selectConversations } from './conversation.ts';
import { selectLending } from './correction.ts';
import { selectOwnJudgements } from './judgement.ts';
import { selectOwnRewordings } from './rewording.ts';
import { selectQuestions } from './kept-question.ts';
import { selectKnown } from './known-informant.ts';
import { selectOwnTokens } from './model-usage.ts';
import { selectPersonas } from './persona.ts';
import { REHEARSAL_COLUMNS } from './rehearsal.ts';

/** All rehearsals of a seeker, their turns, their corrections, their hints; whom they know; whether they lend; whom they are meeting; their cards; what came after; what models used for them, and said of their talks. */
export function selectOwn(db: D1Database, userId: string): D1PreparedStatement[] {
  return [
    db.prepare(`select ${REHEARSAL_COLUMNS} from rehearsal where user_id = ?1 order by created_at, id`).bind(userId),
    db
      .prepare(
        `select t.rehearsal_id, t.number, t.speaker, t.text
         from rehearsal r join turn t on t.rehearsal_id = r.id
         where r.user_id = ?1 order by t.rehearsal_id, t.number`,
      )
      .bind(userId),
    db
      .prepare(
        `select c.rehearsal_id, c.turn, c.reading
         from rehearsal r join correction c on c.rehearsal_id = r.id
         where r.user_id = ?1 order by c.rehearsal_id, c.turn`,
      )
      .bind(userId),
    db
      .prepare(
        `select h.rehearsal_id, h.turn, h.step
         from rehearsal r join hint h on h.rehearsal_id = r.id
         where r.user_id = ?1 order by h.rehearsal_id, h.turn`,
      )
      .bind(userId),
    selectKnown(db, userId),
    selectLending(db, userId),
    selectPersonas(db, userId),
    db
      .prepare(
        'select c.rehearsal_id, c.words from rehearsal r join card c on c.rehearsal_id = r.id where r.user_id = ?1',
      )
      .bind(userId),
    db
      .prepare(
        `select r.id as rehearsal_id, f.words, c.before_talk, c.after_talk from rehearsal r
         left join reflection f on f.rehearsal_id = r.id left join confidence c on c.rehearsal_id = r.id
         where r.user_id = ?1`,
      )
      .bind(userId),
    selectQuestions(db, userId),
    selectConversations(db, userId),
    selectOwnTokens(db, userId),
    selectOwnJudgements(db, userId),
    selectOwnRewordings(db, userId),
  ];
}
