import type { Card, CardWords } from '../../api/contract/card-answers.ts';
import { LIMITS } from '../../api/contract/rehearsal.ts';
import { similarity } from '../../language/index.ts';
import type { Move } from '../../language/reading.ts';
import type { Check, Plan, Report } from '../../scoring/report.ts';
import type { StoredTurn } from '../../store/turn.ts';
import { ownWords } from './own-words.ts';

/** The same question in other words, from here on. */
const SAME = 0.6;

export interface CardSources {
  plan: Plan;
  checks: readonly Check[];
  turns: readonly StoredTurn[];
  /** Other texts that the seeker wrote themselves. */
  written: readonly string[];
  /** Null while the talk is open. */
  report: Report | null;
}

type Choice = Card['choices'][number];

/**
 * What stands on a card that nobody has touched, and what else could: the plan's own words, and questions from the
 * talk that hold nothing of what the informant told. A better wording is only ever a choice. Pure.
 */
export function cardWords(sources: CardSources): { words: CardWords; choices: Choice[] } {
  const { plan, turns, report } = sources;
  const isOwn = ownWords([...planTexts(plan), ...sources.written], turns);
  const planned = plannedFirst(plan);
  const asked = askedWell(turns).filter(isOwn);
  const openingLine = plan.introduction.trim() || firstWords(turns);
  // What the opening line asks already is not asked again below it.
  const spoken = asked.filter(
    (text) => !openingLine.includes(text) && !planned.some((other) => similarity(text, other.text) >= SAME),
  );
  const questions = [
    ...planned.map(({ id, text }) => ({ id, text: text.trim() })),
    ...spoken.map((text, at) => ({ id: `talk-${at + 1}`, text })),
  ].slice(0, LIMITS.cardQuestions);
  const words = {
    openingLine,
    questions,
    closingRequest: plan.closingRequest.trim(),
    focus: report?.change?.advice ?? '',
  };
  const better = betterWordings(sources).filter(isOwn);
  const choices: Choice[] = [
    ...planned.map(({ text }) => ({ text: text.trim(), from: 'plan' as const })),
    ...asked.map((text) => ({ text, from: 'talk' as const })),
    ...better.map((text) => ({ text, from: 'better' as const })),
  ];
  return { words, choices: distinct(choices) };
}

const planTexts = ({ goal, research, introduction, questions, closingRequest, outreach }: Plan): string[] => [
  ...[goal, research, introduction, closingRequest, outreach],
  ...questions.map(({ text }) => text),
];

/** The ones that must be asked are on the card; the others as far as there is room, in the order of the plan. */
function plannedFirst({ questions }: Plan) {
  const written = questions.filter(({ text }) => text.trim() !== '');
  const must = written.filter(({ mustAsk }) => mustAsk).slice(0, LIMITS.cardQuestions);
  const room = LIMITS.cardQuestions - must.length;
  const others = written.filter((question) => !must.includes(question));
  const kept = new Set([...must, ...others.slice(0, room)]);
  return [...written.filter((question) => kept.has(question)), ...written.filter((question) => !kept.has(question))];
}

/** Turns that ask for something else than to be told. */
const NOT_A_QUESTION: readonly Move[] = [
  'asks_for_people',
  'asks_for_resources',
  'asks_next_step',
  'asks_for_job',
  'offers_cv',
  'asks_own_salary',
  'asks_confidential',
  'too_personal',
  'small_talk',
  'instructions',
  'nonsense',
  'rude',
  'plea',
];

/** Open questions, one at a time, that stand on their own and could not be put to anybody. */
function askedWell(turns: readonly StoredTurn[]): string[] {
  return turns.flatMap(({ reading }) => {
    if (!reading || reading.stacked || reading.followUp || reading.callback !== null) return [];
    if (reading.moves.some((move) => NOT_A_QUESTION.includes(move))) return [];
    return reading.questions
      .filter(({ form, leading, searchable, generic }) => form === 'open' && !leading && !searchable && !generic)
      .filter(({ text }) => fits(text))
      .map(({ text }) => text.trim());
  });
}

const fits = (text: string): boolean => text.trim().length <= LIMITS.question && /\s\S+\s/u.test(text.trim());

/** How the seeker began, before anything was told; an opening that asks at once is left out. */
function firstWords([first]: readonly StoredTurn[]): string {
  const introduces = first?.reading?.moves.some((move) => move === 'introduction' || move === 'purpose') ?? false;
  return first && introduces && first.text.length <= LIMITS.introduction ? first.text.trim() : '';
}

function betterWordings({ checks, report }: CardSources): string[] {
  const advice = report ? [...(report.change ? [report.change] : []), ...report.smaller] : [];
  const checked = checks.filter(({ field }) => field === 'question');
  return [...advice, ...checked]
    .flatMap(({ better }) => (better ? [better.trim()] : []))
    .filter((text) => text.endsWith('?') && fits(text));
}

function distinct(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}
