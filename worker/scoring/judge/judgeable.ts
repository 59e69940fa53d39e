import type { CriterionScore, Level, Report } from '../report.ts';

export type ToJudge = CriterionScore & { level: Level };

/**
 * The criteria a judge is asked about. What was not observed stays so, what a rule caps stays capped, and a talk in
 * which somebody writes to the software rather than to the informant is not put to a model at all.
 */
export function judgeable(report: Report): ToJudge[] {
  if (whyNotAsked(report) !== null) return [];
  const isCapped = report.flags.some(({ id }) => id === 'asked_for_job');
  return report.criteria.filter(
    (criterion): criterion is ToJudge =>
      criterion.level !== null && criterion.weight > 0 && !(isCapped && criterion.id === 'closing_request'),
  );
}

/** Why no criterion of this talk is put to a model, in a sentence; null where some are. */
export function whyNotAsked({ enoughToScore, flags, criteria }: Report): string | null {
  if (flags.some(({ id }) => id === 'injection')) {
    return 'Something in this talk was written to software rather than said to a person, so no model was asked about it. What was counted stands.';
  }
  if (!enoughToScore && criteria.every(({ level }) => level === null)) {
    return 'There is too little in this talk to ask a model about.';
  }
  return null;
}
