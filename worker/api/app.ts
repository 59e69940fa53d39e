import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { settingsOf } from '../env.ts';
import { AppError } from '../errors.ts';
import { account } from './account.ts';
import { afterwards } from './afterwards.ts';
import type { AppEnv } from './app-env.ts';
import { cards } from './cards.ts';
import { checks } from './checks.ts';
import { drafting } from './drafting.ts';
import { fields } from './fields.ts';
import { ownPagesOnly } from './guard.ts';
import { health } from './health.ts';
import { hints } from './hints.ts';
import { identity } from './identity.ts';
import { judgements } from './judgements.ts';
import { logLine } from './log.ts';
import { personas } from './personas.ts';
import { answerProblem } from './problem.ts';
import { reflections } from './reflections.ts';
import { rehearsals } from './rehearsals.ts';
import { reports } from './reports.ts';
import { rewordings } from './rewordings.ts';
import { rehearsalScreen } from './screens.ts';
import { turns } from './turns.ts';

/** Twice the longest plan when every character takes six bytes in JSON. */
const MOST_BYTES = 256 * 1024;

const api = new Hono<AppEnv>()
  .use(requestId())
  .use(logLine)
  .use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'same-origin',
    }),
  )
  .use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  })
  .use(ownPagesOnly)
  .use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError() {
        throw new AppError(
          'too_large',
          `That is too much at once: a request may have at most ${MOST_BYTES / 1024} KiB.`,
        );
      },
    }),
  )
  .route('/health', health)
  .get('/openapi.json', async ({ env, req }) => asset(new URL(req.url), env))
  .use(async (c, next) => {
    settingsOf(c.env);
    await next();
  })
  .route('/checks', checks)
  .route('/fields', fields)
  .route('/rehearsals', turns)
  .use(identity)
  .route('/drafting', drafting)
  .route('/personas', personas)
  .route('/rehearsals', rehearsals)
  .route('/rehearsals', hints)
  .route('/rehearsals', reports)
  .route('/rehearsals', judgements)
  .route('/rehearsals', rewordings)
  .route('/rehearsals', cards)
  .route('/rehearsals', reflections)
  .route('/', afterwards)
  .route('/account', account);

/** The whole Worker: the wire under /api, and for everything else the built pages. */
export const app = new Hono<AppEnv>().route('/api', api);

app.onError(answerProblem);
app.notFound(async (c) => {
  if (!isPage(c.req.path)) return answerProblem(nothingHere(c.req.path), c);
  return (await rehearsalScreen(c)) ?? page(c.req.raw, c.env);
});

export type Api = typeof app;

/** Every address and method there is; what is mounted for all methods only passes on. */
const ROUTES = app.routes
  .filter(({ method }) => method !== 'ALL')
  .map(({ path, method }) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
    method,
  }));

function nothingHere(path: string): AppError {
  const taken = new Set(ROUTES.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
  if (taken.size > 0) {
    return new AppError('method_not_allowed', `This address takes ${[...taken].sort().join(', ')} and nothing else.`);
  }
  return new AppError('not_found', 'There is nothing at this address.');
}

const isPage = (path: string) => !path.startsWith('/api/') && path !== '/api';

/** Screens that the app draws itself; every other address gets the same page, which says that it is not there. */
const SCREENS = /^\/(people|rehearsals|real|check-message|progress|conversations)(\/|$)/;

async function page(request: Request, env: AppEnv['Bindings']): Promise<Response> {
  const url = new URL(request.url);
  const answer = await asset(new URL('/app', url), env);
  const status = SCREENS.test(url.pathname) ? answer.status : 404;
  return new Response(answer.body, { status, headers: answer.headers });
}

/** A file of the web build, with headers that may still be changed. */
async function asset(url: URL, env: AppEnv['Bindings']): Promise<Response> {
  const answer = await env.ASSETS.fetch(url.toString());
  return new Response(answer.body as ReadableStream | null, {
    status: answer.status,
    headers: new Headers([...answer.headers]),
  });
}
