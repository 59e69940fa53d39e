import type { EarlierTurn } from '../language/reading.ts';
import type { ClosedDoor, CueRecord, Door, Effect } from './meeting.ts';
import type { Fact, Persona } from './persona.ts';

/** Every door of the elicitation map. Private facts are not even doors, and a closed one has no words. */
export function doorsOf(persona: Persona, turns: readonly EarlierTurn[], effects: readonly Effect[]): Door[] {
  const told = new Map(effects.flatMap((effect) => effect.released).map((fact) => [fact.id, fact]));
  const doors: Door[] = [];
  for (const fact of persona.facts) {
    if (fact.tier === 'private') continue;
    const released = told.get(fact.id);
    doors.push({
      topic: fact.topic,
      tier: fact.tier,
      state: released?.how ?? 'closed',
      turn: released?.turn ?? missedAt(fact, turns, effects),
    });
  }
  return doors;
}

/** What stood behind the doors that stayed closed, for a seeker who asks to be told. Private facts are not among them. */
export function closedDoors(persona: Persona, turns: readonly EarlierTurn[], effects: readonly Effect[]): ClosedDoor[] {
  const told = new Set(effects.flatMap(({ released }) => released.map(({ id }) => id)));
  return persona.facts.flatMap((fact) => {
    const { id, topic, tier, words } = fact;
    return tier === 'private' || told.has(id) ? [] : [{ topic, tier, turn: missedAt(fact, turns, effects), words }];
  });
}

/**
 * The seeker's turn that had the door before it and went elsewhere. A turn that followed up on something else
 * is blamed only where there is no other.
 */
function missedAt(fact: Fact, turns: readonly EarlierTurn[], effects: readonly Effect[]): number | null {
  const asked = new Set(turns.filter((turn) => turn.speaker === 'seeker').map((turn) => turn.number));
  let followedElsewhere: number | null = null;
  for (const effect of effects) {
    const next = effect.turn + 2;
    if (!effect.ajar?.includes(fact.id) || !asked.has(next)) continue;
    const followed = effects.find(({ turn }) => turn === next)?.rapport.some(({ reason }) => FOLLOWING.has(reason));
    if (!followed) return next;
    followedElsewhere ??= next;
  }
  return followedElsewhere;
}

const FOLLOWING = new Set(['followed_up', 'reflected', 'sympathised', 'cue_picked_up']);

/** The remarks that were left hanging, and whether the seeker took them up. */
export function cuesOf(persona: Persona, _turns: readonly EarlierTurn[], effects: readonly Effect[]): CueRecord[] {
  const cues = new Map(persona.cues.map((cue) => [cue.id, cue]));
  const facts = new Map(persona.facts.map((fact) => [fact.id, fact]));
  const records: CueRecord[] = [];
  for (const effect of effects) {
    const cue = effect.cueGiven === null ? undefined : cues.get(effect.cueGiven);
    const fact = cue && facts.get(cue.opens);
    if (!cue || !fact) continue;
    const pickedUp = effects.find((later) => later.cuePickedUp === cue.id);
    records.push({
      id: cue.id,
      topic: fact.topic,
      turn: effect.turn + 1,
      words: cue.words,
      pickedUpAt: pickedUp?.turn ?? null,
    });
  }
  return records;
}
