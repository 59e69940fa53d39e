import { plainWords, read, similarity } from '../language/index.ts';
import type { Reading } from '../language/reading.ts';
import type { Topic } from '../language/topics.ts';
import { wantsOneWord } from './features/questions.ts';
import type { Check, PlannedQuestion } from './report.ts';
import { neutral, opened, sharper, unstacked } from './rewrite.ts';
import { about } from './words/phrases.ts';

/** A question that takes longer to say than this is a speech. */
const QUESTION_WORDS_MOST = 35;
/** Above this two questions get the same answer. */
const SAME_QUESTION = 0.75;

export interface ReadQuestion {
  planned: PlannedQuestion;
  reading: Reading;
}

/** The planned questions that say something, read each by itself. */
export function readQuestions(questions: readonly PlannedQuestion[], profile: string | null): ReadQuestion[] {
  return questions
    .filter(({ text }) => text.trim() !== '')
    .map((planned) => ({ planned, reading: read(planned.text, { earlier: [], profile }) }));
}

/** What the writer may want to change in each question, the weightiest first. */
export function checkQuestions(questions: readonly ReadQuestion[]): Check[] {
  return questions.flatMap((each, at) => [...checkQuestion(each), ...checkDuplicate(each, questions.slice(0, at))]);
}

function checkQuestion({ planned, reading }: ReadQuestion): Check[] {
  const { text } = planned;
  const first = reading.questions[0];
  const say = (code: string, message: string, better: string | null = null): Check => ({
    questionId: planned.id,
    field: 'question',
    code,
    message,
    better: better === text.trim() ? null : better,
  });
  if (reading.moves.includes('asks_for_job') || reading.moves.includes('offers_cv')) {
    return [
      say(
        'job_request',
        'This asks for a job, and the talk was agreed to for advice.',
        'What would you do first, in my place?',
      ),
    ];
  }
  const found: Check[] = [];
  if (reading.stacked) {
    found.push(
      say('stacked', 'Several questions at once: only one of them gets answered.', unstacked(reading.questions)),
    );
  }
  if (first?.leading) found.push(say('leading', 'The answer is already in the question.', neutral(first.text)));
  if (first?.searchable) {
    const topic = first.topics[0]?.topic;
    found.push(
      say(
        'searchable',
        'The profile answers this. Ask what it leaves out.',
        opened(first.text) ??
          (topic ? `I have read what your profile says about ${about(topic)}. What does it leave out?` : null),
      ),
    );
  }
  if (first && !first.searchable && isClosed(reading))
    found.push(say('closed', 'This can be answered in one word.', opened(first.text)));
  if (first?.generic && !first.searchable && !reading.stacked && first.form === 'open') {
    found.push(
      say('generic', 'Anyone could be asked this. Tie it to something you have read or heard.', sharper(first.text)),
    );
  }
  const words = plainWords(text).length;
  if (words > QUESTION_WORDS_MOST) {
    found.push(
      say('too_long', `This takes ${words} words to say; the question may get lost in them.`, lastQuestion(reading)),
    );
  }
  return found;
}

/** Closed on purpose are requests for people and reading, and leave: they want a yes or a no. */
function isClosed({ questions, moves }: Reading): boolean {
  const asks = moves.some((move) =>
    /^(asks_for_people|asks_for_resources|asks_next_step|leave_to_take_notes)$/.test(move),
  );
  return !asks && questions.every((question) => !question.leading && wantsOneWord(question));
}

function lastQuestion({ questions }: Reading): string | null {
  const text = questions.at(-1)?.text ?? '';
  return questions.length === 1 &&
    plainWords(text).length <= QUESTION_WORDS_MOST &&
    /^(what|how|why|which|who|where|when)\b/i.test(text)
    ? text
    : null;
}

function checkDuplicate({ planned }: ReadQuestion, earlier: readonly ReadQuestion[]): Check[] {
  const at = earlier.findIndex((other) => similarity(other.planned.text, planned.text) >= SAME_QUESTION);
  if (at < 0) return [];
  const message = `This asks the same as “${earlier[at]?.planned.text.trim() ?? ''}”`;
  return [{ questionId: planned.id, field: 'question', code: 'duplicate', message, better: null }];
}

/** Subjects that the questions cover, by the surest reading of each. */
export function coveredTopics(questions: readonly ReadQuestion[]): Set<Topic> {
  return new Set(
    questions.flatMap(({ reading }) =>
      [...reading.topics, ...reading.questions.flatMap(({ topics }) => topics.slice(0, 2))].map(({ topic }) => topic),
    ),
  );
}
