import type { Move } from '../../language/reading.ts';
import { mean, share } from '../ramp.ts';
import { does, turnsThat, type Talk } from '../talk.ts';
import { begs, commitments, jobRequests, requests } from './closing.ts';
import {
  chancesToPickUp,
  cuesGiven,
  cuesPickedUp,
  echoes,
  longestTurn,
  monologues,
  pickedUp,
  reflections,
  roomLeft,
  selfTalk,
  talkShare,
  unsupportedReferences,
} from './listening.ts';
import { demonstratingUnderstanding, encouragingElaboration, selfOriented } from './listener.ts';
import { firstTurnThat, introduction } from './opening.ts';
import { gaveWay, referencesShown } from './preparation.ts';
import {
  closedQuestions,
  followUpChances,
  followUps,
  formQuestions,
  genericQuestions,
  leadingQuestions,
  longestChain,
  openQuestions,
  repeatedQuestions,
  searchableQuestions,
  stackedTurns,
  subjects,
  turnsThatAsk,
} from './questions.ts';

/** Every counted measure by name. Null: there was nothing to count it on. */
export function featuresOf(talk: Talk): Record<string, number | null> {
  const { turns } = talk;
  const count = (...moves: Move[]) => turns.filter((turn) => does(turn, ...moves)).length;
  const chances = chancesToPickUp(talk);
  const ledger = talk.input.meeting;
  const features: Record<string, number | null> = {
    seekerTurns: turns.length,
    seekerWords: talk.words,
    informantWords: talk.informantWords,
    wordsPerTurn: share(talk.words, turns.length),
    longestTurnWords: longestTurn(talk)?.words.length ?? null,

    questions: talk.questions.length,
    turnsThatAsk: turnsThatAsk(talk).length,
    turnsThatAskShare: share(turnsThatAsk(talk).length, turns.length),
    openQuestions: openQuestions(talk).length,
    closedQuestions: closedQuestions(talk).length,
    openShare: share(openQuestions(talk).length, formQuestions(talk).length),
    invitations: talk.questions.filter(({ question }) => question.invitation).length,
    genericQuestions: genericQuestions(talk).length,
    searchableQuestions: searchableQuestions(talk).length,
    leadingQuestions: leadingQuestions(talk).length,
    stackedTurns: stackedTurns(talk).length,
    repeatedQuestions: repeatedQuestions(talk),
    subjects: subjects(talk).size,
    followUps: followUps(talk).length,
    followUpShare: share(followUps(talk).length, followUpChances(talk).length),
    longestChain: longestChain(talk),

    uptake: mean(chances.map((turn) => pickedUp(turn, talk))),
    paraphrase: mean(chances.map((turn) => (!turn.counts ? 0 : turn.reading.paraphrase))),
    reflections: reflections(talk).length,
    emptyReflections: turns.filter((turn) => turn.reading.reflection === 'empty').length,
    echoes: echoes(talk).length,
    unsupportedReferences: unsupportedReferences(talk).length,
    callbacks: turns.filter((turn) => turn.counts && turn.reading.callback !== null).length,
    tiedAcknowledgements: turns.filter((turn) => turn.counts && turn.reading.acknowledgement === 'tied').length,
    bareAcknowledgements: turns.filter((turn) => turn.reading.acknowledgement === 'bare').length,
    sympathy: turns.filter((turn) => turn.counts && turn.reading.sympathy).length,
    cuesGiven: ledger === null ? null : cuesGiven(talk).length,
    cuesPickedUp: ledger === null ? null : cuesPickedUp(talk).length,

    encouragingElaboration: encouragingElaboration(talk),
    demonstratingUnderstanding: demonstratingUnderstanding(talk),
    selfOriented: selfOriented(talk),

    talkShare: talkShare(talk),
    selfTalk: selfTalk(talk),
    selfDisclosures: turns.filter((turn) => turn.reading.selfDisclosure).length,
    monologues: monologues(talk).length,
    roomLeft: roomLeft(talk).length,
    mindsTime: count('minds_time'),
    minutesUsed: ledger?.minutesUsed ?? null,
    rude: count('rude'),
    tooPersonal: count('too_personal', 'asks_own_salary', 'asks_confidential'),

    purposeAtTurn: firstTurnThat(talk, 'purpose')?.number ?? null,
    introductionAtTurn: introduction(talk)?.number ?? null,
    referencesToReading: referencesShown(talk),
    plannedQuestionsGaveWay: gaveWay(talk),
    thanks: Math.min(1, turnsThat(talk, 'thanks', 'specific_thanks').length),
    specificThanks: turnsThat(talk, 'specific_thanks').length,
    requests: requests(talk).length,
    asksForPeople: turnsThat(talk, 'asks_for_people').length,
    asksForResources: turnsThat(talk, 'asks_for_resources').length,
    asksNextStep: turnsThat(talk, 'asks_next_step').length,
    commitments: commitments(talk).length,
    jobRequests: jobRequests(talk).length,
    jobRequestsUnprompted: begs(talk).length,
  };
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [name, rounded(value)]));
}

/** Four digits are more than any of these measures knows. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}
