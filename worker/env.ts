import type { D1Database, Fetcher } from '@cloudflare/workers-types';
import { AppError } from './errors.ts';

/** What the platform hands to the Worker. */
export interface Bindings {
  DB: D1Database;
  ASSETS: Fetcher;
  MODEL?: string;
}

export interface Settings {
  /** Who speaks for the informant. Language models come later; the embedded one needs nothing. */
  model: 'embedded';
}

const checked = new WeakMap<Bindings, Settings>();

/** The settings, validated once an isolate; throws `settings` with what to set. */
export function settingsOf(env: Bindings): Settings {
  const known = checked.get(env);
  if (known) return known;
  if (!env.DB) throw new AppError('settings', 'There is no database: bind a D1 database as DB in wrangler.toml.');
  const model = env.MODEL ?? 'embedded';
  if (model !== 'embedded') {
    throw new AppError(
      'settings',
      `MODEL is "${model}", which this version does not know: set MODEL = "embedded" in wrangler.toml.`,
    );
  }
  const settings: Settings = { model };
  checked.set(env, settings);
  return settings;
}
