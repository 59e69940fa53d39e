import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { recognise, renew, SESSION_SECONDS, type Session } from '../account/session.ts';
import type { AppError } from '../errors.ts';
import { notHere } from '../rehearsal/load-rehearsal.ts';
import type { AppEnv } from './app-env.ts';

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Over plain http on localhost the cookie has neither prefix nor Secure, so that every browser works. */
function isLocal(c: Context<AppEnv>): boolean {
  const { protocol, hostname } = new URL(c.req.url);
  return protocol === 'http:' && LOCAL.test(hostname);
}

/** Finds out who asks. Reading makes no identity; an unknown or tampered cookie is nobody's. */
export const identity: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = tokenOf(c);
  const session = await recognise(c.env.DB, token, Date.now());
  c.set('session', session);
  if (session?.isDue && token) renewLogin(c, token, session.tokenHash);
  await next();
};

/** Gives a login a fresh year, here and in the browser. */
export function renewLogin(c: Context<AppEnv>, token: string, tokenHash: string): void {
  sendCookie(c, token);
  c.executionCtx.waitUntil(renew(c.env.DB, tokenHash, Date.now()));
}

/** The cookie of whoever asks, as it came. */
export function tokenOf(c: Context<AppEnv>): string | undefined {
  return isLocal(c) ? getCookie(c, 'session') : getCookie(c, 'session', 'host');
}

export function sendCookie(c: Context<AppEnv>, token: string): void {
  const shared = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: SESSION_SECONDS } as const;
  if (isLocal(c)) setCookie(c, 'session', token, shared);
  else setCookie(c, 'session', token, { ...shared, secure: true, prefix: 'host' });
}

/** The one who asks; to those who have nothing yet, everything is not found, in the words of `missing`. */
export function owner(session: Session | null, missing: () => AppError = notHere): Session {
  if (session) return session;
  throw missing();
}

/** Takes the cookie back. */
export function removeCookie(c: Context<AppEnv>): void {
  if (isLocal(c)) deleteCookie(c, 'session', { path: '/' });
  else deleteCookie(c, 'session', { path: '/', secure: true, prefix: 'host' });
}
