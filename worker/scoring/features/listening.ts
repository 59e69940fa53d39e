import { contentOf, plainTurn } from '../kept.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import { does, followsUp, type Talk } from '../talk.ts';
import { ramp, sum } from '../ramp.ts';

/** Turns that reply to something: not the opening, not a goodbye, not an answer to the informant's own question. */
export function chancesToPickUp(talk: Talk): SeekerTurn[] {
  return talk.turns.filter(
    (turn) => turn.before !== null && !does(turn, 'goodbye') && !(isAnswer(turn) && turn.questions.length === 0),
  );
}

/**
 * 0 to 1: how far one turn picks up what was said before it. A cue taken up is everything; a reflection in one's
 * own words nearly so; an echo, an empty stem or a claim about words that nobody said is nothing.
 */
export function pickedUp(turn: SeekerTurn, talk: Talk): number {
  if (!turn.counts || isUnsupported(turn)) return 0;
  if (cuesPickedUp(talk).some((cue) => cue.pickedUpAt === turn.number)) return 1;
  const { reading } = turn;
  // Words that answer the informant's own question were asked for; only what is asked beside them was picked up.
  if (isAnswer(turn)) return followsUp(turn) && !isLoose(turn) ? 0.45 : 0;
  // Any two turns of one talk share something; only what goes beyond that was picked up.
  const built = ramp(reading.uptake, talk.measures.uptakeFloor, 0.9);
  const parts = [
    reading.reflection === 'right' ? 0.8 * ramp(sharedWords(turn), 0, 2) : 0,
    reading.callback !== null ? 0.7 : 0,
    followsUp(turn) ? (isLoose(turn) ? 0.15 : 0.45 + 0.35 * built) : 0,
    reading.acknowledgement === 'tied' ? 0.5 : 0,
    reading.reflection === 'empty' ? 0 : Math.max(0.6 * reading.paraphrase, 0.4 * built),
    reading.sympathy ? 0.3 : 0,
  ];
  const best = Math.max(...parts);
  // Two ways of showing it in one turn say a little more than one.
  return Math.min(1, best + (parts.filter((part) => part >= 0.5).length > 1 ? 0.15 : 0));
}

/** From here on a turn is said to have built on what was said. */
export const BUILT_ON = 0.4;

export function buildsOn(turn: SeekerTurn, talk: Talk): boolean {
  return pickedUp(turn, talk) >= BUILT_ON;
}

/**
 * A closed question that hangs on the last answer by an "it" alone: "is it stressful?" fits any answer in any talk, so
 * that it shows little of having heard this one.
 */
export function isLoose(turn: SeekerTurn): boolean {
  const { questions, reading } = turn;
  if (questions.length === 0 || questions.some(({ form }) => form === 'open')) return false;
  if (reading.reflection === 'right' || reading.callback !== null || reading.uptake >= 0.5) return false;
  return sharedWords(turn) === 0 && !questions.some(({ text }) => POINTS_BACK.test(text));
}

const POINTS_BACK =
  /\b(?:that|those|these|this(?! (?:job|work|career|field|profession|trade))|them|they|he|she|him|her|his)\b/i;

/** Words of substance that a turn shares with the one before it. */
function sharedWords(turn: SeekerTurn): number {
  const heard = turn.before === null ? new Set<string>() : contentOf(turn.before);
  return [...contentOf(turn.heard)].filter((word) => heard.has(word)).length;
}

/** Answers the informant's own question, which is neither saying back nor picking up. */
export function isAnswer(turn: SeekerTurn): boolean {
  if (turn.reading.answersInformant) return true;
  return turn.questions.length === 0 && /\?["'”’)\s]*$/.test(turn.before?.text ?? '');
}

export function isUnsupported(turn: SeekerTurn): boolean {
  return turn.reading.reflection === 'unsupported';
}

export function reflections(talk: Talk): SeekerTurn[] {
  return talk.turns.filter((turn) => turn.counts && turn.reading.reflection === 'right' && !isAnswer(turn));
}

export function echoes(talk: Talk): SeekerTurn[] {
  return talk.turns.filter((turn) => turn.echoes);
}

export function unsupportedReferences(talk: Talk): SeekerTurn[] {
  return talk.turns.filter(isUnsupported);
}

/** Cues that the seeker had a turn to take up; one at the very end cannot be missed. */
export function cuesGiven(talk: Talk): NonNullable<Talk['input']['meeting']>['cues'] {
  const last = talk.turns.at(-1)?.number ?? 0;
  return (talk.input.meeting?.cues ?? []).filter((cue) => cue.pickedUpAt !== null || cue.turn < last);
}

export function cuesPickedUp(talk: Talk): ReturnType<typeof cuesGiven> {
  return cuesGiven(talk).filter((cue) => cue.pickedUpAt !== null);
}

export function cuesMissed(talk: Talk): ReturnType<typeof cuesGiven> {
  return cuesGiven(talk).filter((cue) => cue.pickedUpAt === null);
}

/** The seeker's share of all words; those that answer the informant's own question are left out. */
export function talkShare(talk: Talk): number | null {
  const own = sum(talk.turns.filter((turn) => !turn.reading.answersInformant).map((turn) => turn.words.length));
  const all = own + talk.informantWords;
  return all === 0 ? null : own / all;
}

/** 0 to 1: the share of the seeker's words that speak of the seeker, answers left out. */
export function selfTalk(talk: Talk): number | null {
  if (talk.words === 0) return null;
  return sum(talk.turns.map((turn) => turn.reading.selfTalkShare * turn.words.length)) / talk.words;
}

export function longestTurn(talk: Talk): SeekerTurn | null {
  const own = talk.turns.filter((turn) => !turn.reading.answersInformant);
  return own.reduce<SeekerTurn | null>(
    (most, turn) => (most && most.words.length >= turn.words.length ? most : turn),
    null,
  );
}

/** Turns that are speeches: very long, and nobody asked for them. */
export function monologues(talk: Talk): SeekerTurn[] {
  return talk.turns.filter(
    (turn) => turn.words.length >= talk.measures.monologueWords && !turn.reading.answersInformant,
  );
}

const ROOM =
  /\b(if you do not mind|if (that|it) is (ok|okay|all right|alright|not too)|no is (also )?a fine answer|feel free (not )?to|only if you|if you are (happy|comfortable|willing|able)|if you would rather not|no pressure|you do not have to|happy to move on|may i ask|can i ask you|could i ask)\b/;

/** Turns that leave the other room to decline. */
export function roomLeft(talk: Talk): SeekerTurn[] {
  return talk.turns.filter((turn) => turn.counts && ROOM.test(plainTurn(turn.heard)));
}
