import { jobRequests, requests } from '../features/closing.ts';
import { buildsOn, cuesMissed, cuesPickedUp, roomLeft } from '../features/listening.ts';
import { introduction } from '../features/opening.ts';
import { references } from '../features/preparation.ts';
import {
  followUpChances,
  followUps,
  formQuestions,
  leadingQuestions,
  openQuestions,
  searchableQuestions,
  stackedTurns,
} from '../features/questions.ts';
import type { RubricCriterion } from '../rubric.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import { does, type Talk } from '../talk.ts';

/** One thing that a turn of the seeker did, under the criterion that looks at it. */
export interface Sign {
  criterion: RubricCriterion['id'];
  says: string;
}

type Reader = (turn: SeekerTurn, talk: Talk) => string | null;

const of = <Asked extends { turn: SeekerTurn }>(turn: SeekerTurn, all: readonly Asked[]) =>
  all.filter((asked) => asked.turn === turn);

/** What each criterion sees in a single turn, in the order of the rubric; a turn that gives it no occasion is left out. */
const READERS: Partial<Record<RubricCriterion['id'], Reader>> = {
  preparation_shown: (turn, talk) => {
    if (of(turn, searchableQuestions(talk)).length > 0) return 'asked what the profile answers';
    return of(turn, references(talk)).length > 0 ? 'brought up something you had read' : null;
  },
  opening: (turn, talk) => {
    const isPurpose = turn.counts && does(turn, 'purpose');
    const isWho = introduction(talk) === turn;
    if (isPurpose) return isWho ? 'said who you are and why you came' : 'said why you came';
    return isWho ? 'said who you are' : null;
  },
  question_form: (turn, talk) => {
    if (of(turn, leadingQuestions(talk)).length > 0) return 'a question that brought its own answer';
    if (stackedTurns(talk).includes(turn)) return 'several questions at once';
    if (of(turn, formQuestions(talk)).length === 0) return null;
    return of(turn, openQuestions(talk)).length > 0 ? 'an open question' : 'a question with a one-word answer';
  },
  depth: (turn, talk) => {
    if (of(turn, followUps(talk)).length > 0) return 'asked on from what had just been said';
    return of(turn, followUpChances(talk)).length > 0 ? 'began another subject' : null;
  },
  uptake: (turn, talk) => {
    if (cuesPickedUp(talk).some(({ pickedUpAt }) => pickedUpAt === turn.number))
      return 'took up the remark left hanging';
    if (turn.before !== null && cuesMissed(talk).some((cue) => cue.turn === turn.before?.number)) {
      return 'passed over the remark left hanging';
    }
    if (turn.before === null) return null;
    return buildsOn(turn, talk) ? 'built on what was said' : null;
  },
  tact: (turn, talk) => {
    if (does(turn, 'rude')) return 'was rude';
    if (does(turn, 'too_personal')) return 'was too personal';
    return roomLeft(talk).includes(turn) ? 'left room to decline' : null;
  },
  time: (turn) => (turn.counts && does(turn, 'minds_time', 'agreed_time') ? 'spoke of the time' : null),
  closing_request: (turn, talk) => {
    if (jobRequests(talk).includes(turn)) return 'asked for a job';
    return requests(talk).includes(turn) ? 'asked for something to go on with' : null;
  },
};

/** What one turn did, criterion by criterion. */
export function signsOf(turn: SeekerTurn, talk: Talk): Sign[] {
  return Object.entries(READERS).flatMap(([criterion, read]) => {
    const says = read(turn, talk);
    return says === null ? [] : [{ criterion: criterion as RubricCriterion['id'], says }];
  });
}
