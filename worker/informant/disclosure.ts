import type { Fact } from './persona.ts';
import type { Scene } from './scene.ts';

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
  rapport: number;
}

/** How the seeker's turn stands to what was just said. */
export function approachOf(scene: Scene, pickedUp: string | null, rapport: number): Approach {
  const { reading } = scene;
  const remarks = reading.reflection === 'right' || reading.sympathy || reading.acknowledgement === 'tied';
  const staysWith = reading.followUp || remarks || pickedUp !== null;
  const linked = linkedFacts(scene);
  if (pickedUp !== null) linked.add(pickedUp);
  return {
    open: reading.questions.some(({ form }) => form === 'open'),
    staysWith,
    linked,
    pickedUp,
    rapport,
  };
}

/** What the last reply leads to: its facts' follows, and a fact that was answered with a bare yes or no. */
export function linkedFacts(scene: Scene): Set<string> {
  const linked = new Set<string>();
  for (const fact of scene.lastFacts) {
    if (!scene.told.has(fact.id)) linked.add(fact.id);
    for (const id of fact.follows) linked.add(id);
  }
  return linked;
}

/** Whether a fact may be told now. Private ones never are. */
export function isOpen(scene: Scene, fact: Fact, approach: Approach): boolean {
  const picked = approach.pickedUp === fact.id;
  switch (fact.tier) {
    case 'surface':
      return true;
    case 'story':
      return approach.open || approach.staysWith;
    case 'candid':
      return approach.staysWith && isAboutLast(scene, fact, approach) && approach.rapport >= candidLevel(scene, picked);
    case 'private':
      return false;
  }
}

/** Candid things are told only about what was just said. */
function isAboutLast(scene: Scene, fact: Fact, approach: Approach): boolean {
  return approach.linked.has(fact.id) || scene.lastFacts.some((last) => last.topic === fact.topic);
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
