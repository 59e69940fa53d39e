import { openingAndPurpose } from './criteria/preparation.ts';
import { OCCURRENCES, type Occurrence } from './occurrences.ts';
import type { Advice, CriterionScore } from './report.ts';
import type { Rubric } from './rubric.ts';
import { does, type Talk } from './talk.ts';
import { opening } from './verbatim.ts';

/** More often than this is a habit; it does not become more of one. */
const TIMES_MOST = 4;
const DOORS_MOST = 6;

interface Candidate {
  id: string;
  advice: Advice;
  /** What it closed off in this talk, and how often. */
  closedOff: number;
}

/** One thing to change, and up to two smaller ones, by what each closed off in this talk; never by points. */
export function adviceFor(
  talk: Talk,
  rubric: Rubric,
  criteria: readonly CriterionScore[],
  isStrong: boolean,
): { change: Advice | null; smaller: Advice[] } {
  const candidates = rubric.advice
    // Who opened soundly is not told to open.
    .filter(({ id }) => id !== 'no_purpose' || (openingAndPurpose(talk, rubric).points ?? 0) < rubric.bands.sound)
    .map((entry) => candidateFor(entry, talk))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.closedOff - a.closedOff);
  const [first, ...rest] = candidates;
  if (first === undefined) {
    const isSound = criteria.every(({ points }) => points === null || points >= rubric.bands.sound);
    return { change: isStrong && isSound ? null : nextBest(talk, rubric, criteria), smaller: [] };
  }
  // Smaller things are about something else: two pieces of advice on one habit are one.
  const told = [first];
  for (const each of rest) if (told.length < 3 && !told.some((other) => isAlike(each, other))) told.push(each);
  return { change: first.advice, smaller: told.slice(1).map(({ advice }) => advice) };
}

/** The next step of what would gain most; its moment only where the evidence is of what was missed. */
function nextBest(talk: Talk, { next, bands }: Rubric, criteria: readonly CriterionScore[]): Advice | null {
  const lacks = ({ weight, points }: CriterionScore) => weight * (100 - (points ?? 100));
  const [weakest] = criteria.filter((each) => lacks(each) > 0).toSorted((a, b) => lacks(b) - lacks(a));
  if (talk.turns.length === 0) return null;
  // Where too little was said to judge anything, asking comes first.
  const entry = next.find(({ criterion }) => criterion === (weakest?.id ?? 'question_form'));
  if (entry === undefined) return null;
  const seeker = weakest && (weakest.points ?? 0) < bands.sound ? (weakest.evidence[0] ?? null) : null;
  const turn = talk.turns.find(({ number }) => number === seeker?.turn) ?? null;
  const heard = turn?.before ? opening(turn.before) : null;
  return {
    id: `next_${entry.criterion}`,
    criterion: entry.criterion,
    advice: entry.says,
    meant: entry.meant,
    moment: seeker && { informant: heard, seeker },
    better: null,
    branchFrom: seeker && (turn?.before?.number ?? 0),
  };
}

function isAlike(one: Candidate, other: Candidate): boolean {
  return (
    SAME[other.id]?.includes(one.id) === true ||
    one.advice.criterion === other.advice.criterion ||
    one.advice.moment?.seeker?.quote === other.advice.moment?.seeker?.quote
  );
}

const SAME: Record<string, string[]> = {
  missed_cue: ['missed_follow_up'],
  missed_follow_up: ['missed_cue', 'echo'],
  no_question: ['missed_follow_up', 'closed', 'narrow'],
  closed: ['no_question'],
};

function candidateFor(entry: Rubric['advice'][number], talk: Talk): Candidate | null {
  const found = OCCURRENCES[entry.id]?.(talk) ?? [];
  if (found.length === 0) return null;
  const doors = found.map((occurrence) => doorsLeftClosed(occurrence, talk));
  const closed = doors.reduce((total, count) => total + count, 0);
  const worst = found[bestMoment(found, doors)];
  if (worst === undefined) return null;
  return {
    id: entry.id,
    closedOff: entry.weight * Math.min(TIMES_MOST, found.length) + Math.min(DOORS_MOST, closed),
    advice: {
      id: entry.id,
      criterion: entry.criterion,
      advice: entry.says,
      meant: entry.meant,
      moment: { informant: worst.heard, seeker: worst.said },
      better: worst.better,
      branchFrom: worst.turn.before?.number ?? 0,
    },
  };
}

/** Doors that another word at this turn would have opened; they are laid to the most particular cause. */
function doorsLeftClosed({ turn }: Occurrence, talk: Talk): number {
  return (talk.input.meeting?.doors ?? []).filter((door) => door.state === 'closed' && door.turn === turn.number)
    .length;
}

/** The moment that shows it best: one with a better wording, then the one that closed off most, then the first. */
function bestMoment(found: readonly Occurrence[], doors: readonly number[]): number {
  let best = 0;
  const worth = (at: number) =>
    (found[at]?.better ? 3 : 0) + Math.min(2, doors[at] ?? 0) + (found[at] && does(found[at].turn, 'goodbye') ? -2 : 0);
  for (let at = 1; at < found.length; at++) if (worth(at) > worth(best)) best = at;
  return best;
}
