import type { Effect } from './meeting.ts';
import type { Policy, TemperamentPolicy } from './policy.ts';

/** Times one of these came up; an apology takes one back. */
export function strikes(effects: readonly Effect[], acts: readonly string[]): number {
  let count = 0;
  for (const effect of effects) {
    if (effect.acts.some((act) => acts.includes(act))) count++;
    if (effect.acts.includes('accept_apology')) count = Math.max(0, count - 1);
  }
  return count;
}

export const JOB_DEMANDS = ['boundary:asks_for_job', 'boundary:offers_cv'];
export const RUDENESS = ['boundary:rude'];

/** A second demand for a job, or a second rudeness, ends the warmth until an apology takes one of them back. */
export function isCold(effects: readonly Effect[]): boolean {
  return strikes(effects, JOB_DEMANDS) > 1 || strikes(effects, RUDENESS) > 1;
}

/** Civil and no more: short answers, nothing left hanging, nothing asked back, nothing unasked. */
export function cooled(temper: TemperamentPolicy): TemperamentPolicy {
  const { closed, most } = temper.replyWords;
  return {
    ...temper,
    replyWords: { closed, open: closed, most: Math.min(most, COLD_WORDS) },
    shortShare: 1,
    cueShare: 0,
    volunteerShare: 0,
    asideShare: 0,
    recallShare: 0,
  };
}

const COLD_WORDS = 45;

/** Whatever was won before, this much is left of it. */
export function leftOf(rapport: number, cold: boolean, { thresholds }: Policy): number {
  return cold ? Math.min(rapport, thresholds.cool - 1) : rapport;
}
