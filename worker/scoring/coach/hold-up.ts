import { plainWords } from '../../language/index.ts';
import type { Move } from '../../language/reading.ts';
import type { Evidence, ScoringInput } from '../report.ts';
import type { Measures } from '../rubric.ts';
import { seekerTurns, type SeekerTurn } from '../seeker-turns.ts';
import { does, followsUp } from '../talk.ts';
import { quoteFrom } from '../verbatim.ts';
import type { RewordedMoment } from './moments.ts';

/** What a model proposes for a moment. */
export interface ProposedWording {
  /** The seeker's words that it replaces. */
  quote: string;
  /** The informant's words that it takes up; empty for none. */
  heard: string;
  rewrite: string;
}

export interface HeldWording {
  rewrite: string;
  quote: Evidence;
  heard: Evidence | null;
}

export type WhyDropped =
  /** The quoted words were not said there, or the seeker said the same already. */
  | 'not_said'
  /** Not one open question, or one that the advice is against. */
  | 'not_the_question'
  /** Names, claims or quotes something that nobody said up to there. */
  | 'not_from_talk';

const MOST_LETTERS = 340;
/** What follows on from what was just said; its words have to be shown. */
const TAKES_UP: ReadonlySet<string> = new Set(['missed_cue', 'missed_follow_up', 'echo', 'next_depth', 'next_uptake']);
const UNFIT: readonly Move[] = [
  ...(['rude', 'too_personal', 'asks_for_job', 'offers_cv', 'instructions', 'plea', 'flattery'] as const),
  ...(['asks_own_salary', 'asks_confidential', 'nonsense', 'other_language', 'goodbye'] as const),
];

/** How a moment is read again with other words in it. */
export interface ReadAgain {
  input: ScoringInput;
  measures: Measures;
}

/** A wording is kept on words that were really said, as one open question that counts as the advice wants it to. */
export function heldUp(proposed: ProposedWording, moment: RewordedMoment, again: ReadAgain): HeldWording | WhyDropped {
  const { turn, before, advice } = moment;
  const { quote, heard } = proposed;
  const rewrite = proposed.rewrite.replace(/\s+/gu, ' ').trim();
  const said = quoteFrom(turn, quote);
  const takenUp = heard.trim() === '' ? null : heardIn(heard, moment);
  if (said === null || (heard.trim() !== '' && takenUp === null)) return 'not_said';
  if (TAKES_UP.has(advice.id) && (takenUp === null || takenUp.turn !== before?.number)) return 'not_said';
  if (isSame(rewrite, turn.text) || isSame(rewrite, quote)) return 'not_said';
  const asSaid = rewrite.length > MOST_LETTERS ? undefined : readAgain(rewrite, moment, again);
  if (asSaid === undefined || !isOneOpenQuestion(asSaid) || !fits(advice.id, asSaid)) return 'not_the_question';
  const invents = asSaid.reading.reflection === 'unsupported';
  if (invents || quotesIn(rewrite).some((inner) => heardIn(inner, moment) === null)) return 'not_from_talk';
  return { rewrite, quote: said, heard: takenUp };
}

const isSame = (one: string, other: string) => plainWords(one).join(' ') === plainWords(other).join(' ');

/** The seeker's turn as the report would read it, had they said this. */
function readAgain(text: string, { turn, earlier }: RewordedMoment, { input, measures }: ReadAgain) {
  const readings = new Map([...(input.readings ?? [])].filter(([number]) => number < turn.number));
  return seekerTurns({ ...input, readings, turns: [...earlier, { ...turn, text }] }, measures).at(-1);
}

function heardIn(words: string, { earlier }: RewordedMoment): Evidence | null {
  const informants = earlier.filter(({ speaker }) => speaker === 'informant').toReversed();
  for (const turn of informants) {
    const found = quoteFrom(turn, words);
    if (found) return found;
  }
  return null;
}

const quotesIn = (text: string) =>
  [...text.matchAll(/[“"]([^”"]+)[”"]/gu)].map(([, inner = '']) => inner.replace(/[.,!?;:…\s]+$/u, ''));

function isOneOpenQuestion(said: SeekerTurn): boolean {
  const { reading, counts, asides, turn } = said;
  const [question, ...more] = reading.questions;
  if (!counts || asides.length > 0 || question === undefined) return false;
  if (more.length > 0 || (turn.text.match(/[?？]/gu) ?? []).length !== 1) return false;
  // A question about new words is a new one, though an old one was asked alike.
  if (question.askedBefore !== null && !followsUp(said)) return false;
  return question.form === 'open' && !question.leading && !does(said, ...UNFIT);
}

function fits(advice: string, said: SeekerTurn): boolean {
  const [question] = said.reading.questions;
  if (advice === 'generic') return question?.generic === false;
  if (advice === 'searchable') return question?.searchable === false;
  return !TAKES_UP.has(advice) || followsUp(said);
}
