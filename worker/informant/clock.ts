import type { EarlierTurn } from '../language/reading.ts';
import type { Effect, MeetingTerms } from './meeting.ts';
import type { Policy } from './policy.ts';
import { wordCount } from './spoken.ts';

type Speaker = EarlierTurn['speaker'];

/** Simulated minutes that these words take; thinking and typing take none. */
export function minutesOf(text: string, speaker: Speaker, terms: MeetingTerms, policy: Policy): number {
  return wordCount(text) / policy.pace[terms.pace][speaker];
}

/** The effect of an exchange once the reply is said: its words take time too. */
export function withReply(effect: Effect, reply: string, terms: MeetingTerms, policy: Policy): Effect {
  const minutes = effect.minutes + minutesOf(reply, 'informant', terms, policy);
  return { ...effect, minutes: Math.round(minutes * 1000) / 1000 };
}

/** The simulated minute at which each turn began, by turn number. */
export function minutesByTurn(turns: readonly EarlierTurn[], terms: MeetingTerms, policy: Policy): Map<number, number> {
  const began = new Map<number, number>();
  let minute = 0;
  for (const { number, speaker, text } of turns) {
    began.set(number, toTenth(minute));
    minute += minutesOf(text, speaker, terms, policy);
  }
  return began;
}

export function toTenth(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
