import { begs, commitments, lateThanks, requests } from '../features/closing.ts';
import { buildsOn, chancesToPickUp, cuesGiven, cuesPickedUp, unsupportedReferences } from '../features/listening.ts';
import { firstTurnThat, introduction } from '../features/opening.ts';
import { gaveWay, isSkipped, plannedAndAsked, references } from '../features/preparation.ts';
import {
  followUps,
  formQuestions,
  leadingQuestions,
  openQuestions,
  searchableQuestions,
} from '../features/questions.ts';
import type { Topic } from '../../language/topics.ts';
import type { Group } from '../report.ts';
import { does, type Talk } from '../talk.ts';
import { counted, numberWord, openCounted, type Voice } from './voice.ts';

/** Why a part stands where it does: counts, in a line. */
export const WHY: Record<Group, (talk: Talk, voice: Voice) => string> = {
  preparation: (talk) => joined(readingLine(talk), planLine(talk), searchableLine(talk), openingLine(talk)),
  questions: (talk) => {
    const all = formQuestions(talk).length;
    if (all === 0)
      return talk.questions.length === 0 ? 'you asked nothing' : 'you asked only for something to go on with';
    const leading = leadingQuestions(talk).length;
    return joined(
      openCounted(openQuestions(talk).length, all, talk.questions.length - all),
      `${followUps(talk).length || 'no'} ${followUps(talk).length === 1 ? 'follow-up' : 'follow-ups'}`,
      leading > 0 ? `${leading} with the answer in ${leading === 1 ? 'it' : 'them'}` : '',
    );
  },
  listening: (talk) => {
    const chances = chancesToPickUp(talk);
    if (chances.length === 0) return 'there was nothing yet to pick up';
    const cues = cuesGiven(talk).length;
    const taken = chances.filter((turn) => buildsOn(turn, talk)).length;
    const unsupported = unsupportedReferences(talk).length;
    return joined(
      cues > 0 ? `${cuesPickedUp(talk).length} of ${cues} remarks left hanging picked up` : '',
      `${taken} of ${chances.length} turns built on what was said`,
      unsupported > 0 ? `${unsupported} spoke of something nobody had said` : '',
    );
  },
  closing: (talk, voice) => joined(closingLine(talk, voice), talk.input.note?.trim() ? 'a note written' : ''),
};

function readingLine(talk: Talk): string {
  const shown = references(talk).length;
  return shown === 0 ? '' : `${counted(shown, 'thing')} you had read came up`;
}

function planLine(talk: Talk): string {
  if (isSkipped(talk.input.plan)) return '';
  const questions = plannedAndAsked(talk);
  if (questions.length === 0) return 'a plan without questions';
  const asked = `${questions.filter((each) => each.asked !== null).length} of ${questions.length} planned questions asked`;
  const dropped = gaveWay(talk);
  return dropped === 0 ? asked : `${asked}, ${numberWord(dropped)} dropped for what came up`;
}

function searchableLine(talk: Talk): string {
  const found = searchableQuestions(talk).length;
  return found === 0 ? '' : `${counted(found, 'question')} the profile answers`;
}

function openingLine(talk: Talk): string {
  const purpose = firstTurnThat(talk, 'purpose');
  const who = introduction(talk);
  if (purpose === null && who === null) return 'you did not say who you are or why you came';
  if (purpose === null) return 'you said who you are, and not why you came';
  const when = purpose.index < talk.measures.openingTurns ? 'early' : 'late';
  return who === null ? `you said ${when} why you came, and not who you are` : `you said ${when} why you came`;
}

function closingLine(talk: Talk, { object }: Voice): string {
  if (begs(talk).length > 0) return 'you asked for a job';
  const asked = requests(talk);
  if (asked.length === 0) {
    if (!talk.input.ended) return 'the talk had not come to its end';
    if (commitments(talk).length > 0) return 'you said what you will do and asked for nothing';
    return lateThanks(talk).length > 0 ? `you thanked ${object} and asked for nothing` : 'you asked for nothing';
  }
  const isFor = (topic: Topic) => asked.some((turn) => turn.questions.some(({ topics }) => topics[0]?.topic === topic));
  if (asked.some((turn) => does(turn, 'asks_for_people')) || isFor('people')) return 'you asked for someone to meet';
  if (asked.some((turn) => does(turn, 'asks_for_resources')) || isFor('resources'))
    return 'you asked for something to read';
  return 'you asked for a next step';
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}
