import type { FieldNotes, StandInWords } from '../../informant/field-notes.ts';
import type { Fact } from '../../informant/persona.ts';
import type { Policy } from '../../informant/policy.ts';
import { contentWords } from '../../language/words.ts';

type Common = Policy['questions'];

/**
 * Tells the facts of a field which common questions they answer: those asked in the words of their own paraphrases,
 * else those of their topic. Facts that name theirs are left alone.
 */
export function withAnswers(notes: FieldNotes, common: Common, byTopic: StandInWords['answers']): FieldNotes {
  const askers = askedLike(notes.facts);
  const answered = new Map(common.map(({ id, ways }) => [id, likest(ways, askers)]));
  const topicOf = new Map(Object.entries(byTopic).flatMap(([topic, ids]) => ids.map((id) => [id, topic] as const)));
  const first = (topic: string | undefined) =>
    notes.facts.find((fact) => fact.tier === 'surface' && fact.topic === topic)?.id;
  const named = new Set(notes.facts.flatMap(({ answers = [] }) => answers));
  const owner = (id: string) => (named.has(id) ? undefined : (answered.get(id) ?? first(topicOf.get(id))));
  const facts = notes.facts.map((fact) => {
    const found = common.map(({ id }) => id).filter((id) => owner(id) === fact.id);
    return fact.answers || found.length === 0 ? fact : { ...fact, answers: found };
  });
  return { ...notes, facts };
}

/** What a wording is about, whatever its grammar. */
const keyOf = (text: string) => [...new Set(contentWords(text))].sort().join(' ');

function askedLike(facts: readonly Fact[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, paraphrases } of facts) {
    for (const key of new Set(paraphrases.map(keyOf))) if (key) found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}

/** The fact that shares most wordings with a question; one that nobody else is asked for in. */
function likest(ways: readonly string[], askers: ReadonlyMap<string, string[]>): string | undefined {
  const counts = new Map<string, number>();
  for (const way of ways) {
    const facts = askers.get(keyOf(way)) ?? [];
    const [only] = facts;
    if (only && facts.length === 1) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
