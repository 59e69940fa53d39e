import {
  begs,
  commitments,
  isParticular,
  lateness,
  lateThanks,
  requests,
  thanksInParticular,
} from '../features/closing.ts';
import { roomLeft } from '../features/listening.ts';
import { points } from '../ramp.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import type { Talk } from '../talk.ts';
import type { Rubric } from '../rubric.ts';
import { cited, NOT_OBSERVED, words, type Judged } from './judged.ts';

/** The asking is judged, never what was granted. Without an end there was no occasion yet. */
export function closingRequest(talk: Talk, rubric: Rubric): Judged {
  const asked = requests(talk).filter((turn) => lateness(turn, talk) > 0);
  const begging = begs(talk);
  if (!talk.input.ended && asked.length === 0 && begging.length === 0) return NOT_OBSERVED;
  const promised = commitments(talk).filter((turn) => lateness(turn, talk) > 0);
  const thanked = lateThanks(talk);
  const courtesy = thanked.length > 0 ? (thanksInParticular(talk).some((turn) => thanked.includes(turn)) ? 12 : 8) : 0;
  const last = talk.turns.at(-1);
  const best = asked.toSorted((a, b) => asking(b, talk) - asking(a, talk))[0] ?? null;
  const earned =
    best === null
      ? courtesy + (promised.length > 0 ? 22 : 0)
      : asking(best, talk) + (promised.length > 0 ? 15 : 0) + courtesy;
  // Asking for a job leaves the closing request missing, whatever else was asked.
  const most = begging.length > 0 ? rubric.bands.emerging - 1 : 100;
  return {
    points: points(Math.min(earned, most)),
    evidence: cited(...begging.map(words), words(best), ...promised.map(words), ...thanked.map(words), words(last)),
  };
}

/** One request: late, particular, and easy to decline. */
function asking(turn: SeekerTurn, talk: Talk): number {
  return 50 * lateness(turn, talk) + (isParticular(turn, talk) ? 15 : 0) + (roomLeft(talk).includes(turn) ? 10 : 0);
}
