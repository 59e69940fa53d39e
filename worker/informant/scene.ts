import type { EarlierTurn, Reading } from '../language/reading.ts';
import type { Topic } from '../language/topics.ts';
import { chance } from './choice.ts';
import { minutesOf } from './clock.ts';
import type { Effect, MeetingState, MeetingTerms } from './meeting.ts';
import type { Likeness } from './likeness.ts';
import { indexOf, type PersonaIndex } from './persona-index.ts';
import type { Fact, Persona } from './persona.ts';
import type { Policy, TemperamentPolicy } from './policy.ts';
import { cooled, isCold } from './warmth.ts';
import { openingOf, plain, spokenSentences } from './spoken.ts';

export interface Directed {
  persona: Persona;
  policy: Policy;
  terms: MeetingTerms;
  state: MeetingState;
  /** Every turn before the seeker's that is being answered. */
  turns: readonly EarlierTurn[];
  /** How the seeker's turn was read, and its words. */
  reading: Reading;
  text: string;
}

/** Everything the director looks at while it decides about one reply. */
export interface Scene extends Directed {
  index: PersonaIndex;
  temper: TemperamentPolicy;
  /** The warmth was ended, and no apology came. */
  cold: boolean;
  /** The seeker's turn, numbered from 1. */
  turn: number;
  /** The first reply is exchange 1. */
  exchange: number;
  last: Effect | undefined;
  /** What the last reply told or half told; a reply that told nothing leaves what came before it standing. */
  lastFacts: Fact[];
  /** The question that the last reply asked the seeker, by id. */
  askedSeeker: string | null;
  /** The way in that the last reply offered. */
  offered: number | null;
  /** The two topics between which the last reply asked. */
  asked: [Topic, Topic] | null;
  used: ReadonlySet<string>;
  told: ReadonlySet<string>;
  /** Sentences and openings of the informant so far. */
  said: ReadonlySet<string>;
  openings: ReadonlySet<string>;
  /** Simulated minute at the end of the seeker's turn. */
  minute: number;
  chance(label: string): number;
  /** Comparisons made for this reply, by text. */
  likeness: Map<string, Likeness>;
}

export function setScene(directed: Directed): Scene {
  const { persona, policy, terms, state, turns, text } = directed;
  const index = indexOf(persona, policy);
  const last = state.effects.at(-1);
  const temper = policy.temperaments[terms.temperament];
  const cold = isCold(state.effects);
  const turn = nextTurn(turns);
  const replies = turns.filter(({ speaker }) => speaker === 'informant').map((reply) => reply.text);
  return {
    ...directed,
    index,
    temper: cold ? cooled(temper) : temper,
    cold,
    turn,
    exchange: state.effects.length + 1,
    last,
    lastFacts: lastTouched(state.effects).flatMap((id) => index.facts.get(id) ?? []),
    askedSeeker: tailOf(last, 'ask_back:'),
    offered: numberOf(tailOf(last, 'way_in:')),
    asked: pairOf(tailOf(last, 'clarify:')),
    used: new Set(state.used),
    told: new Set(state.released.map(({ id }) => id)),
    said: new Set(replies.flatMap(spokenSentences).map(plain)),
    openings: new Set(replies.map(openingOf)),
    minute: state.clock.minutes + minutesOf(text, 'seeker', terms, policy),
    chance: (label) => chance(terms.seed, turn, label),
    likeness: new Map(),
  };
}

function nextTurn(turns: readonly EarlierTurn[]): number {
  return (turns.at(-1)?.number ?? 0) + 1;
}

function lastTouched(effects: readonly Effect[]): string[] {
  for (const effect of effects.slice(-2).toReversed()) {
    const facts = touched(effect);
    if (facts.length > 0) return facts;
  }
  return [];
}

/** Facts that the reply told, answered with a bare yes or no (`fit:`), or said an honest word about (`about:`). */
export function touched(effect: Effect): string[] {
  const spoken = effect.used.flatMap((id) => /^(?:fact|fit|about):([^:]+)/.exec(id)?.[1] ?? []);
  return [...new Set([...effect.released.map(({ id }) => id), ...spoken])];
}

function tailOf(effect: Effect | undefined, prefix: string): string | null {
  const act = effect?.acts.find((found) => found.startsWith(prefix));
  return act === undefined ? null : act.slice(prefix.length);
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

function pairOf(text: string | null): [Topic, Topic] | null {
  const [first, second] = (text ?? '').split('/');
  return first && second ? [first as Topic, second as Topic] : null;
}
