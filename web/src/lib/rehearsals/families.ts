import type { RehearsalSummary } from '../../../../worker/api/contract/rehearsal-answers.ts';

export interface Family {
  talk: RehearsalSummary;
  /** What was tried again from it, or again from that; the first first. */
  branches: RehearsalSummary[];
}

/**
 * Talks with their second tries under them, in the order in which any of a family was last touched. A second try whose
 * first version is not among them stands by itself.
 */
export function familiesOf(talks: readonly RehearsalSummary[]): Family[] {
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const families = new Map<string, Family>();
  for (const talk of talks) {
    const root = rootOf(talk, byId);
    const family = families.get(root.id) ?? { talk: root, branches: [] };
    if (talk !== root) family.branches = [...family.branches, talk];
    families.set(root.id, family);
  }
  return [...families.values()].map(({ talk, branches }) => ({
    talk,
    branches: branches.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)),
  }));
}

function rootOf(talk: RehearsalSummary, byId: ReadonlyMap<string, RehearsalSummary>): RehearsalSummary {
  const parent = talk.parentId === null ? undefined : byId.get(talk.parentId);
  return parent ? rootOf(parent, byId) : talk;
}
