import type { AnnotatedExchange } from '../../../../worker/scoring/annotations.ts';
import type { RehearsalReport } from '../../../../worker/api/contract/report-answers.ts';
import { byHowMuch, steps } from './plots/steps.ts';

type Turn = RehearsalReport['transcript'][number];

const TIERS = { surface: '', story: ', a story', candid: ', something few people hear' };
const FATES = {
  picked_up: 'and you asked about it',
  missed: 'and the talk moved on',
  at_the_end: 'and there was no time left for it',
};

/** What stands in the margin of each turn: what it did, and what came of it. By turn number. */
export function marginNotes(
  annotated: { exchanges: readonly AnnotatedExchange[]; startingRapport: number },
  firstName: string,
): Map<number, string[]> {
  const notes = new Map<number, string[]>();
  const moved = new Map(steps({ ...annotated, exchanges: [...annotated.exchanges] }).map((step) => [step.turn, step]));
  for (const exchange of annotated.exchanges) {
    notes.set(exchange.turn, signsBeside(exchange));
    if (exchange.reply === null) continue;
    const step = moved.get(exchange.turn);
    const rapport = step && step.by !== 0 ? [`${byHowMuch(step.by, firstName)}: ${step.because.join('; ')}`] : [];
    notes.set(exchange.reply, [...openedBy(exchange), ...leftHanging(exchange), ...rapport]);
  }
  return notes;
}

/** How a question was asked, and whether it followed up, stand under the words already. */
function signsBeside({ signs, questions }: AnnotatedExchange): string[] {
  const follows = questions.some(({ followsUp }) => followsUp);
  return signs
    .filter(({ criterion }) => criterion !== 'question_form' && !(criterion === 'depth' && follows))
    .map(({ says }) => says);
}

function openedBy({ opened }: AnnotatedExchange): string[] {
  return opened.map(
    ({ label, tier, how }) => `told: ${label}${TIERS[tier]}${how === 'volunteered' ? ', unasked' : ''}`,
  );
}

function leftHanging({ cue }: AnnotatedExchange): string[] {
  return cue === null ? [] : [`“${cue.words}” was left hanging, ${FATES[cue.fate]}`];
}

export interface Sought {
  /** A criterion by id, or an empty line for every turn. */
  criterion: string;
  words: string;
}

/** Whether a turn is one of those looked for: it, or the exchange it belongs to, is of the criterion; its words match. */
export function isSought(turn: Turn, sought: Sought, ofCriterion: ReadonlySet<number>): boolean {
  const words = sought.words.trim().toLowerCase();
  const hasWords = words === '' || turn.text.toLowerCase().includes(words);
  const asked = turn.speaker === 'seeker' ? turn.number : turn.number - 1;
  return hasWords && (sought.criterion === '' || ofCriterion.has(asked));
}

/** The seeker's turns that a criterion looked at: those it cites, and those in which it saw something. */
export function turnsOf(
  criterion: string,
  report: Pick<RehearsalReport, 'criteria'>,
  exchanges: readonly AnnotatedExchange[],
): Set<number> {
  const cited = report.criteria.find(({ id }) => id === criterion)?.evidence.map(({ turn }) => turn) ?? [];
  const seen = exchanges.filter(({ signs }) => signs.some((sign) => sign.criterion === criterion));
  return new Set([...cited, ...seen.map(({ turn }) => turn)]);
}

/** A text cut at the words looked for: every second piece is one of them. */
export function marked(text: string, words: string): string[] {
  const sought = words.trim();
  if (sought === '') return [text];
  return text.split(new RegExp(`(${sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'gi'));
}
