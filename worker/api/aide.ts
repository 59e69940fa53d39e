import type { Context } from 'hono';
import { settingsOf } from '../env.ts';
import { AppError } from '../errors.ts';
import { aideOf, type Aide } from '../rehearsal/aide.ts';
import type { AppEnv } from './app-env.ts';
import { owner } from './identity.ts';

/** The model that helps this seeker, for as long as they wait; null where there is none. */
export function aideFor(c: Context<AppEnv>): Aide | null {
  const settings = settingsOf(c.env);
  const aide = aideOf(settings);
  if (aide === null) return null;
  const { userId } = owner(c.var.session, nobodyYet);
  return {
    ...{ db: c.env.DB, bindings: c.env, settings: aide, caps: settings.caps },
    ...{ userId, now: Date.now(), signal: c.req.raw.signal },
  };
}

/** What is used of a day is kept by seeker. */
function nobodyYet(): AppError {
  return new AppError('not_found', 'Nobody is known here yet. Reload the page and try again.');
}
