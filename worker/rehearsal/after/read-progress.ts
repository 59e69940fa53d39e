import type { D1Database } from '@cloudflare/workers-types';
import type { Page } from '../../api/contract/answers.ts';
import type { Counts, Progress, ProgressEntry } from '../../api/contract/progress-answers.ts';
import { FACTS, POINTS, SCORER_VERSION, seriesOf } from '../../scoring/index.ts';
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
    criteria: criteriaInOrder().map(({ id, label }) => ({ id, label, ...seriesOf(whole.map(pointsOn(id)), POINTS) })),
    facts: seriesOf(
      whole.map((entry) => (entry.wasKnown || !isComparable(entry) ? null : entry.elicited)),
      FACTS,
    ),
    scorers: [...new Set(rehearsals.flatMap(({ scorer }) => scorer ?? []))],
    toCount: rehearsals.filter(({ isCurrent }) => !isCurrent).map(({ rehearsalId }) => rehearsalId),
  };
}

/** The criteria of today's rubric. */
export function criteriaInOrder(): { id: string; label: string }[] {
  return currentRubric().groups.flatMap(({ criteria }) => criteria.map(({ id, label }) => ({ id, label })));
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
