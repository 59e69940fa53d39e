import type { Persona } from '../../informant/persona.ts';
import type { Policy } from '../../informant/policy.ts';
import type { Problem, Source } from './source.ts';

/** A fact answers common questions that there are; where there are none yet, nothing is said. */
export function checkAnswers(persona: Persona, source: Source, common: Policy['questions']): Problem[] {
  if (common.length === 0) return [];
  const known = new Set(common.map(({ id }) => id));
  return persona.facts.flatMap(({ answers = [] }, at) =>
    answers.flatMap((id, n) =>
      known.has(id) ? [] : [source.problem(['facts', at, 'answers', n], `There is no common question \`${id}\`.`)],
    ),
  );
}

/** Each question once, and each wording for one question only. */
export function checkQuestions(questions: Policy['questions'], source: Source): Problem[] {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  return questions.flatMap(({ id, ways }, at) => {
    const twice = ids.has(id) ? [source.problem([at, 'id'], `The id \`${id}\` is taken already.`)] : [];
    ids.add(id);
    const shared = ways.flatMap((way, n) => {
      const owner = owners.get(way);
      owners.set(way, id);
      return owner === undefined ? [] : [source.problem([at, 'ways', n], `\`${owner}\` is asked in these words too.`)];
    });
    return [...twice, ...shared];
  });
}
