import type { D1Database, Fetcher } from '@cloudflare/workers-types';
import { AppError } from './errors.ts';
import { readTokenCaps, type TokenCaps } from './model/caps.ts';
import { readTokenPrice, type TokenPrice } from './model/price.ts';
import { readModelSettings, type ModelSettings, type Variables } from './model/settings.ts';

/** What the platform hands to the Worker. docs/models.md says what the settings of models mean. */
export interface Bindings {
  DB: D1Database;
  ASSETS: Fetcher;
  MODEL?: string;
  OPENAI_API_KEY?: string;
  OPENAI_BASE_URL?: string;
  OPENAI_MODEL?: string;
  OPENAI_API?: string;
  WORKERS_AI_MODEL?: string;
  JUDGE_MODEL?: string;
  JUDGE_OPENAI_API_KEY?: string;
  JUDGE_OPENAI_BASE_URL?: string;
  JUDGE_OPENAI_MODEL?: string;
  JUDGE_OPENAI_API?: string;
  JUDGE_WORKERS_AI_MODEL?: string;
  MODEL_PRICE?: string;
  JUDGE_MODEL_PRICE?: string;
  MODEL_TOKENS_A_SEEKER?: string;
  MODEL_TOKENS_IN_ALL?: string;
  /** Workers AI. */
  AI?: unknown;
}

export interface Settings {
  /** The model that speaks for informants; null where the embedded actor does. */
  actor: ModelSettings | null;
  /** The model that judges; null where reports are counted only. */
  judge: ModelSettings | null;
  /** What the judge costs. */
  judgePrice: TokenPrice;
  /** What models may use in a day. */
  caps: TokenCaps;
}

const checked = new WeakMap<Bindings, Settings>();

/** The settings, validated once an isolate; throws `settings` with what to set. */
export function settingsOf(env: Bindings): Settings {
  const known = checked.get(env);
  if (known) return known;
  if (!env.DB) throw new AppError('settings', 'There is no database: bind a D1 database as DB in wrangler.toml.');
  const variables = env as unknown as Variables;
  const actor = readModelSettings('actor', variables);
  const judge = readModelSettings('judge', variables);
  const { caps, advice: ofCaps } = readTokenCaps(variables);
  const { price, advice: ofPrice } = readTokenPrice('judge', variables);
  const advice = [...new Set([...actor.advice, ...judge.advice, ...ofCaps, ...ofPrice])];
  if (advice.length > 0) throw new AppError('settings', advice.join(' '));
  const settings: Settings = { actor: actor.model, judge: judge.model, judgePrice: price, caps };
  checked.set(env, settings);
  return settings;
}
