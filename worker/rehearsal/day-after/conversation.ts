import type { D1Database } from '@cloudflare/workers-types';
import { newIdentity } from '../../account/session.ts';
import type { Page } from '../../api/contract/page-answers.ts';
import type { Conversation, ConversationWords } from '../../api/contract/progress-answers.ts';
import { MOST_CONVERSATIONS, type ConversationDetails, type NewConversation } from '../../api/contract/progress.ts';
import { AppError } from '../../errors.ts';
import { knownAs } from '../../informant/called.ts';
import { checkNote } from '../../scoring/index.ts';
import type { Check } from '../../scoring/report.ts';
import {
  deleteConversation,
  findConversation,
  insertConversation,
  selectConversations,
  toConversation,
  updateConversation,
  type ConversationRow,
  type StoredConversation,
} from '../../store/conversation.ts';
import { insertIdentity } from '../../store/identity.ts';
import { same } from '../../same.ts';
import { behind } from '../behind.ts';
import { idInUse } from '../persona.ts';
import { thankBy, updateOn } from './dates.ts';
import { noteDraft, updateDraft } from './messages.ts';

export interface Logged {
  conversation: Conversation;
  isNew: boolean;
  /** The cookie's value, where this made the seeker's identity. */
  token: string | null;
}

/**
 * Logs a real conversation; without an identity it makes one in the same transaction. Repeated with the same id it
 * answers with what is there. Throws `id_in_use`, and `invalid_input` where there are too many.
 */
export async function logConversation(
  db: D1Database,
  userId: string | null,
  wish: NewConversation,
  now: number,
): Promise<Logged> {
  const { id, personaId, ...words } = wish;
  const identity = userId === null ? await newIdentity(now) : null;
  const owner = userId ?? identity?.row.userId ?? '';
  const makes = identity ? insertIdentity(db, identity.row, { table: 'conversation', id }) : [];
  const log = insertConversation(db, { id, userId: owner, personaId, words, now }, MOST_CONVERSATIONS);
  const results = await db.batch([...makes, log]);
  const isNew = (results.at(-1)?.results.length ?? 0) > 0;
  const stored = await findConversation(db, id, owner);
  if (!stored) throw await whyNot(db, owner);
  if (!isNew && !same(stored.words, words)) throw idInUse();
  return { conversation: show(stored), isNew, token: identity?.token ?? null };
}

async function whyNot(db: D1Database, userId: string): Promise<AppError> {
  const { results } = await selectConversations(db, userId).all();
  if (results.length < MOST_CONVERSATIONS) return idInUse();
  return new AppError(
    'invalid_input',
    `You keep ${MOST_CONVERSATIONS} conversations here already. Delete one to log another.`,
  );
}

/** Someone else's conversation and one that never was look alike. */
export function noSuchConversation(): AppError {
  return new AppError('not_found', 'There is no such conversation in this browser. It may have been deleted.');
}

/** Throws `not_found`. */
export async function readConversation(db: D1Database, id: string, userId: string): Promise<Conversation> {
  const stored = await findConversation(db, id, userId);
  if (!stored) throw noSuchConversation();
  return show(stored);
}

/** All of a seeker's, the last logged first. */
export async function listConversations(db: D1Database, userId: string): Promise<Page<Conversation>> {
  const { results } = await selectConversations(db, userId).all<ConversationRow>();
  return { items: results.map(toConversation).map(show), next: null };
}

/** Saves what was changed. Throws `not_found`, `behind` when another tab saved since `version`. */
export async function changeConversation(
  db: D1Database,
  id: string,
  userId: string,
  wish: ConversationDetails,
  now: number,
): Promise<Conversation> {
  const { version, ...words } = wish;
  const isSaved = await updateConversation(db, { id, userId, words, version: version ?? null, now });
  const conversation = await readConversation(db, id, userId);
  if (isSaved) return conversation;
  throw behind('This', conversation.version);
}

/** Throws `not_found`. */
export async function removeConversation(db: D1Database, id: string, userId: string): Promise<void> {
  if (!(await deleteConversation(db, id, userId))) throw noSuchConversation();
}

function show({ id, personaId, words, version, createdAt, updatedAt }: StoredConversation): Conversation {
  return {
    ...words,
    id,
    who: knownAs(words).name,
    personaId,
    thankBy: thankBy(words),
    updateOn: updateOn(words),
    noteDraft: noteDraft(words),
    noteChecks: checksOf(words),
    updateDraft: updateDraft(words),
    version,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}

/** The checks of any thank-you note, held against what the seeker logged: nothing that a stand-in said is known here. */
function checksOf({ name, role, note, stayed, went }: ConversationWords): Check[] {
  const logged = { number: 2, speaker: 'informant' as const, text: `${stayed}\n${went}` };
  return checkNote(note, [logged], {
    name,
    firstName: knownAs({ name, role }).called,
    isUnnamed: name.trim() === '',
    onRecord: 'in what you logged',
  });
}
