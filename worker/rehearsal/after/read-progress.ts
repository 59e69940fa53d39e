import type { D1Database } from '@cloudflare/workers-types';
import type { Page } from '../../api/contract/page-answers.ts';
import type { Counts, Progress, ProgressEntry, StandingLevels } from '../../api/contract/progress-answers.ts';
import type { Group } from '../../scoring/report.ts';
import { FACTS, levelOf, POINTS, SCORER_VERSION, seriesOf, type Series } from '../../scoring/index.ts';
import { listProgress, type ProgressRow } from '../../store/progress.ts';
import { pageEnd, pageOf } from '../pages.ts';
import { cardOf, personaOfRow } from '../persona.ts';
import { currentRubric } from '../rubric.ts';

/** So many rehearsals stand together on a page. */
export const PROGRESS_PAGE = 50;

/**
 * One's rehearsals beside one another: what their reports counted, and what that says together. One query; what was
 * said is not read. Reports that were never counted are gaps, named in `toCount`.
 */
export async function readProgress(db: D1Database, userId: string, after: string | undefined): Promise<Progress> {
  const { items, next } = await readProgressPage(db, userId, after);
  return { ...progressOf(items), next };
}

/** One page of them, oldest first, before anything is said of them together. */
export async function readProgressPage(
  db: D1Database,
  userId: string,
  after: string | undefined,
): Promise<Page<ProgressEntry>> {
  const rows = await listProgress(db, userId, pageEnd(after), PROGRESS_PAGE + 1);
  const { items, next } = pageOf(rows, PROGRESS_PAGE, ({ closed_at, id }) => ({ at: closed_at, id }));
  return { items: items.toReversed().map(toEntry), next };
}

function rubricVersion(): string {
  const { id, version } = currentRubric();
  return `${id} ${version}`;
}

/** Pure: what the rehearsals, oldest first, say together. */
export function progressOf(rehearsals: ProgressEntry[]): Omit<Progress, 'next'> {
  const whole = rehearsals.filter(({ counts }) => counts === 'whole');
  return {
    rehearsals,
    bands: currentRubric().bands,
    criteria: criteriaInOrder().map((criterion) => {
      const series = seriesOf(whole.map(pointsOn(criterion.id)), POINTS);
      return { ...criterion, ...series, levels: levelsOf(series.now) };
    }),
    facts: seriesOf(
      whole.map((entry) => (entry.wasKnown || !isComparable(entry) ? null : entry.elicited)),
      FACTS,
    ),
    scorers: [...new Set(rehearsals.flatMap(({ scorer }) => scorer ?? []))],
    toCount: rehearsals.filter(({ isCurrent }) => !isCurrent).map(({ rehearsalId }) => rehearsalId),
  };
}

/** The criteria of today's rubric, each with the group that it is in. */
export function criteriaInOrder(): { id: string; label: string; group: Group }[] {
  return currentRubric().groups.flatMap((group) =>
    group.criteria.map(({ id, label }) => ({ id, label, group: group.id })),
  );
}

/** The bands that a mean and the ends of its interval fall in. */
function levelsOf(now: Series['now']): StandingLevels | null {
  if (now === null) return null;
  const level = (points: number) => levelOf(points, currentRubric());
  return {
    mean: level(now.mean),
    low: now.low === null ? null : level(now.low),
    high: now.high === null ? null : level(now.high),
  };
}

/** Levels by other rules, and of talks too short to score, are gaps. */
const isComparable = ({ isCurrent, enoughToScore }: ProgressEntry): boolean => isCurrent && enoughToScore;

function pointsOn(criterion: string) {
  return (entry: ProgressEntry): number | null =>
    isComparable(entry) ? (entry.criteria.find(({ id }) => id === criterion)?.points ?? null) : null;
}

function toEntry(row: ProgressRow): ProgressEntry {
  return {
    rehearsalId: row.id,
    persona: cardOf(personaOfRow(row)),
    heldAt: new Date(row.closed_at).toISOString(),
    counts: countsAs(row),
    practice: row.practice,
    follows: row.follows,
    wasKnown: row.was_known === 1,
    scorer: row.scorer,
    isCurrent: row.scorer === SCORER_VERSION && row.rubric === rubricVersion(),
    enoughToScore: row.enough === 1,
    minutes: row.minutes,
    questions: row.questions,
    elicited: row.elicited,
    volunteered: row.volunteered,
    criteria: JSON.parse(row.criteria ?? '[]') as ProgressEntry['criteria'],
    confidence: { before: row.before_talk, after: row.after_talk },
  };
}

/** Most of a moment tried again was said the first time, and three exchanges are no talk. */
function countsAs({ practice, branch_turn }: ProgressRow): Counts {
  if (practice !== null) return 'practice';
  return (branch_turn ?? 0) > 0 ? 'moment' : 'whole';
}
