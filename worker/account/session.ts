import type { D1Database } from '@cloudflare/workers-types';
import { findSession, renewSession, type Login, type NewIdentity } from '../store/identity.ts';

/** One year, renewed when it is used a day or more after the last time. */
export const SESSION_SECONDS = 365 * 24 * 60 * 60;
const RENEW_AFTER_MS = 24 * 60 * 60 * 1000;

export interface Session {
  userId: string;
  tokenHash: string;
  /** The cookie has to be sent again with a fresh year. */
  isDue: boolean;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, base64url; only its hash is ever stored. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A seeker that is not stored yet, and the value of their cookie. */
export async function newIdentity(now: number): Promise<{ row: NewIdentity; token: string }> {
  const token = newToken();
  const tokenHash = await sha256(token);
  return { token, row: { userId: crypto.randomUUID(), tokenHash, now, expiresAt: now + SESSION_SECONDS * 1000 } };
}

/** SHA-256 in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is stored of a cookie; null where it is none of ours. */
async function hashOf(token: string | undefined): Promise<string | null> {
  return token && TOKEN.test(token) ? sha256(token) : null;
}

/** The login that a cookie names, for statements that find out by themselves whose it is; null where it is none of ours. */
export async function loginOf(token: string | undefined, now: number): Promise<Login | null> {
  const tokenHash = await hashOf(token);
  if (tokenHash === null) return null;
  return { tokenHash, now };
}

/** Who the cookie belongs to; a cookie that was tampered with belongs to nobody. */
export async function recognise(db: D1Database, token: string | undefined, now: number): Promise<Session | null> {
  const tokenHash = await hashOf(token);
  if (tokenHash === null) return null;
  const row = await findSession(db, tokenHash, now);
  return row && { userId: row.user_id, tokenHash, isDue: isDue(row.renewed_at, now) };
}

/** Whether a login that was last renewed then (milliseconds since 1970) is to be renewed now. */
export function isDue(renewedAt: number, now: number): boolean {
  return now - renewedAt > RENEW_AFTER_MS;
}

export function renew(db: D1Database, tokenHash: string, now: number): Promise<void> {
  return renewSession(db, tokenHash, now, now + SESSION_SECONDS * 1000);
}
