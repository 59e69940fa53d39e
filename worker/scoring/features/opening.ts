import type { Move } from '../../language/reading.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import { does, type Talk } from '../talk.ts';

/** The first turn that makes one of these moves, wherever it stands. */
export function firstTurnThat(talk: Talk, ...moves: Move[]): SeekerTurn | null {
  return talk.turns.find((turn) => turn.counts && does(turn, ...moves)) ?? null;
}

/** 1 where it comes as the talk opens, a share where it comes late, 0 where it never comes. */
export function early(turn: SeekerTurn | null, talk: Talk): number {
  if (turn === null) return 0;
  return turn.index < talk.measures.openingTurns ? 1 : talk.measures.lateOpeningShare;
}

/** Says who the seeker is: an introduction, or something of their own life in the opening turns. */
export function introduction(talk: Talk): SeekerTurn | null {
  const introduced = firstTurnThat(talk, 'introduction');
  if (introduced !== null) return introduced;
  const { openingTurns } = talk.measures;
  return talk.turns.find((turn) => turn.counts && turn.index < openingTurns && turn.reading.selfDisclosure) ?? null;
}
