import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { TokenCaps } from '../model/caps.ts';
import { fault, type Fault } from '../model/fault.ts';
import type { Message } from '../model/message.ts';
import type { TokenUsage } from '../model/usage.ts';
import { dayOf, reserveTokens, settleTokens, type ModelPart } from '../store/model-usage.ts';

/** Stands around a call of a model: what it may use is reserved before, and what it used is settled afterwards. */
export interface Meter {
  /** A fault (`over_budget`) where the call must not be made. */
  before(messages: readonly Message[], maxOutputTokens: number): Promise<Fault | null>;
  /** Null where the provider does not say what was used: then what was reserved counts. `calls` were reserved together. */
  after(usage: TokenUsage | null, calls?: number): void;
  /** What is to be settled, for a batch that is made anyway; each statement is handed out once. */
  due(): D1PreparedStatement[];
}

export const unmetered: Meter = {
  before: () => Promise.resolve(null),
  after: () => undefined,
  due: () => [],
};

/** For whom a model is called, as what, and how much a day may hold. */
export interface Metered {
  userId: string;
  /** Provider and name. */
  model: string;
  part: ModelPart;
  caps: TokenCaps;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Reserves by an estimate on the high side, so that no crowd of calls passes a cap, and puts it right afterwards. A
 * call that was reserved and never settled (the Worker was stopped) keeps its reservation: the cap errs towards less.
 */
export function meterOf(db: D1Database, { userId, model, part, caps, now }: Metered): Meter {
  const day = dayOf(now);
  let reserved = 0;
  const waiting: D1PreparedStatement[] = [];
  const due = () => waiting.splice(0);
  return {
    async before(messages, maxOutputTokens) {
      const tokens = estimated(messages) + maxOutputTokens;
      const wish = { day, userId, tokens, mostPerUser: caps.perSeeker, mostInAll: caps.inAll };
      const results = await db.batch([...due(), reserveTokens(db, wish)]);
      if (!results.at(-1)?.results.length) return fault('over_budget');
      reserved = tokens;
      return null;
    },
    due,
    after(used, calls = 1) {
      if (reserved === 0) return;
      const call = { day, userId, model, part, calls, reserved, used };
      reserved = 0;
      waiting.push(...settleTokens(db, call));
    },
  };
}

/** English takes some four characters a token; three leaves room for names and other scripts. */
const CHARACTERS_A_TOKEN = 3;

/** Tokens that these messages take at most, by their characters. */
export function estimated(messages: readonly Message[]): number {
  return Math.ceil(messages.reduce((sum, { text }) => sum + text.length, 0) / CHARACTERS_A_TOKEN);
}
