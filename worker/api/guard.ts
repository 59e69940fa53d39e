import type { MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';
import type { AppEnv } from './app-env.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps other sites out: a change has to come from our own pages (or from no page at all) and be JSON, which a
 * foreign form cannot send. There is no CORS.
 */
export const ownPagesOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!SAFE.has(c.req.method)) {
    if (!isOwn(c.req.header('sec-fetch-site'), c.req.header('origin'), c.req.url)) {
      throw new AppError('forbidden', 'This request came from another site.');
    }
    const type = c.req.header('content-type') ?? '';
    if (hasBody(c.req.header('content-length'), c.req.header('transfer-encoding')) && !JSON_TYPE.test(type)) {
      throw new AppError('unsupported_media_type', 'The body has to be application/json.');
    }
  }
  await next();
};

const JSON_TYPE = /^application\/json\b/i;

function hasBody(length: string | undefined, encoding: string | undefined): boolean {
  return encoding !== undefined || Number(length ?? 0) > 0;
}

function isOwn(site: string | undefined, origin: string | undefined, url: string): boolean {
  if (site) return site === 'same-origin' || site === 'none';
  return !origin || (URL.canParse(origin) && new URL(origin).host === new URL(url).host);
}
