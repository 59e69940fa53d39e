import type { Practice } from '../informant/terms.ts';
import type { CriterionScore } from './report.ts';
import type { Rubric } from './rubric.ts';

/** What a short practice is about: remarks are made on these criteria alone. */
const ABOUT: Record<Practice, readonly string[]> = {
  opening: ['opening', 'preparation_shown'],
  follow_up: ['uptake', 'depth'],
  closing: ['closing_request'],
};

const NO_TOTAL: Record<Practice, string> = {
  opening: 'Three exchanges on the first words: one remark, and no points.',
  follow_up: 'Three exchanges on picking up what was said: one remark, and no points.',
  closing: 'Three exchanges on the closing: one remark, and no points.',
};

/** A meeting shorter than this is counted and has no total. */
const MINUTES_FOR_TOTAL = 15;

/** The rubric as far as it speaks of what was practised. */
export function aboutPractice(rubric: Rubric, practice: Practice | null): Rubric {
  if (practice === null) return rubric;
  const isAbout = ({ criterion }: { criterion: string }) => ABOUT[practice].includes(criterion);
  return { ...rubric, advice: rubric.advice.filter(isAbout), next: rubric.next.filter(isAbout) };
}

export function isAboutPractice(criterion: string, practice: Practice | null): boolean {
  return practice === null || ABOUT[practice].includes(criterion);
}

/** Three exchanges show one thing; the other criteria were not observed. */
export function onlyPractised(criteria: CriterionScore[], practice: Practice | null): CriterionScore[] {
  return criteria.map((criterion) =>
    isAboutPractice(criterion.id, practice)
      ? criterion
      : { ...criterion, points: null, level: null, says: 'Not practised this time.', evidence: [] },
  );
}

/** Why a short rehearsal has no total, in a sentence; null for a meeting that may have one. */
export function tooShortForTotal(practice: Practice | null, minutes: number | null): string | null {
  if (practice !== null) return NO_TOTAL[practice];
  if (minutes === null || minutes >= MINUTES_FOR_TOTAL) return null;
  return `${minutes} minutes are too few for a total: what you did is counted and shown.`;
}
