import { contentWords } from '../../language/index.ts';
import type { Move } from '../../language/reading.ts';
import { contentOf, plainQuestion, plainTurn } from '../kept.ts';
import { ramp } from '../ramp.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import { asksForSomeone, does, heardBefore, SOMEONE_TO_SEE, turnsThat, type Talk } from '../talk.ts';

export const REQUEST_MOVES: readonly Move[] = ['asks_for_people', 'asks_for_resources', 'asks_next_step'];

/** Turns that ask for someone to meet, something to read or a next step. */
export function requests(talk: Talk): SeekerTurn[] {
  return talk.turns.filter(
    (turn) =>
      turn.counts &&
      (does(turn, ...REQUEST_MOVES) ||
        turn.questions.some(asksForSomeone) ||
        (turn.questions.length === 0 && SOMEONE_TO_SEE.test(plainTurn(turn.heard)))),
  );
}

/** 0 to 1: how far into the meeting a turn comes, as a closing request should. */
export function lateness(turn: SeekerTurn, talk: Talk): number {
  const { closingFrom, closingFull } = talk.measures;
  const minute = talk.input.meeting?.minuteOf.get(turn.number);
  const of = talk.input.minutes ?? talk.input.meeting?.terms.minutes;
  const byTurn = talk.turns.length > 1 ? turn.index / (talk.turns.length - 1) : 0;
  // Either the talk or the clock may be near its end: a short talk closes early by the clock.
  const byClock = minute !== undefined && of ? minute / of : 0;
  return ramp(Math.max(byTurn, byClock), closingFrom, closingFull);
}

export function jobRequests(talk: Talk): SeekerTurn[] {
  return talk.turns.filter((turn) => does(turn, 'asks_for_job', 'offers_cv'));
}

/** Asking for a job is welcome only after the informant has spoken of openings. */
export function begs(talk: Talk): SeekerTurn[] {
  const raised = talk.input.meeting?.raisedOpenings ?? [];
  return jobRequests(talk).filter((turn) => !raised.some((number) => number < turn.number));
}

export function commitments(talk: Talk): SeekerTurn[] {
  return turnsThat(talk, 'commitment');
}

/** Thanks for a thing that was said, by a word of substance that the informant used. */
export function thanksInParticular(talk: Talk): SeekerTurn[] {
  return turnsThat(talk, 'specific_thanks').filter((turn) => {
    const wasHeard = heardBefore(turn, talk);
    return [...contentOf(turn.heard)].some((word) => !OF_ANY_TALK.has(word) && wasHeard(word));
  });
}

const OF_ANY_TALK = new Set(contentWords('time talk talking minutes today meeting job work help helpful advice'));

/** Thanks at the end; twenty times is once. */
export function lateThanks(talk: Talk): SeekerTurn[] {
  return turnsThat(talk, 'thanks', 'specific_thanks').filter((turn) => lateness(turn, talk) > 0.5);
}

const WHOM =
  /\b(someone|somebody|anyone|anybody|person|people|colleague|else)\b.{0,30}\b(who|that|in|at|with|from|like)\b|\b(minutes|half an hour|a (quick )?call|coffee)\b/;

/** Says whom or what it asks for, by a clause of its own or by something the informant had named. */
export function isParticular(turn: SeekerTurn, talk: Talk): boolean {
  const asking = turn.reading.questions.map(plainQuestion).join(' ') || plainTurn(turn.heard);
  if (WHOM.test(asking)) return true;
  const wasHeard = heardBefore(turn, talk);
  return contentWords(asking).some((word) => !A_NUMBER.has(word) && wasHeard(word));
}

/** Numbers and "another" are heard in any talk. */
const A_NUMBER = new Set(contentWords('one two three four five six seven eight nine ten another other'));
