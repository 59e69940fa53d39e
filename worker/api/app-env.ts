import type { RequestIdVariables } from 'hono/request-id';
import type { Session } from '../account/session.ts';
import type { Bindings } from '../env.ts';
import type { AppError } from '../errors.ts';

export interface AppEnv {
  Bindings: Bindings;
  Variables: RequestIdVariables & {
    /** Who asks, or null before their first change of anything. */
    session: Session | null;
    failure: AppError | undefined;
  };
}
