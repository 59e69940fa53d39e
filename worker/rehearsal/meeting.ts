import { foldMeeting } from '../informant/index.ts';
import type { Effect, MeetingState } from '../informant/meeting.ts';
import { prompts } from '../prompts.ts';
import type { StoredRehearsal } from '../store/rehearsal.ts';
import type { StoredTurn } from '../store/turn.ts';
import { personaOf } from './persona.ts';

export function effectsOf(turns: readonly StoredTurn[]): Effect[] {
  return turns.flatMap((turn) => (turn.effect ? [turn.effect] : []));
}

/** The state of the meeting, folded anew from what each turn did. */
export function meetingOf(rehearsal: StoredRehearsal, turns: readonly StoredTurn[]): MeetingState {
  const persona = personaOf(rehearsal);
  return foldMeeting(persona, prompts.policy, rehearsal, effectsOf(turns));
}
