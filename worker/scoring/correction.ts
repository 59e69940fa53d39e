import { cleanText, takenAsQuestion } from '../language/index.ts';
import type { Move, Reading } from '../language/reading.ts';
import type { ScoringInput } from './report.ts';

export const ASKS = ['open', 'closed', 'nothing'] as const;

/** How one turn of the seeker was read, as far as a person can say it better. */
export interface ReadAs {
  /** `nothing` where no question was heard. */
  asks: (typeof ASKS)[number];
  /** Stays with what the informant had just said. */
  followsUp: boolean;
  /** Carries its answer with it. */
  leading: boolean;
  /** Two or more questions at once. */
  stacked: boolean;
  asksForJob: boolean;
  /** Asks for someone to meet, something to read or a next step. */
  asksForMore: boolean;
  /** Shows in words that what was said was heard. */
  pickedUp: boolean;
}

/** What the seeker says of a turn; what is left out stays as it was read. */
export type Correction = { [Part in keyof ReadAs]?: ReadAs[Part] | undefined };

export type Corrections = ReadonlyMap<number, Correction>;

const FOR_JOB: readonly Move[] = ['asks_for_job', 'offers_cv'];
const FOR_MORE: readonly Move[] = ['asks_for_people', 'asks_for_resources', 'asks_next_step'];

/** A reading in the few words in which it can be corrected. */
export function readAs(reading: Reading): ReadAs {
  const { questions, moves, reflection } = reading;
  return {
    asks: questions.length === 0 ? 'nothing' : questions.some(({ form }) => form === 'open') ? 'open' : 'closed',
    followsUp: reading.followUp && reflection !== 'unsupported',
    leading: questions.some(({ leading }) => leading),
    stacked: reading.stacked,
    asksForJob: moves.some((move) => FOR_JOB.includes(move)),
    asksForMore: moves.some((move) => FOR_MORE.includes(move)),
    pickedUp:
      reflection === 'right' ||
      reading.callback !== null ||
      reading.acknowledgement === 'tied' ||
      (reading.followUp && reflection !== 'unsupported'),
  };
}

/** The reading with what the seeker says of it in its place. */
export function corrected(reading: Reading, correction: Correction | undefined, text: string): Reading {
  if (correction === undefined) return reading;
  const asked = withQuestions(reading, correction, text);
  const moved = { ...asked, moves: movesWith(asked.moves, correction) };
  const followed = correction.followsUp === undefined ? moved : followUpSet(moved, correction.followsUp);
  return correction.pickedUp === undefined ? followed : pickUpSet(followed, correction);
}

function withQuestions(reading: Reading, { asks, leading, stacked }: Correction, text: string): Reading {
  const heard = reading.questions.length > 0 ? reading.questions : [takenAsQuestion(cleanText(text), reading.topics)];
  const kept = asks === 'nothing' ? [] : asks === undefined ? reading.questions : heard;
  const questions = kept.map((question) => ({
    ...question,
    form: asks === 'open' || asks === 'closed' ? asks : question.form,
    leading: leading ?? question.leading,
  }));
  return { ...reading, questions, stacked: questions.length > 1 && (stacked ?? reading.stacked) };
}

function movesWith(moves: readonly Move[], { asksForJob, asksForMore }: Correction): Move[] {
  const without = (drop: readonly Move[]) => (move: Move) => !drop.includes(move);
  const withOne = (from: Move[], isWanted: boolean | undefined, kinds: readonly Move[], added: Move): Move[] => {
    if (isWanted === undefined) return from;
    if (!isWanted) return from.filter(without(kinds));
    return from.some((move) => kinds.includes(move)) ? from : [...from, added];
  };
  const job = withOne([...moves], asksForJob, FOR_JOB, 'asks_for_job');
  return withOne(job, asksForMore, FOR_MORE, 'asks_next_step');
}

function followUpSet(reading: Reading, followsUp: boolean): Reading {
  const reflection = followsUp && reading.reflection === 'unsupported' ? 'none' : reading.reflection;
  return { ...reading, followUp: followsUp, reflection };
}

function pickUpSet(reading: Reading, { pickedUp, followsUp }: Correction): Reading {
  if (pickedUp === true) {
    const isHeld = reading.reflection === 'right' || reading.reflection === 'none';
    return { ...reading, acknowledgement: 'tied', reflection: isHeld ? reading.reflection : 'none' };
  }
  return {
    ...reading,
    acknowledgement: 'none',
    reflection: reading.reflection === 'right' ? 'none' : reading.reflection,
    callback: null,
    uptake: 0,
    paraphrase: 0,
    followUp: followsUp ?? false,
  };
}

/** Remarks left hanging, taken up where the seeker says that the turn after them did so. */
export function correctedMeeting(meeting: ScoringInput['meeting'], corrections: Corrections): ScoringInput['meeting'] {
  if (meeting === null || corrections.size === 0) return meeting;
  const cues = meeting.cues.map((cue) => {
    if (cue.pickedUpAt !== null) {
      return corrections.get(cue.pickedUpAt)?.pickedUp === false ? { ...cue, pickedUpAt: null } : cue;
    }
    return corrections.get(cue.turn + 1)?.pickedUp === true ? { ...cue, pickedUpAt: cue.turn + 1 } : cue;
  });
  return { ...meeting, cues };
}
