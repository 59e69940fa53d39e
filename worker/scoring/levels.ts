import { closingRequest } from './criteria/closing.ts';
import type { Judged } from './criteria/judged.ts';
import { tact, timeAndFlow, uptake } from './criteria/listening.ts';
import { thankYouNote } from './criteria/note.ts';
import { openingAndPurpose, preparationShown } from './criteria/preparation.ts';
import { depth, questionForm, range } from './criteria/questions.ts';
import type { CriterionScore, Level } from './report.ts';
import type { Rubric, RubricCriterion } from './rubric.ts';
import type { Talk } from './talk.ts';
import { isVerbatim } from './verbatim.ts';

const CRITERIA: Record<RubricCriterion['id'], (talk: Talk, rubric: Rubric) => Judged> = {
  preparation_shown: preparationShown,
  opening: openingAndPurpose,
  question_form: questionForm,
  range,
  depth,
  uptake,
  tact,
  time: timeAndFlow,
  closing_request: closingRequest,
  note: thankYouNote,
};

/** Every criterion of the rubric, with its level, its evidence, or why it was not observed. */
export function scoreCriteria(talk: Talk, rubric: Rubric, enough: boolean): CriterionScore[] {
  return rubric.groups.flatMap((group) =>
    group.criteria.map((criterion) => {
      const { id, label, weight } = criterion;
      const judged = enough ? CRITERIA[id](talk, rubric) : { points: null, evidence: [] };
      const level = judged.points === null ? null : levelOf(judged.points, rubric);
      return {
        id,
        group: group.id,
        label,
        weight,
        points: judged.points,
        level,
        says:
          level === null
            ? enough
              ? criterion.notObserved
              : rubric.enough.tooShort
            : [criterion.levels[level - 1] ?? '', judged.counted ?? ''].join(' ').trim(),
        evidence: judged.evidence.filter(
          (evidence) => isSaidBySeeker(evidence.turn, talk) && isVerbatim(evidence, talk.input.turns),
        ),
      };
    }),
  );
}

/** The band that the points fall in. */
export function levelOf(points: number, { bands }: Rubric): Level {
  if (points >= bands.strong) return 4;
  if (points >= bands.sound) return 3;
  return points >= bands.emerging ? 2 : 1;
}

/** The weighted mean of what was observed, the weights rescaled; null where nothing was. */
export function weighted(criteria: readonly CriterionScore[]): number | null {
  const observed = criteria.filter(({ points, weight }) => points !== null && weight > 0);
  const whole = observed.reduce((total, { weight }) => total + weight, 0);
  if (whole === 0) return null;
  const earned = observed.reduce((total, { points, weight }) => total + (points ?? 0) * weight, 0);
  return Math.round((earned / whole) * 10) / 10;
}

function isSaidBySeeker(number: number, talk: Talk): boolean {
  return talk.turns.some((turn) => turn.number === number);
}
