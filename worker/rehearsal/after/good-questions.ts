import type { D1Database } from '@cloudflare/workers-types';
import type { KeptQuestion, Questions } from '../../api/contract/progress-answers.ts';
import { AFTER_LIMITS, MOST_QUESTIONS, type NewQuestion } from '../../api/contract/progress.ts';
import { AppError } from '../../errors.ts';
import { similarity } from '../../language/index.ts';
import type { Question } from '../../language/reading.ts';
import {
  insertQuestion,
  selectAsked,
  selectQuestions,
  type AskedRow,
  type KeptQuestionRow,
} from '../../store/kept-question.ts';
import { idInUse, personaOfRow } from '../persona.ts';

/** Of so many talks questions are proposed, and so many at a time. */
const TALKS = 5;
const MOST_PROPOSED = 8;
/** The same question in other words, from here on. */
const SAME = 0.6;

/** One's own good questions, and others to choose from. */
export async function listQuestions(db: D1Database, userId: string): Promise<Questions> {
  const [kept, asked] = await db.batch([selectQuestions(db, userId), selectAsked(db, userId, TALKS)]);
  const rows = (kept?.results ?? []) as KeptQuestionRow[];
  return {
    kept: rows.filter(({ state }) => state === 'kept').map(toKept),
    proposed: proposals(
      (asked?.results ?? []) as AskedRow[],
      rows.map(({ text }) => text),
    ),
  };
}

/** Open, specific and answered, one at a time, and not among those that were kept or left out. */
function proposals(rows: readonly AskedRow[], known: readonly string[]): Questions['proposed'] {
  const proposed: Questions['proposed'] = [];
  for (const row of rows) {
    if (proposed.length >= MOST_PROPOSED) break;
    if (row.stacked === 1 || !wasAnswered(row)) continue;
    for (const { text } of goodOnes(JSON.parse(row.questions) as Question[])) {
      const seen = [...known, ...proposed.map((each) => each.text)];
      if (seen.some((other) => similarity(other, text) >= SAME)) continue;
      proposed.push({ text, rehearsalId: row.rehearsal_id, persona: personaOfRow(row).name });
    }
  }
  return proposed.slice(0, MOST_PROPOSED);
}

function goodOnes(questions: readonly Question[]): { text: string }[] {
  return questions
    .filter(({ form, leading, searchable, generic }) => form === 'open' && !leading && !searchable && !generic)
    .map(({ text }) => ({ text: text.trim() }))
    .filter(({ text }) => text.length <= AFTER_LIMITS.question && text.split(/\s+/).length >= 4);
}

function wasAnswered({ acts }: AskedRow): boolean {
  return ((JSON.parse(acts ?? '[]') ?? []) as string[]).includes('answer');
}

function toKept(row: KeptQuestionRow): KeptQuestion {
  return { id: row.id, text: row.text, rehearsalId: row.rehearsal_id, keptAt: new Date(row.kept_at).toISOString() };
}

/** Someone else's question and one that never was look alike. */
export function noSuchQuestion(): AppError {
  return new AppError('not_found', 'There is no such question in this browser. You may have taken it off already.');
}

/** Questions are kept for whoever has begun a talk here. */
export function nobodyYet(): AppError {
  return new AppError('not_found', 'There is nobody to keep a question for yet. Begin a talk in this browser first.');
}

/** Keeps a question, or that one is not wanted. Repeated with the same id it answers with what is there. Throws `id_in_use`, `invalid_input`. */
export async function keepQuestion(
  db: D1Database,
  userId: string,
  wish: NewQuestion,
  now: number,
): Promise<{ question: KeptQuestion; isNew: boolean }> {
  const keep = { ...wish, text: wish.text.trim(), userId, now };
  const [inserted, all] = await db.batch([insertQuestion(db, keep, MOST_QUESTIONS), selectQuestions(db, userId)]);
  const rows = (all?.results ?? []) as KeptQuestionRow[];
  const row = rows.find(({ id }) => id === wish.id);
  const isNew = (inserted?.results.length ?? 0) > 0;
  if (row && (isNew || (row.text === keep.text && row.state === keep.state))) return { question: toKept(row), isNew };
  if (rows.filter(({ state }) => state === 'kept').length >= MOST_QUESTIONS && !row) {
    throw new AppError('invalid_input', `You keep ${MOST_QUESTIONS} questions already. Take one off to keep another.`);
  }
  throw idInUse();
}

/** The question is kept under this id, where it is. */
export function keptAs(text: string, kept: readonly KeptQuestionRow[]): string | null {
  return kept.find((row) => row.state === 'kept' && row.text === text.trim())?.id ?? null;
}
