import {
  BUILT_ON,
  chancesToPickUp,
  cuesGiven,
  cuesPickedUp,
  echoes,
  isUnsupported,
  longestTurn,
  monologues,
  pickedUp,
  roomLeft,
  talkShare,
  unsupportedReferences,
} from '../features/listening.ts';
import { begs } from '../features/closing.ts';
import { mean, points, ramp } from '../ramp.ts';
import type { Rubric } from '../rubric.ts';
import { does, turnsThat, type Talk } from '../talk.ts';
import { counted, numberWord, sentenceCase } from '../words/voice.ts';
import { cited, NOT_OBSERVED, words, type Judged } from './judged.ts';

/** How far each turn builds on what was said before it, and whether cues were taken up. */
export function uptake(talk: Talk, { bands }: Rubric): Judged {
  const chances = chancesToPickUp(talk);
  if (chances.length === 0) return NOT_OBSERVED;
  const { uptakeFull, cueShare, unsupportedCost, echoCost } = talk.measures;
  const marks = chances.map((turn) => ({ turn, mark: pickedUp(turn, talk) }));
  const said = ramp(mean(marks.map(({ mark }) => mark)) ?? 0, 0, uptakeFull);
  const cues = cuesGiven(talk).length;
  // A cue that was never given cannot be missed; one alone says half as much as two.
  const weight = cueShare * ramp(cues, 0, 2);
  const earned = cues === 0 ? said : (1 - weight) * said + weight * (cuesPickedUp(talk).length / cues);
  const cost =
    unsupportedCost * Math.min(3, unsupportedReferences(talk).length) + echoCost * Math.min(3, echoes(talk).length);
  const best = marks
    .filter(({ mark }) => mark >= BUILT_ON)
    .sort((a, b) => b.mark - a.mark || a.turn.index - b.turn.index);
  const least = marks.filter(({ turn, mark }) => mark < 0.2 || isUnsupported(turn));
  const earnedAll = points(100 * earned - cost);
  const shown = earnedAll >= bands.sound ? best : least;
  return {
    points: earnedAll,
    evidence: cited(...unsupportedReferences(talk).slice(0, 1).map(words), ...shown.map(({ turn }) => words(turn))),
    counted: `${sentenceCase(numberWord(best.length))} of ${counted(marks.length, 'turn')} built on what was said.`,
  };
}

/** Seen only where something delicate came up: room to decline, kindness, or the want of it. */
export function tact(talk: Talk, { bands }: Rubric): Judged {
  const rude = talk.turns.filter((turn) => does(turn, 'rude'));
  const prying = talk.turns.filter((turn) => does(turn, 'too_personal', 'asks_own_salary', 'asks_confidential'));
  const begging = begs(talk);
  const kind = talk.turns.filter((turn) => turn.counts && turn.reading.sympathy);
  const room = roomLeft(talk);
  const sorry = turnsThat(talk, 'apology', 'leave_to_take_notes');
  const harsh = [...rude, ...prying.filter((turn) => !room.includes(turn)), ...begging];
  if (harsh.length + kind.length + room.length + sorry.length === 0) return NOT_OBSERVED;
  const earned = 55 + (room.length > 0 ? 20 : 0) + (kind.length > 0 ? 20 : 0) + (sorry.length > 0 ? 10 : 0);
  const cost = 80 * Math.min(1, rude.length) + 35 * Math.min(2, prying.length) + 35 * Math.min(2, begging.length);
  const left = points(earned - cost);
  const shown = left >= bands.sound ? [...room, ...kind, ...sorry] : harsh.length > 0 ? harsh : sorry;
  return { points: left, evidence: cited(...shown.map(words)) };
}

/** The room shared, and the time minded. */
export function timeAndFlow(talk: Talk): Judged {
  const spoken = talkShare(talk);
  if (spoken === null || talk.informantWords === 0) return NOT_OBSERVED;
  const { talkShareGood, talkShareWorst, overTimeMinutes } = talk.measures;
  const balance = 1 - ramp(spoken, talkShareGood, talkShareWorst);
  const minding = turnsThat(talk, 'minds_time', 'agreed_time');
  const speeches = monologues(talk);
  const { meeting, minutes } = talk.input;
  const over =
    meeting && minutes !== null ? ramp(meeting.minutesUsed - minutes, overTimeMinutes, overTimeMinutes + 4) : 0;
  return {
    points: points(75 * balance + (minding.length > 0 ? 25 : 0) - 40 * Math.min(1, speeches.length) - 30 * over),
    evidence: cited(...minding.map(words), ...speeches.map(words), words(longestTurn(talk))),
  };
}
