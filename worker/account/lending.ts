import type { D1Database } from '@cloudflare/workers-types';
import type { KnownInformants, LabelledTurn } from '../api/contract/account-answers.ts';
import { AppError } from '../errors.ts';
import type { Reading } from '../language/reading.ts';
import { readAs } from '../scoring/index.ts';
import type { Correction } from '../scoring/report.ts';
import { selectLending, selectLentLabels, type CorrectedTurnRow } from '../store/correction.ts';
import { selectKnown, type KnownRow } from '../store/known-informant.ts';
import { knownOf } from './export.ts';

/**
 * A seeker's corrections as labelled examples: the turn, what came before it, how it was read and how it was meant.
 * No ids, no names beyond those in the words. Throws `forbidden` without consent.
 */
export async function exportLabels(db: D1Database, userId: string): Promise<LabelledTurn[]> {
  const [lending, labels] = await db.batch([selectLending(db, userId), selectLentLabels(db, userId)]);
  const [row] = (lending?.results ?? []) as { lends_labels_at: number | null }[];
  if ((row?.lends_labels_at ?? null) === null) {
    throw new AppError(
      'forbidden',
      'Corrections are handed out as labelled examples only once you agree to it, under any correction in a report.',
    );
  }
  return ((labels?.results ?? []) as CorrectedTurnRow[]).map(({ context, text, read, correction }) => ({
    context,
    text,
    read: read === null ? null : readAs(JSON.parse(read) as Reading),
    corrected: JSON.parse(correction) as Correction,
  }));
}

/** The informants whose closed doors a seeker has had opened. */
export async function listKnown(db: D1Database, userId: string): Promise<KnownInformants> {
  const { results } = await selectKnown(db, userId).all<KnownRow>();
  return { items: knownOf(results) };
}
