import { atStart } from '#lib/people/named.ts';
import { onWhat } from '#lib/people/terms.ts';
import type { Rehearsal } from '../../../../worker/api/contract/rehearsal-answers.ts';
import type { Setting } from '../../../../worker/informant/terms.ts';

const MINUTES: Record<number, string> = { 10: 'ten', 15: 'fifteen', 20: 'twenty', 30: 'thirty' };

const BEGINS: Record<Setting, (name: string) => string> = {
  video: (name) => `${name} has joined the call.`,
  phone: (name) => `${name} has picked up.`,
  in_person: (name) => `${name} has come out to meet you, and you have both sat down.`,
  lunch: (name) => `You have both ordered, and ${name} is looking at you.`,
};

const ENDS: Record<Setting, (name: string) => string> = {
  video: (name) => `${name} has left the call.`,
  phone: (name) => `${name} has said goodbye, and the line is quiet.`,
  in_person: (name) => `${name} has gone back to work.`,
  lunch: (name) => `${name} has gone back to work.`,
};

type Stage = Pick<Rehearsal, 'setting' | 'persona' | 'minutes' | 'practice'>;

/** What the seeker sees before the first word: who is there, and whose turn it is. */
export function stageLine({ setting, persona, minutes, practice }: Stage): string {
  const begins = atStart(BEGINS[setting](persona.firstName));
  if (practice !== null) return `${begins} You have three exchanges, for ${onWhat(practice)}. You begin.`;
  return `${begins} You asked for the ${MINUTES[minutes] ?? minutes} minutes, so you begin.`;
}

/** How it looks when the informant has ended the meeting. */
export function partingLine(setting: Setting, firstName: string): string {
  return atStart(ENDS[setting](firstName));
}

/** Where hints may be offered before one asks; the server knows whether it is a first rehearsal. */
export function mayOfferHints({ temperament, parentId, phase }: Rehearsal): boolean {
  return temperament === 'warm' && parentId === null && phase !== 'ended';
}

/** How many exchanges were had, where three are practised. */
export function exchangesOf({ practice, turns }: Pick<Rehearsal, 'practice' | 'turns'>): number | null {
  return practice === null ? null : Math.floor(turns.length / 2);
}
