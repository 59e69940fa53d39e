import type { D1Database } from '@cloudflare/workers-types';
import type { Counts, Progress, ProgressEntry } from '../../api/contract/progress-answers.ts';
import type { StandInTerms } from '../../informant/stand-in.ts';
import { FACTS, POINTS, SCORER_VERSION, seriesOf } from '../../scoring/index.ts';
import { listProgress, type ProgressKey, type ProgressRow } from '../../store/progress.ts';
import { cardOf, personaOf } from '../persona.ts';
import { currentRubric } from '../rubric.ts';

/** So many rehearsals stand together on a page. */
export const PROGRESS_PAGE = 50;

/**
 * One's rehearsals beside one another: what their reports counted, and what that says together. One query; what was
 * said is not read. Reports that were never counted are gaps, named in `toCount`.
 */
export async function readProgress(db: D1Database, userId: string, after: string | undefined): Promise<Progress> {
  const rows = await listProgress(db, userId, keyOf(after), PROGRESS_PAGE + 1);
  const page = rows.slice(0, PROGRESS_PAGE);
  const last = page.at(-1);
  return {
    ...progressOf(page.toReversed().map(toEntry)),
    next: rows.length > PROGRESS_PAGE && last ? `${last.closed_at}_${last.id}` : null,
  };
}

function rubricVersion(): string {
  const { id, version } = currentRubric();
  return `${id} ${version}`;
}

/** Pure: what the rehearsals, oldest first, say together. */
export function progressOf(rehearsals: ProgressEntry[]): Omit<Progress, 'next'> {
  const labels = currentRubric().groups.flatMap(({ criteria }) => criteria.map(({ id, label }) => ({ id, label })));
  const whole = rehearsals.filter(({ counts }) => counts === 'whole');
  return {
    rehearsals,
    criteria: labels.map(({ id, label }) => ({ id, label, ...seriesOf(whole.map(pointsOn(id)), POINTS) })),
    facts: seriesOf(
      whole.map((entry) => (entry.wasKnown || !isComparable(entry) ? null : entry.elicited)),
      FACTS,
    ),
    scorers: [...new Set(rehearsals.flatMap(({ scorer }) => scorer ?? []))],
    toCount: rehearsals.filter(({ isCurrent }) => !isCurrent).map(({ rehearsalId }) => rehearsalId),
  };
}

/** Levels by other rules, and of talks too short to score, are gaps. */
const isComparable = ({ isCurrent, enoughToScore }: ProgressEntry): boolean => isCurrent && enoughToScore;

function pointsOn(criterion: string) {
  return (entry: ProgressEntry): number | null =>
    isComparable(entry) ? (entry.criteria.find(({ id }) => id === criterion)?.points ?? null) : null;
}

function toEntry(row: ProgressRow): ProgressEntry {
  const standIn = row.stand_in === null ? null : (JSON.parse(row.stand_in) as StandInTerms);
  return {
    rehearsalId: row.id,
    persona: cardOf(personaOf({ personaId: row.persona_id, standIn })),
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

function keyOf(after: string | undefined): ProgressKey | null {
  const [closedAt, id] = after?.split(/_(.*)/s) ?? [];
  return closedAt && id ? { closedAt: Number(closedAt), id } : null;
}
