import type { D1Database } from '@cloudflare/workers-types';
import type { Check, SelfRating } from '../scoring/report.ts';
import { updateText } from '../store/rehearsal-words.ts';
import { loadRehearsal, notHere } from './load-rehearsal.ts';
import { noteChecks } from './show-rehearsal.ts';

interface Save {
  rehearsalId: string;
  userId: string;
  now: number;
}

/** The seeker's own notes during the talk; nobody checks them. Throws `not_found`. */
export async function saveNotes(db: D1Database, save: Save, text: string): Promise<void> {
  if (!(await updateText(db, { ...save, field: 'notes', text }))) throw notHere();
}

/** The thank-you note, with what its writer may want to change. Throws `not_found`. */
export async function saveNote(db: D1Database, save: Save, text: string): Promise<Check[]> {
  if (!(await updateText(db, { ...save, field: 'note', text }))) throw notHere();
  return noteChecks(await loadRehearsal(db, save.rehearsalId, save.userId), text);
}

/** How the seeker thinks it went, before the report. Throws `not_found`. */
export async function saveSelfRating(db: D1Database, save: Save, rating: SelfRating): Promise<void> {
  if (!(await updateText(db, { ...save, field: 'selfRating', text: JSON.stringify(rating) }))) throw notHere();
}
