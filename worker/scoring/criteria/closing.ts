import { begs, commitments, isParticular, lateness, lateThanks, requests } from '../features/closing.ts';
import { roomLeft } from '../features/listening.ts';
import { points } from '../ramp.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import { does, type Talk } from '../talk.ts';
import type { Rubric } from '../rubric.ts';
import { cited, NOT_OBSERVED, words, type Judged } from './judged.ts';

/** The asking is judged, never what was granted. Without an end there was no occasion yet. */
export function closingRequest(talk: Talk, rubric: Rubric): Judged {
  const asked = requests(talk).filter((turn) => lateness(turn, talk) > 0);
  const begging = begs(talk);
  if (!talk.input.ended && asked.length === 0 && begging.length === 0) return NOT_OBSERVED;
  const promised = commitments(talk).filter((turn) => lateness(turn, talk) > 0);
  const thanked = lateThanks(talk);
  const courtesy = thanked.length > 0 ? (thanked.some((turn) => does(turn, 'specific_thanks')) ? 15 : 8) : 0;
  const last = talk.turns.at(-1);
  const best = latest(asked, talk);
  const earned =
    best === null
      ? courtesy + (promised.length > 0 ? 22 : 0)
      : 50 * lateness(best, talk) +
        (isParticular(best, talk) ? 15 : 0) +
        (roomLeft(talk).includes(best) ? 10 : 0) +
        (promised.length > 0 ? 15 : 0) +
        courtesy;
  // Asking for a job leaves the closing request missing, whatever else was asked.
  const most = begging.length > 0 ? rubric.bands.emerging - 1 : 100;
  return {
    points: points(Math.min(earned, most)),
    evidence: cited(...begging.map(words), words(best), ...promised.map(words), ...thanked.map(words), words(last)),
  };
}

function latest(asked: readonly SeekerTurn[], talk: Talk): SeekerTurn | null {
  return asked.reduce<SeekerTurn | null>(
    (best, turn) => (best !== null && lateness(best, talk) >= lateness(turn, talk) ? best : turn),
    null,
  );
}
