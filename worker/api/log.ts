import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppEnv } from './app-env.ts';

/** One line a request: the id that the problem carries, the route without its ids, the status, never a body. */
export const logLine: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const failure = c.get('failure');
  const line = {
    level: c.res.status >= 500 ? 'error' : 'info',
    requestId: c.get('requestId'),
    method: c.req.method,
    route: routeOf(c),
    status: c.res.status,
    ...(failure && { code: failure.code }),
    ...(failure && failure.status >= 500 && { cause: causeOf(failure.cause) }),
  };
  console.log(JSON.stringify(line));
};

/** The route as it was written, `/api/rehearsals/:rehearsalId`: what matched and is no middleware's wildcard. */
function routeOf(c: Context<AppEnv>): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';
}

function causeOf(cause: unknown): string | undefined {
  return cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? undefined : String(cause);
}
