import type { D1Database, D1PreparedStatement, D1Result } from '@cloudflare/workers-types';
import type { TokenCaps } from '../model/caps.ts';
import { fault, type Fault } from '../model/fault.ts';
import type { Message } from '../model/message.ts';
import { NO_USE, type TokenUsage } from '../model/usage.ts';
import type { Login } from '../store/identity.ts';
import { dayOf, reserveForTurn, reserveTokens, settleTokens, type ModelPart } from '../store/model-usage.ts';

/** Stands around a call of a model: what it may use is reserved before, and what it used is settled afterwards. */
export interface Meter {
  /** Reserves for a turn in the batch that begins it; what came of it goes to `begun`. */
  begin(turn: BeginningTurn): D1PreparedStatement[];
  /** `isOurs`: this turn is ours to answer, for this seeker. Else what was reserved is given back. */
  begun(results: readonly D1Result[], turn: { isOurs: boolean; userId: string }): void;
  /** A fault (`over_budget`) where the call must not be made. */
  before(messages: readonly Message[], maxOutputTokens: number): Promise<Fault | null>;
  /** Null where the provider does not say what was used: then what was reserved counts. `calls` were reserved together. */
  after(usage: TokenUsage | null, calls?: number): void;
  /** What is to be settled, for a batch that is made anyway; each statement is handed out once. */
  due(): D1PreparedStatement[];
}

export interface BeginningTurn extends Login {
  rehearsalId: string;
  clientId: string;
  answerBy: number;
}

export const unmetered: Meter = {
  begin: () => [],
  begun: () => undefined,
  before: () => Promise.resolve(null),
  after: () => undefined,
  due: () => [],
};

/** For whom a model is called, as what, and how much a day may hold. */
export interface Metered {
  /** Null for a turn: the batch that begins it finds out who speaks. */
  userId: string | null;
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
  let seeker = userId;
  const known = (): string => {
    if (seeker === null) throw new Error('It is not known for whom a model is called.');
    return seeker;
  };
  let reserved = 0;
  const waiting: D1PreparedStatement[] = [];
  const due = () => waiting.splice(0);
  const after: Meter['after'] = (used, calls = 1) => {
    if (reserved === 0) return;
    const call = { day, userId: known(), model, part, calls, reserved, used };
    reserved = 0;
    waiting.push(...settleTokens(db, call));
  };
  const most = { mostPerUser: caps.perSeeker, mostInAll: caps.inAll };
  return {
    begin(turn) {
      const prompt = { characters: PROMPT_CHARACTERS, charactersAToken: CHARACTERS_A_TOKEN, mostOutput: REPLY_TOKENS };
      return reserveForTurn(db, { ...turn, ...prompt, day, ...most });
    },
    begun([estimate, reservation], { isOurs, userId: whose }) {
      seeker = whose;
      const [wanted] = (estimate?.results ?? []) as { tokens: number }[];
      if (reservation?.results.length) reserved = wanted?.tokens ?? 0;
      if (!isOurs) after(NO_USE, 0);
    },
    async before(messages, maxOutputTokens) {
      const tokens = estimated(messages) + maxOutputTokens;
      if (tokens <= reserved) return null;
      // More than was thought when the turn began: what was reserved is given back in the same round trip.
      after(NO_USE, 0);
      const results = await db.batch([...due(), reserveTokens(db, { day, userId: known(), tokens, ...most })]);
      if (!results.at(-1)?.results.length) return fault('over_budget');
      reserved = tokens;
      return null;
    },
    due,
    after,
  };
}

/** Tokens that a reply may take: room for thinking aloud that nobody hears; the reply itself is a tenth of it. */
export const REPLY_TOKENS = 1_200;

/** Instructions with the longest profile, and the longest notes for one reply; longer ones are reserved for anew. */
const PROMPT_CHARACTERS = 6_500;

/** English takes some four characters a token; three leaves room for names and other scripts. */
const CHARACTERS_A_TOKEN = 3;

/** Tokens that these messages take at most, by their characters. */
export function estimated(messages: readonly Message[]): number {
  return Math.ceil(messages.reduce((sum, { text }) => sum + text.length, 0) / CHARACTERS_A_TOKEN);
}
