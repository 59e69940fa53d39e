import type { Fact, Persona } from '../../informant/persona.ts';
import type { Path, Problem, Source } from './source.ts';

interface Link {
  path: Path;
  to: string;
}

/** Ids are unique, links lead somewhere, and whatever is earned can be reached. */
export function checkLinks(persona: Persona, source: Source): Problem[] {
  const facts = new Map(persona.facts.map((fact) => [fact.id, fact]));
  return [
    ...duplicateIds(persona, source),
    ...linksOf(persona)
      .filter(({ to }) => !facts.has(to))
      .map(({ path, to }) => source.problem(path, `There is no fact \`${to}\`.`)),
    ...wrongTiers(persona, facts, source),
    ...unreachable(persona, source),
  ];
}

function linksOf(persona: Persona): Link[] {
  return [
    ...persona.facts.flatMap((fact, at) => fact.follows.map((to, n) => ({ path: ['facts', at, 'follows', n], to }))),
    ...persona.cues.flatMap((cue, at) => [
      ...cue.after.map((to, n) => ({ path: ['cues', at, 'after', n], to })),
      { path: ['cues', at, 'opens'], to: cue.opens },
    ]),
    ...persona.wayIn.map((way, at) => ({ path: ['wayIn', at, 'opens'], to: way.opens })),
  ];
}

const WITH_IDS = ['facts', 'cues', 'asksBack', 'backgrounds', 'contacts', 'resources', 'remarks'] as const;

/** One space of names for all: a meeting remembers what was used up by id alone. */
function duplicateIds(persona: Persona, source: Source): Problem[] {
  const seen = new Set<string>();
  return WITH_IDS.flatMap((list) =>
    (persona[list] ?? []).flatMap(({ id }, at) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [source.problem([list, at, 'id'], `The id \`${id}\` is taken already.`)];
    }),
  );
}

function wrongTiers(persona: Persona, facts: ReadonlyMap<string, Fact>, source: Source): Problem[] {
  const tier = (id: string) => facts.get(id)?.tier;
  const cues = persona.cues.flatMap((cue, at) => {
    const opens = tier(cue.opens);
    if (opens !== 'surface' && opens !== 'private') return [];
    return [
      source.problem(['cues', at, 'opens'], `A cue opens a story or something candid; \`${cue.opens}\` is ${opens}.`),
    ];
  });
  const follows = persona.facts.flatMap((fact, at) =>
    fact.follows.flatMap((to, n) =>
      tier(to) === 'private'
        ? [source.problem(['facts', at, 'follows', n], `Nothing leads to a private fact such as \`${to}\`.`)]
        : [],
    ),
  );
  const ways = persona.wayIn.flatMap((way, at) => {
    const opens = tier(way.opens);
    if (opens !== 'candid' && opens !== 'private') return [];
    return [source.problem(['wayIn', at, 'opens'], `A way in is not earned, and \`${way.opens}\` is ${opens}.`)];
  });
  return [...cues, ...follows, ...ways];
}

/** Something candid is told about what was just said, so something must be said that leads to it. */
function unreachable(persona: Persona, source: Source): Problem[] {
  const reached = new Set([...persona.facts.flatMap((fact) => fact.follows), ...persona.cues.map((cue) => cue.opens)]);
  return persona.facts.flatMap((fact, at) =>
    fact.tier === 'candid' && !reached.has(fact.id)
      ? [source.problem(['facts', at, 'id'], `No fact and no cue leads to \`${fact.id}\`, which is candid.`)]
      : [],
  );
}
