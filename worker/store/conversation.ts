import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { ConversationWords } from '../api/contract/progress-answers.ts';

export interface StoredConversation {
  id: string;
  personaId: string | null;
  words: ConversationWords;
  version: number;
  createdAt: number;
  updatedAt: number;
}

export interface ConversationRow {
  id: string;
  persona_id: string | null;
  words: string;
  version: number;
  created_at: number;
  updated_at: number;
}

const COLUMNS = 'id, persona_id, words, version, created_at, updated_at';

export function toConversation(row: ConversationRow): StoredConversation {
  return {
    id: row.id,
    personaId: row.persona_id,
    words: JSON.parse(row.words) as ConversationWords,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

interface Log {
  id: string;
  userId: string;
  personaId: string | null;
  words: ConversationWords;
  now: number;
}

/** Inserts nothing where the id is taken, the owner does not exist or has `most`; somebody else's person is left out. */
export function insertConversation(db: D1Database, log: Log, most: number): D1PreparedStatement {
  return db
    .prepare(
      `insert into conversation (id, user_id, persona_id, words, version, created_at, updated_at)
       select ?1, u.id, (select p.id from persona p where p.id = ?3 and p.user_id = u.id), ?4, 1, ?5, ?5
       from user u where u.id = ?2 and (select count(*) from conversation c where c.user_id = u.id) < ?6
       on conflict (id) do nothing
       returning id`,
    )
    .bind(log.id, log.userId, log.personaId, JSON.stringify(log.words), log.now, most);
}

export async function findConversation(db: D1Database, id: string, userId: string): Promise<StoredConversation | null> {
  const row = await db
    .prepare(`select ${COLUMNS} from conversation where id = ?1 and user_id = ?2`)
    .bind(id, userId)
    .first<ConversationRow>();
  return row && toConversation(row);
}

/** All of a seeker's, the last logged first: one keeps a hundred at most. */
export function selectConversations(db: D1Database, userId: string): D1PreparedStatement {
  return db
    .prepare(`select ${COLUMNS} from conversation where user_id = ?1 order by created_at desc, id desc`)
    .bind(userId);
}

/** Saves it when nobody saved another since `version`; null overwrites. False where somebody did. */
export async function updateConversation(
  db: D1Database,
  save: { id: string; userId: string; words: ConversationWords; version: number | null; now: number },
): Promise<boolean> {
  const row = await db
    .prepare(
      `update conversation set words = ?3, version = version + 1, updated_at = ?5
       where id = ?1 and user_id = ?2 and (?4 is null or version = ?4) returning version`,
    )
    .bind(save.id, save.userId, JSON.stringify(save.words), save.version, save.now)
    .first();
  return row !== null;
}

export async function deleteConversation(db: D1Database, id: string, userId: string): Promise<boolean> {
  const row = await db
    .prepare('delete from conversation where id = ?1 and user_id = ?2 returning id')
    .bind(id, userId)
    .first();
  return row !== null;
}
