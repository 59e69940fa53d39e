import type { JudgeWords } from '../../scoring/judge/judge-words.ts';
import type { Rubric } from '../../scoring/rubric.ts';
import type { Problem, Source } from './source.ts';

/** What a judge is asked belongs to a rubric: every criterion has its decisions, and none is about anything else. */
export function checkJudges(
  judges: readonly { source: Source; value: JudgeWords }[],
  rubrics: readonly { name: string; value: Rubric }[],
): Problem[] {
  return judges.flatMap(({ source, value }) => {
    const rubric = rubrics.find(({ name }) => name === value.rubric)?.value;
    if (!rubric) return [source.problem(['rubric'], `There is no rubric \`${value.rubric}\`.`)];
    const wanted = rubric.groups.flatMap(({ criteria }) => criteria.map(({ id }) => id as string));
    const asked = Object.keys(value.criteria);
    const ids = Object.values(value.criteria).map((decisions) => new Set(decisions.map(({ id }) => id)).size);
    return [
      ...wanted.filter((id) => !asked.includes(id)).map((id) => source.problem(['criteria'], `\`${id}\` is missing.`)),
      ...asked
        .filter((id) => !wanted.includes(id))
        .map((id) => source.problem(['criteria', id], `The rubric has no criterion \`${id}\`.`)),
      ...asked
        .filter((id, at) => ids[at] !== value.criteria[id]?.length)
        .map((id) => source.problem(['criteria', id], 'Two decisions have the same id.')),
    ];
  });
}
