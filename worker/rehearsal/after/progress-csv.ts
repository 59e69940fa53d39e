import type { D1Database } from '@cloudflare/workers-types';
import type { ProgressEntry } from '../../api/contract/progress-answers.ts';
import { csvOf } from './csv.ts';
import { criteriaInOrder, readProgressPage } from './read-progress.ts';

/** Pages that one file holds at most: a thousand rehearsals. */
const MOST_PAGES = 20;

/** All of one's rehearsals as CSV, oldest first, a row each; what was not observed is an empty cell. Who has no talk yet gets the names of the columns. */
export async function progressCsv(db: D1Database, userId: string | null): Promise<string> {
  const criteria = criteriaInOrder();
  if (userId === null) return csvOfProgress([{ rehearsals: [], criteria }]);
  const pages: ProgressTable[] = [];
  let after: string | undefined;
  do {
    const page = await readProgressPage(db, userId, after);
    pages.unshift({ rehearsals: page.items, criteria });
    after = page.next ?? undefined;
  } while (after !== undefined && pages.length < MOST_PAGES);
  return csvOfProgress(pages);
}

/** Rehearsals, oldest first, and the criteria that their columns are for. */
interface ProgressTable {
  rehearsals: readonly ProgressEntry[];
  criteria: readonly { id: string }[];
}

/** Pure: pages of progress, the oldest first. */
export function csvOfProgress(pages: readonly ProgressTable[]): string {
  const criteria = pages.at(-1)?.criteria ?? [];
  const head = [
    ...['rehearsal', 'held_at', 'informant', 'counts_as', 'second_meeting', 'doors_seen_before'],
    ...['minutes', 'questions', 'facts_elicited', 'facts_volunteered'],
    ...criteria.flatMap(({ id }) => [`${id}_points`, `${id}_level`]),
    ...['confidence_before', 'confidence_after', 'scorer'],
  ];
  const ids = criteria.map(({ id }) => id);
  return csvOf([head, ...pages.flatMap(({ rehearsals }) => rehearsals.map((entry) => rowOf(entry, ids)))]);
}

function rowOf(entry: ProgressEntry, criteria: readonly string[]): (string | number | null)[] {
  const { standIn, name } = entry.persona;
  return [
    ...[entry.rehearsalId, entry.heldAt, standIn ? `Stand-in for ${standIn.name}` : name, entry.counts],
    ...[entry.follows === null ? 'no' : 'yes', entry.wasKnown ? 'yes' : 'no'],
    ...[entry.minutes, entry.questions, entry.elicited, entry.volunteered],
    ...criteria.flatMap((id) => {
      const counted = entry.enoughToScore ? entry.criteria.find((each) => each.id === id) : undefined;
      return [counted?.points ?? null, counted?.level ?? null];
    }),
    ...[entry.confidence.before, entry.confidence.after, entry.scorer],
  ];
}
