import { toTenth } from './clock.ts';
import type { Effect, MeetingState, MeetingTerms } from './meeting.ts';
import type { Persona } from './persona.ts';
import type { Policy } from './policy.ts';

/** Where a meeting stands: the fold of what its exchanges did. Nothing else remembers. */
export function foldMeeting(
  _persona: Persona,
  policy: Policy,
  terms: MeetingTerms,
  effects: readonly Effect[],
): MeetingState {
  const state: MeetingState = {
    phase: effects.at(-1)?.phase ?? 'opening',
    clock: { minutes: 0, of: terms.minutes },
    rapport: policy.temperaments[terms.temperament].startingRapport,
    released: [],
    cuesGiven: [],
    cuesPickedUp: [],
    used: [],
    learnt: [],
    effects,
  };
  let minutes = 0;
  for (const effect of effects) {
    minutes += effect.minutes;
    for (const change of effect.rapport) state.rapport = within(state.rapport + change.by);
    state.released.push(...effect.released);
    if (effect.cueGiven) state.cuesGiven.push({ id: effect.cueGiven, turn: effect.turn + 1 });
    if (effect.cuePickedUp) state.cuesPickedUp.push({ id: effect.cuePickedUp, turn: effect.turn });
    state.used.push(...effect.used);
    state.learnt.push(...effect.learnt);
  }
  state.clock.minutes = toTenth(minutes);
  return state;
}

/** Rapport stays between 0 and 100. */
export function within(rapport: number): number {
  return Math.max(0, Math.min(100, rapport));
}
