import { asksOnBarely, isEllipsis } from './ellipsis.ts';
import { BEFORE_THIS, factsGoneBackTo } from './earlier.ts';
import { BARE_AT_MOST, type Listening } from './listening.ts';
import type { Fact } from './persona.ts';
import { touched, type Scene } from './scene.ts';

/** In what way the seeker asked or remarked: this, and nothing else, opens doors. */
export interface Approach {
  /** An open question. */
  open: boolean;
  /** Stays with what was just said: a follow-up, a reflection, sympathy. */
  staysWith: boolean;
  /** Facts that what was just said leads to. */
  linked: ReadonlySet<string>;
  /** The fact whose hint the seeker picked up. */
  pickedUp: string | null;
  /** Goes back, in so many words, to something said earlier. */
  cameBack: boolean;
  /** Is about what was just said, in words of its own: nothing else opens what is candid. */
  listens: boolean;
  /** Bare for the third time running or more. */
  worn: boolean;
  /** Feels with something hard that was told. */
  sympathy: boolean;
  rapport: number;
}

/** How the seeker's turn stands to what was just said. */
export function approachOf(
  scene: Scene,
  taken: { opens: string; inWords: boolean } | null,
  listening: Listening,
  rapport: number,
): Approach {
  const { reading } = scene;
  const pickedUp = taken?.opens ?? null;
  const remarks = reading.reflection === 'right' || listening.sympathy || reading.acknowledgement === 'tied';
  const back = comesBackTo(scene);
  const staysWith = reading.followUp || remarks || pickedUp !== null || back.length > 0 || asksOn(scene);
  const linked = leadsFrom(scene, [...scene.lastFacts, ...back]);
  if (pickedUp !== null) linked.add(pickedUp);
  return {
    open: reading.questions.some(({ form }) => form === 'open'),
    staysWith,
    linked,
    pickedUp,
    cameBack: back.length > 0,
    listens: listening.ofSubstance || back.length > 0 || (taken?.inWords ?? false),
    worn: listening.bareRun > BARE_AT_MOST,
    sympathy: listening.sympathy,
    rapport,
  };
}

/** A question with nothing of its own can only be about what was just said. */
function asksOn({ reading, text, lastFacts }: Scene): boolean {
  if (lastFacts.length === 0) return false;
  return asksOnBarely(text) || reading.questions.some((question) => isEllipsis(question.text));
}

/** Facts of an earlier reply that the seeker goes back to in so many words: that is listening as well. */
function comesBackTo(scene: Scene): Fact[] {
  const { reading, state, index, text } = scene;
  if (reading.callback === null || !SAYS_SO.test(text)) return [];
  if (reading.callback === BEFORE_THIS) return factsGoneBackTo(scene);
  const effect = state.effects.find(({ turn }) => turn + 1 === reading.callback);
  if (!effect) return [];
  const cue = effect.cueGiven === null ? undefined : index.cues.get(effect.cueGiven);
  return [...touched(effect), ...(cue ? [cue.opens] : [])].flatMap((id) => index.facts.get(id) ?? []);
}

const SAYS_SO =
  /\b(?:you (?:said|mentioned|told|spoke|talked|were (?:saying|talking))|earlier|before|back to|last time|when we (?:met|spoke|talked)|a (?:moment|minute) ago)\b/i;

/** What these facts lead to: their follows, and one that was only answered with a bare yes or no. */
function leadsFrom(scene: Scene, facts: readonly Fact[]): Set<string> {
  const linked = new Set<string>();
  for (const fact of facts) {
    if (!scene.told.has(fact.id)) linked.add(fact.id);
    for (const id of fact.follows) linked.add(id);
  }
  return linked;
}

/** Whether a fact may be told now; `sure` is how plainly it was asked for. Private ones never are. */
export function isOpen(scene: Scene, fact: Fact, approach: Approach, sure = 0): boolean {
  const picked = approach.pickedUp === fact.id;
  switch (fact.tier) {
    case 'surface':
      return true;
    case 'story':
      return !approach.worn && (approach.open || (approach.staysWith && !isOffhand(scene, fact, approach)));
    case 'candid':
      return (
        approach.listens &&
        approach.staysWith &&
        isAboutLast(scene, fact, approach, sure) &&
        approach.rapport >= candidLevel(scene, picked)
      );
    case 'private':
      return false;
  }
}

/** A closed question that only points back ("Was it hard?") leads on to what follows, and to no other story. */
function isOffhand({ reading }: Scene, fact: Fact, { listens, linked, sympathy }: Approach): boolean {
  return reading.questions.length > 0 && !listens && !sympathy && !linked.has(fact.id);
}

/** Candid things are told only about what was just said. */
function isAboutLast(scene: Scene, fact: Fact, approach: Approach, sure: number): boolean {
  if (approach.linked.has(fact.id)) return true;
  return sure >= scene.policy.routing.sure / 2 && scene.lastFacts.some((last) => last.topic === fact.topic);
}

function candidLevel({ temper, policy }: Scene, picked: boolean): number {
  return temper.candidAt - (picked ? policy.unlock.cueDiscount : 0);
}

/** What a follow-up on this reply would open, rapport being what it is; the report's closed doors come from here. */
export function ajarAfter(scene: Scene, toldNow: readonly Fact[], cueOpens: string | null, rapport: number): string[] {
  const told = new Set([...scene.told, ...toldNow.map(({ id }) => id)]);
  const leads = new Set([...toldNow.flatMap(({ follows }) => follows), ...(cueOpens === null ? [] : [cueOpens])]);
  const topics = new Set(toldNow.map(({ topic }) => topic));
  return scene.persona.facts
    .filter((fact) => !told.has(fact.id) && (leads.has(fact.id) || (fact.tier === 'story' && topics.has(fact.topic))))
    .filter((fact) => fact.tier === 'story' || fact.tier === 'surface' || fact.tier === 'candid')
    .filter((fact) => fact.tier !== 'candid' || rapport >= candidLevel(scene, cueOpens === fact.id))
    .map(({ id }) => id);
}
