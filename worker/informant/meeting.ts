import type { Topic } from '../language/topics.ts';
import type { Practice, Setting, Temperament, Tier } from './terms.ts';

/** What was agreed before the talk; it never changes during it. */
export interface MeetingTerms {
  minutes: number;
  setting: Setting;
  temperament: Temperament;
  /** `condensed`: typed talk, fewer words a minute than are spoken; `spoken`: 130 and 150. The rates are in the policy. */
  pace: 'condensed' | 'spoken';
  /** Chooses among equal wordings; the same seed and the same turns give the same talk. */
  seed: number;
  /** One thing to practise: the meeting ends after three exchanges, whatever the clock says. */
  practice?: Practice | null;
  /** What an earlier meeting of the two left behind; null for a first one. */
  earlier?: EarlierMeeting | null;
}

/** What the informant remembers of an earlier meeting with this seeker; stored with the later one. */
export interface EarlierMeeting {
  /** Facts that are known already: told again they are no news, and no doors. */
  released: ReleasedFact[];
  /** What the seeker told of themselves, by background id. */
  learnt: string[];
  /** Questions asked back, remarks left hanging, names and titles given. */
  used: string[];
  /** Added to the rapport that the temperament starts with; negative where the first meeting went badly. */
  warmth: number;
  /** The seeker said that they would do something. */
  promised: boolean;
}

export type Phase = 'opening' | 'body' | 'closing' | 'ended';

export interface Clock {
  /** Simulated minutes from words said so far, to one tenth. */
  minutes: number;
  of: number;
}

export interface ReleasedFact {
  id: string;
  topic: Topic;
  tier: Tier;
  words: string;
  /** `elicited` by the seeker's turn `turn`, or `volunteered` in answer to it. */
  how: 'elicited' | 'volunteered';
  turn: number;
}

export interface RapportChange {
  by: number;
  /** From the fixed list in the policy file. */
  reason: string;
}

/**
 * What one exchange did, stored with the informant's turn. A meeting's state is the fold of these, and nothing
 * else remembers.
 */
export interface Effect {
  /** The seeker's turn this answers. */
  turn: number;
  /** What the reply did: `answer`, `ask_back`, `boundary:asks_for_job`, `clarify`, `unknown`, `way_in`, `close` … */
  acts: string[];
  topics: Topic[];
  rapport: RapportChange[];
  released: ReleasedFact[];
  cueGiven: string | null;
  cuePickedUp: string | null;
  /** Ids of things used up, so that nothing is said twice: wordings, questions asked back, contacts. */
  used: string[];
  /** What the seeker told of themselves, by background id. */
  learnt: string[];
  /** Facts (by id, never private) that a follow-up on this reply would open, with rapport as it is now. */
  ajar?: string[];
  /** Simulated minutes this exchange took: the seeker's words and the reply's. */
  minutes: number;
  phase: Phase;
}

/** The fold of the effects so far. Rapport is the simulator's own: never shown in the talk, never scored. */
export interface MeetingState {
  phase: Phase;
  clock: Clock;
  rapport: number;
  released: ReleasedFact[];
  cuesGiven: { id: string; turn: number }[];
  cuesPickedUp: { id: string; turn: number }[];
  used: string[];
  learnt: string[];
  /** Effects in order, for rules that look back (flat exchanges, escalation). */
  effects: readonly Effect[];
}

/** A door of the elicitation map: topic, tier and turn, never the words. */
export interface Door {
  topic: Topic;
  tier: 'surface' | 'story' | 'candid';
  state: 'elicited' | 'volunteered' | 'closed';
  /** Told: the seeker's turn that did it. Closed: the seeker's turn at which a follow-up would have opened it, or null. */
  turn: number | null;
}

/** What stood behind a door that stayed closed; shown only to a seeker who asks to be told. */
export interface ClosedDoor extends Pick<Door, 'topic' | 'tier' | 'turn'> {
  words: string;
}

/** A remark left hanging: the informant's turn, its words (they were said), and whether the seeker took it up. */
export interface CueRecord {
  id: string;
  topic: Topic;
  turn: number;
  words: string;
  pickedUpAt: number | null;
}
