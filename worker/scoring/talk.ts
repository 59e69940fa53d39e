import { plainWords } from '../language/index.ts';
import type { Move, Question } from '../language/reading.ts';
import { contentOf, plainQuestion, wordsOf } from './kept.ts';
import { particularWords } from './particular.ts';
import { sum } from './ramp.ts';
import type { ScoringInput } from './report.ts';
import type { Measures } from './rubric.ts';
import { seekerTurns, type SeekerTurn } from './seeker-turns.ts';

/** A rehearsal as the features look at it: read once, counted many times. */
export interface Talk {
  input: ScoringInput;
  measures: Measures;
  turns: SeekerTurn[];
  questions: AskedQuestion[];
  words: number;
  informantWords: number;
  /** The public profile as plain words, for what was read and what was copied. */
  profile: { words: string[]; particular: ReadonlySet<string> } | null;
}

export interface AskedQuestion {
  question: Question;
  turn: SeekerTurn;
  /** Stays with what the informant just said; of several in one turn only the first can. */
  followsUp: boolean;
  /** Asks for someone, something or leave, which is rightly a yes-or-no question. */
  isRequest: boolean;
}

/** Reads a rehearsal for the features. */
export function talkOf(input: ScoringInput, measures: Measures): Talk {
  const turns = seekerTurns(input, measures);
  const informant = input.turns.filter((turn) => turn.speaker === 'informant');
  return {
    input,
    measures,
    turns,
    questions: turns.flatMap(asked),
    words: sum(turns.map((turn) => turn.words.length)),
    informantWords: sum(informant.map((turn) => wordsOf(turn).length)),
    profile:
      input.profile === null
        ? null
        : {
            words: plainWords(input.profile),
            particular: particularWords(input.profile, `${input.meeting?.name ?? ''} ${input.plan?.goal ?? ''}`),
          },
  };
}

/** Words of substance that the informant had said before a turn. */
export function heardBefore(turn: SeekerTurn, talk: Talk): (word: string) => boolean {
  const heard = talk.input.turns.filter((other) => other.speaker === 'informant' && other.number < turn.number);
  const said = heard.map(contentOf);
  return (word) => said.some((words) => words.has(word));
}

/** Turns that count for the seeker and make a move. */
export function turnsThat(talk: Talk, ...moves: Move[]): SeekerTurn[] {
  return talk.turns.filter((turn) => turn.counts && does(turn, ...moves));
}

/** Whether a turn makes one of these moves, counted or not: for what costs rather than earns. */
export function does(turn: SeekerTurn, ...moves: Move[]): boolean {
  return moves.some((move) => turn.reading.moves.includes(move));
}

/** Builds truly on what was just said: not an echo, not a claim about words that nobody said. */
export function followsUp(turn: SeekerTurn): boolean {
  return (
    turn.counts &&
    turn.before !== null &&
    turn.reading.followUp &&
    !does(turn, 'asks_for_job', 'offers_cv', 'rude') &&
    (turn.questions.length === 0 || turn.questions.some(({ leading }) => !leading)) &&
    turn.reading.reflection !== 'unsupported'
  );
}

const LEAVE =
  /\b(would|is) (that|it) (be )?(all ?right|ok|okay|fine)\b|\b(may|can|could) i (take|write|send|email|(?:e )?mail|contact|call|follow|record|note|come back|stay in touch)\b/;
const REQUESTS: readonly Move[] = ['asks_for_people', 'asks_for_resources', 'asks_next_step'];

/** Leaves room to decline, and is no question. */
const DECLINE = /^no is (?:also )?a fine answer/;

function asked(turn: SeekerTurn): AskedQuestion[] {
  const questions = turn.questions.filter((question) => !DECLINE.test(plainQuestion(question)));
  // Of several in one turn the first that is marked as a question takes up what was said.
  const first = Math.max(
    0,
    questions.findIndex(({ text }) => text.endsWith('?')),
  );
  return questions.map((question, at) => ({
    question,
    turn,
    followsUp: at === first && !question.leading && followsUp(turn),
    isRequest:
      LEAVE.test(plainQuestion(question)) ||
      asksForSomeone(question) ||
      (asksForSomething(question) && does(turn, ...REQUESTS)),
  }));
}

const POINTS_ON =
  /\b(suggest|recommend|introduce|connect|contact|reach out|put me in touch|point me|talk to|talk with|speak to|speak with|meet|read|look at)\b/;

/** Asks whom to meet or what to read, also with words between: "someone else, perhaps Dana, you would suggest". */
export function asksForSomeone(question: Question): boolean {
  const topic = question.topics[0]?.topic;
  const isOnIt = topic === 'people' || topic === 'resources';
  const plain = plainQuestion(question);
  return isOnIt && (POINTS_ON.test(plain) || WHOM_TO_SEE.test(plain));
}

/** So plain that it is a request also where no mark makes a question of it. */
export const SOMEONE_TO_SEE =
  /\b(?:is there|might there be|would there be|do you know) .{0,30}\b(?:person|people|someone|somebody|anyone|anybody|colleague)\b.{0,60}\b(?:i (?:could|can|might|may|should)|to) (?:ask|talk|speak|write|call|meet|see|contact|sit down)\b/;

/** "One other person whom I could ask", "anybody I might sit down with": whatever one would do with them. */
const WHOM_TO_SEE =
  /\b(?:who|whom|person|people|someone|somebody|anyone|anybody|colleagues?)\b.{0,60}\b(?:i (?:could|can|might|may|should|ought to)|(?:could|can|might|may|should) i)\b(?! (?:be|become|get|have|find|earn|work)\b)/;

function asksForSomething(question: Question): boolean {
  const topic = question.topics[0]?.topic;
  return topic === 'people' || topic === 'resources' || question.form === 'closed';
}
