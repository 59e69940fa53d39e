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
    rapport: startingRapport(policy, terms),
    released: [...(terms.earlier?.released ?? [])],
    cuesGiven: [],
    cuesPickedUp: [],
    used: [...(terms.earlier?.used ?? [])],
    learnt: [...(terms.earlier?.learnt ?? [])],
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

/** A temperament's own, and what an earlier meeting left; being met again alone opens nothing candid. */
function startingRapport(policy: Policy, { temperament, earlier }: MeetingTerms): number {
  const { startingRapport: own, candidAt } = policy.temperaments[temperament];
  if (!earlier) return own;
  return Math.max(0, Math.min(own + earlier.warmth, Math.max(own, candidAt - 1)));
}

/** Rapport stays between 0 and 100. */
export function within(rapport: number): number {
  return Math.max(0, Math.min(100, rapport));
}
