import type { Page } from '../api/contract/page-answers.ts';

/** Where a page ends: a moment (milliseconds since 1970) and an id, for moments may be the same. */
export interface PageEnd {
  at: number;
  id: string;
}

/** The `next` of a page, as it comes back; null for the first page. */
export function pageEnd(after: string | undefined): PageEnd | null {
  const [at, id] = after?.split(/_(.*)/s) ?? [];
  return at && id ? { at: Number(at), id } : null;
}

/** The page out of rows of which one more was asked for than it holds. */
export function pageOf<Row>(rows: readonly Row[], size: number, endOf: (row: Row) => PageEnd): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  const end = rows.length > size && last !== undefined ? endOf(last) : null;
  return { items, next: end && `${end.at}_${end.id}` };
}
