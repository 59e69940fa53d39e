import type { Message } from '../informant/messages.ts';
import type { Fault } from '../model/fault.ts';
import type { TokenUsage } from '../model/usage.ts';

/** Stands around a call of a model: what it may use is reserved before, and what it used is settled afterwards. */
export interface Meter {
  /** A fault (`over_budget`) where the call must not be made. */
  before(messages: readonly Message[], maxOutputTokens: number): Promise<Fault | null>;
  /** Null where the provider does not say what was used: then what was reserved counts. */
  after(usage: TokenUsage | null): Promise<void>;
}

export const unmetered: Meter = {
  before: () => Promise.resolve(null),
  after: () => Promise.resolve(),
};
