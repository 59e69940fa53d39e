import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

export interface SessionRow {
  user_id: string;
  renewed_at: number;
}

/** The login behind a token, or null when it is unknown or has run out. */
export async function findSession(db: D1Database, tokenHash: string, now: number): Promise<SessionRow | null> {
  return db
    .prepare('select user_id, renewed_at from session where token_hash = ?1 and expires_at > ?2')
    .bind(tokenHash, now)
    .first<SessionRow>();
}

export async function renewSession(db: D1Database, tokenHash: string, now: number, expiresAt: number): Promise<void> {
  await db
    .prepare('update session set renewed_at = ?2, expires_at = ?3 where token_hash = ?1')
    .bind(tokenHash, now, expiresAt)
    .run();
}

/** A login that is looked up by the statements that need its seeker, and not beforehand; times in milliseconds since 1970. */
export interface Login {
  tokenHash: string;
  now: number;
}

/** The seeker behind a login, inside a statement that has its token and the time under these names; null where it is nobody's. */
export function seekerBehind(tokenHash: `?${number}`, now: `?${number}`): string {
  return `(select user_id from session where token_hash = ${tokenHash} and expires_at > ${now})`;
}

export interface NewIdentity {
  userId: string;
  tokenHash: string;
  now: number;
  expiresAt: number;
}

/** What a first request makes. */
export interface FirstThing {
  table: 'rehearsal' | 'persona' | 'conversation';
  id: string;
}

/**
 * Makes a seeker and their login, unless what they come for is there already: of two first requests at once only
 * one may make an identity, or the browser would lose the first to the second's cookie. Null: they come for nothing
 * that is kept.
 */
export function insertIdentity(db: D1Database, identity: NewIdentity, first: FirstThing | null): D1PreparedStatement[] {
  const unlessThere = first === null ? '' : `where not exists (select 1 from ${first.table} where id = ?3)`;
  return [
    db
      .prepare(`insert into user (id, created_at) select ?1, ?2 ${unlessThere}`)
      .bind(identity.userId, identity.now, ...(first === null ? [] : [first.id])),
    db
      .prepare(
        `insert into session (token_hash, user_id, renewed_at, expires_at)
         select ?1, id, ?3, ?4 from user where id = ?2`,
      )
      .bind(identity.tokenHash, identity.userId, identity.now, identity.expiresAt),
  ];
}

/** Deletes the seeker with everything they wrote. */
export async function deleteUser(db: D1Database, userId: string): Promise<void> {
  await db.prepare('delete from user where id = ?1').bind(userId).run();
}
