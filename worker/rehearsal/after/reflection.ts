import type { D1Database } from '@cloudflare/workers-types';
import type { Page } from '../../api/contract/page-answers.ts';
import type { Confidence, Reflection, ReflectionEntry, ReflectionWords } from '../../api/contract/progress-answers.ts';
import { AFTER_LIMITS, type NewConfidence, type NewReflection } from '../../api/contract/progress.ts';
import { quotesIn } from '../../scoring/index.ts';
import { selectQuestions, type KeptQuestionRow } from '../../store/kept-question.ts';
import {
  listReflections,
  selectConfidence,
  selectReflection,
  storeConfidence,
  toConfidence,
  type ConfidenceRow,
  type ReflectionRow,
} from '../../store/reflection.ts';
import { storeOwnWords } from '../../store/own-words.ts';
import { selectRehearsal, type RehearsalRow } from '../../store/rehearsal.ts';
import { selectTurns, type TurnRow } from '../../store/turn.ts';
import { notHere, toLoaded, type Loaded } from '../load-rehearsal.ts';
import { behind } from '../behind.ts';
import { pageEnd, pageOf } from '../pages.ts';
import { cardOf, personaOf, personaOfRow } from '../persona.ts';
import { keptAs } from './good-questions.ts';

export const NO_WORDS: ReflectionWords = { learnt: '', surprised: '', fits: '', open: '', nextSteps: [] };

const PAGE = 50;

/** A reflection with the talk it is about. */
export interface Reflected {
  loaded: Loaded;
  reflection: Reflection;
}

/** What a seeker wrote after a talk, empty where that is nothing yet, in one round trip. Throws `not_found`. */
export async function readReflection(db: D1Database, rehearsalId: string, userId: string): Promise<Reflected> {
  const [rehearsals, turns, reflections, taps, questions] = await db.batch([
    selectRehearsal(db, rehearsalId, userId),
    selectTurns(db, rehearsalId, userId),
    selectReflection(db, rehearsalId, userId),
    selectConfidence(db, rehearsalId, userId),
    selectQuestions(db, userId),
  ]);
  const loaded = toLoaded(rehearsals?.results as RehearsalRow[], turns?.results as TurnRow[]);
  const [row] = (reflections?.results ?? []) as ReflectionRow[];
  const [tap] = (taps?.results ?? []) as ConfidenceRow[];
  const words = row ? (JSON.parse(row.words) as ReflectionWords) : NO_WORDS;
  const kept = (questions?.results ?? []) as KeptQuestionRow[];
  const { rehearsal } = loaded;
  const reflection: Reflection = {
    ...words,
    rehearsalId,
    persona: cardOf(personaOf(rehearsal)),
    heldAt: new Date(rehearsal.closedAt ?? rehearsal.createdAt).toISOString(),
    confidence: toConfidence(tap),
    quotes: quotesIn(textOf(words), loaded.turns),
    asked: askedIn(loaded, kept),
    version: row?.version ?? 0,
  };
  return { loaded, reflection };
}

const textOf = ({ learnt, surprised, fits, open }: ReflectionWords): string =>
  [learnt, surprised, fits, open].join('\n');

function askedIn({ turns }: Loaded, kept: readonly KeptQuestionRow[]): Reflection['asked'] {
  return turns.flatMap(({ number, reading }) =>
    (reading?.questions ?? [])
      .map(({ text }) => text.trim())
      .filter((text) => text.length <= AFTER_LIMITS.question && text.split(/\s+/).length >= 3)
      .map((text) => ({ text, turn: number, keptAs: keptAs(text, kept) })),
  );
}

/** Saves what was written. Throws `not_found`, `behind` when another tab saved since `version`. */
export async function saveReflection(
  db: D1Database,
  rehearsalId: string,
  userId: string,
  wish: NewReflection,
  now: number,
): Promise<Reflection> {
  const { version, ...words } = wish;
  const isSaved = await storeOwnWords(db, 'reflection', { rehearsalId, userId, words, version: version ?? null, now });
  const { reflection } = await readReflection(db, rehearsalId, userId);
  if (isSaved) return reflection;
  throw behind('This', reflection.version);
}

/** One tap. Throws `not_found`. */
export async function saveConfidence(
  db: D1Database,
  rehearsalId: string,
  userId: string,
  taps: NewConfidence,
): Promise<Confidence> {
  const saved = await storeConfidence(db, { rehearsalId, userId, ...taps });
  if (!saved) throw notHere();
  return saved;
}

/** One's reflections beside one another, the latest talk first, fifty at a time. */
export async function listOwnReflections(
  db: D1Database,
  userId: string,
  after: string | undefined,
): Promise<Page<ReflectionEntry>> {
  const rows = await listReflections(db, userId, pageEnd(after), PAGE + 1);
  const { items, next } = pageOf(rows, PAGE, ({ held_at, id }) => ({ at: held_at, id }));
  return {
    items: items.map((row) => ({
      ...(JSON.parse(row.words) as ReflectionWords),
      rehearsalId: row.id,
      persona: cardOf(personaOfRow(row)),
      heldAt: new Date(row.held_at).toISOString(),
    })),
    next,
  };
}
