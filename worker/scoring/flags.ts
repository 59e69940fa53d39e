import { begs } from './features/closing.ts';
import { echoes, monologues, unsupportedReferences } from './features/listening.ts';
import { followUpChances, followUps, leadingQuestions, stackedTurns } from './features/questions.ts';
import type { Flag, Report } from './report.ts';
import type { Rubric } from './rubric.ts';
import { repeatsWithin, type SeekerTurn } from './seeker-turns.ts';
import { does, type Talk } from './talk.ts';

/** What a reader should know by name, each with its turns; raised also where nothing can be scored. */
export function flagsOf(talk: Talk, rubric: Rubric): Report['flags'] {
  const { measures } = talk;
  const stacked = stackedTurns(talk);
  const raised: Record<Flag, SeekerTurn[] | boolean> = {
    asked_for_job: begs(talk),
    injection: talk.turns.filter(
      (turn) => turn.asides.includes('injection') || (does(turn, 'instructions') && !does(turn, 'asks_for_job')),
    ),
    leading_question: leadingQuestions(talk).map(({ turn }) => turn),
    monologue: monologues(talk),
    no_follow_up: followUpChances(talk).length >= measures.noFollowUpQuestions && followUps(talk).length === 0,
    plea: talk.turns.filter((turn) => turn.asides.includes('plea') || does(turn, 'plea')),
    repeated_text: repeated(talk),
    stacked_questions: stacked.length >= measures.stackedTurnsToFlag ? stacked : [],
    too_short_to_score: !isEnough(talk, rubric),
    unsupported_reference: unsupportedReferences(talk),
    verbatim_echo: echoes(talk),
  };
  return (Object.entries(raised) as [Flag, SeekerTurn[] | boolean][])
    .filter(([, found]) => (typeof found === 'boolean' ? found : found.length > 0))
    .map(([id, found]) => ({
      id,
      turns: typeof found === 'boolean' ? [] : [...new Set(found.map((turn) => turn.number))],
    }));
}

/**
 * Fewer turns or words than this say nothing about how someone talks. Five questions are enough to go by however
 * short they are: length for its own sake is never scored.
 */
export function isEnough(talk: Talk, { enough }: Rubric): boolean {
  if (talk.turns.length < enough.seekerTurns) return false;
  return talk.words >= enough.words || talk.questions.length >= enough.questionsForTotal;
}

/** The same sentence often in one turn, or the same turn often in one talk. Once more may be a slip. */
function repeated(talk: Talk): SeekerTurn[] {
  const times = talk.measures.repeatedTimes;
  const said = (turn: SeekerTurn) => talk.turns.filter((other) => other.words.join(' ') === turn.words.join(' '));
  // A short turn said again is a habit from the third time on.
  const again = talk.turns.filter((turn) => turn.repeats && (turn.words.length >= 4 || said(turn).length >= times));
  const within = talk.turns.filter((turn) => repeatsWithin(turn, times));
  return again.length + 1 >= times ? [...again, ...within] : within;
}
