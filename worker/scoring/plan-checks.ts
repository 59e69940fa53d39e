import { contentWords, copiedShare, plainWords, read } from '../language/index.ts';
import { isSkipped } from './features/preparation.ts';
import { topicsOfGoal } from './goal-topics.ts';
import { checkOutreach } from './outreach-checks.ts';
import { checkQuestions, coveredTopics, readQuestions, type ReadQuestion } from './question-checks.ts';
import type { Check, Plan } from './report.ts';
import { about } from './words/phrases.ts';
import { listed, numberWord } from './words/voice.ts';

/** Two minutes a question, with its answer and a follow-up. */
const MINUTES_PER_QUESTION = 2;
/** Notes are copied when most of their words stand in the profile word for word. */
const COPIED = 0.6;
const NOTES_TO_JUDGE = 8;

export interface PlanContext {
  /** The public profile as plain text; null where there is none. */
  profile: string | null;
  minutes: number;
}

/** What the writer of a plan may want to change; never a bar. An untouched plan and its empty fields raise nothing. */
export function checkPlan(plan: Plan, { profile, minutes }: PlanContext): Check[] {
  if (isSkipped(plan)) return [];
  const questions = readQuestions(plan.questions, profile);
  return [
    ...checkQuestions(questions),
    ...checkGoal(plan, questions),
    ...checkNotes(plan, profile),
    ...checkCount(questions, minutes),
    ...checkClosing(plan, questions),
    ...checkOutreach(plan.outreach),
  ];
}

/** A goal is missed only once there are questions that it should have led to. */
function checkGoal({ goal }: Plan, questions: readonly ReadQuestion[]): Check[] {
  if (goal.trim() === '') {
    return questions.length === 0
      ? []
      : [check('goal', 'no_goal', 'Say in a line what you want to know by the end; the questions follow from it.')];
  }
  if (new Set(contentWords(goal)).size < 2) {
    return [
      check(
        'goal',
        'no_goal',
        'This could be anybody’s goal. Say what you want to be able to decide or do afterwards.',
      ),
    ];
  }
  if (questions.length < 3) return [];
  const covered = coveredTopics(questions);
  const missing = topicsOfGoal(goal).filter((topic) => !covered.has(topic));
  if (missing.length === 0) return [];
  const message = `Your goal needs ${listed(missing.slice(0, 3).map(about))}, and no question asks about that yet.`;
  return [check('questions', 'topics_missing', message)];
}

function checkNotes({ research }: Plan, profile: string | null): Check[] {
  const words = plainWords(research);
  if (profile === null || words.length < NOTES_TO_JUDGE || copiedShare(words, plainWords(profile)) < COPIED) return [];
  return [check('research', 'research_copied', 'These are the profile’s own words. Note what they make you wonder.')];
}

function checkCount(questions: readonly ReadQuestion[], minutes: number): Check[] {
  const most = Math.floor(minutes / MINUTES_PER_QUESTION);
  if (questions.length <= most) return [];
  const message = `${minutes} minutes have room for about ${numberWord(most)} questions with their answers. Mark the ones you must ask.`;
  return [check('questions', 'too_many_for_time', message)];
}

function checkClosing({ closingRequest }: Plan, questions: readonly ReadQuestion[]): Check[] {
  if (closingRequest.trim() !== '') {
    const { moves } = read(closingRequest, { earlier: [], profile: null });
    if (!moves.includes('asks_for_job') && !moves.includes('offers_cv')) return [];
    const message = 'This asks for a job. Ask for someone to meet or something to read; the rest follows from that.';
    return [
      check(
        'closingRequest',
        'job_request',
        message,
        'Is there someone else you would suggest I talk to? No is a fine answer.',
      ),
    ];
  }
  if (questions.length < 3) return [];
  const asked = questions.some(
    ({ reading }) => reading.moves.includes('asks_for_people') || reading.moves.includes('asks_for_resources'),
  );
  if (asked) return [];
  const message = 'Think of one thing to ask for at the end: someone to meet, something to read.';
  return [
    check(
      'closingRequest',
      'no_closing_request',
      message,
      'Is there someone else you would suggest I talk to? No is a fine answer.',
    ),
  ];
}

function check(field: Check['field'], code: string, message: string, better: string | null = null): Check {
  return { questionId: null, field, code, message, better };
}
