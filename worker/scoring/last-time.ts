import { lateness, requests } from './features/closing.ts';
import { buildsOn, chancesToPickUp, cuesGiven, cuesPickedUp, roomLeft } from './features/listening.ts';
import { early, firstTurnThat, introduction } from './features/opening.ts';
import { references } from './features/preparation.ts';
import {
  followUpChances,
  followUps,
  formQuestions,
  leadingQuestions,
  openness,
  openQuestions,
  subjects,
} from './features/questions.ts';
import { subjectsExpected } from './criteria/questions.ts';
import { OCCURRENCES } from './occurrences.ts';
import type { Focus, LastTime } from './report.ts';
import type { Rubric } from './rubric.ts';
import { turnsThat, type Talk } from './talk.ts';
import { counted, numberWord, times } from './words/voice.ts';

type Went = Pick<LastTime, 'went' | 'thisTime'>;

/** How the one thing to change from the talk before went in this one: counted by the same rules that named it. */
export function lastTime(focus: Focus, talk: Talk, rubric: Rubric, isEnough: boolean): LastTime {
  if (!isEnough) return { ...focus, went: 'no_occasion', thisTime: 'too little was said to tell' };
  const answer = ANSWERS[focus.id]?.(talk, rubric) ?? byOccurrence(focus.id, talk);
  return { ...focus, ...answer };
}

const ANSWERS: Record<string, (talk: Talk, rubric: Rubric) => Went> = {
  missed_cue: (talk) => {
    const given = cuesGiven(talk).length;
    const taken = cuesPickedUp(talk).length;
    if (given === 0) return { went: 'no_occasion', thisTime: 'nothing was left hanging' };
    return went(taken * 2 >= given, remarks(taken, given));
  },
  missed_follow_up: followed,
  next_depth: followed,
  no_question: (talk) => {
    const asked = talk.questions.length;
    return went(asked > 0, asked === 0 ? 'you asked nothing' : `you asked ${counted(asked, 'question')}`);
  },
  closed: opened,
  next_question_form: opened,
  leading: (talk) => {
    const { length } = leadingQuestions(talk);
    return went(
      length === 0,
      length === 0 ? 'no question carried its answer' : `${counted(length, 'question')} still did`,
    );
  },
  no_request: requested,
  next_closing_request: requested,
  no_purpose: introduced,
  next_opening: introduced,
  narrow: ranged,
  next_range: ranged,
  next_preparation_shown: (talk) => {
    const shown = references(talk).length;
    return went(
      shown > 0,
      shown === 0 ? 'nothing you had read came up' : `${counted(shown, 'thing')} you had read came up`,
    );
  },
  next_uptake: (talk) => {
    const chances = chancesToPickUp(talk);
    const taken = chances.filter((turn) => buildsOn(turn, talk)).length;
    if (chances.length === 0) return { went: 'no_occasion', thisTime: 'there was nothing yet to pick up' };
    return went(taken * 2 >= chances.length, `${outOf(taken, chances.length, 'turn')} built on what was said`);
  },
  next_tact: (talk) => {
    const isLeft = roomLeft(talk).length > 0;
    return went(isLeft, isLeft ? 'you left room to decline' : 'no question left room to decline');
  },
  next_time: (talk) => {
    const isMinded = turnsThat(talk, 'minds_time', 'agreed_time').length > 0;
    return went(isMinded, isMinded ? 'you spoke of the time' : 'the time was not mentioned');
  },
  next_note: ({ input }) =>
    input.note === null
      ? { went: 'no_occasion', thisTime: 'there is no note yet' }
      : went(true, 'there is a note; its checks say how it reads'),
};

/** What should not happen again either did or did not. */
function byOccurrence(id: string, talk: Talk): Went {
  const { length } = OCCURRENCES[id]?.(talk) ?? [];
  return went(length === 0, length === 0 ? 'it did not slip once' : `it slipped ${times(length)}`);
}

function followed(talk: Talk): Went {
  const chances = followUpChances(talk).length;
  const taken = followUps(talk).length;
  if (chances === 0) return { went: 'no_occasion', thisTime: 'there was no answer yet to ask about' };
  const isEnough = taken / chances >= talk.measures.followUpShareFull * 0.8;
  return went(isEnough, `${outOf(taken, chances, 'question')} followed an answer`);
}

function opened(talk: Talk, { bands }: Rubric): Went {
  const all = formQuestions(talk).length;
  if (all === 0) return { went: 'not_yet', thisTime: 'there was no question to judge' };
  return went(
    openness(talk) * 100 >= bands.sound,
    `${outOf(openQuestions(talk).length, all, 'question')} could not be answered in a word`,
  );
}

function requested(talk: Talk): Went {
  const isAsked = requests(talk).some((turn) => lateness(turn, talk) > 0);
  return went(isAsked, isAsked ? 'you asked for something near the end' : 'you asked for nothing at the end');
}

function introduced(talk: Talk): Went {
  const isSaid = early(firstTurnThat(talk, 'purpose'), talk) === 1;
  const isKnown = introduction(talk) !== null;
  if (isSaid) return went(true, isKnown ? 'you said both at the start' : 'you said at the start what you came for');
  return went(
    false,
    isKnown ? 'you said who you are, and not what you hope to learn' : 'you said neither at the start',
  );
}

function ranged(talk: Talk): Went {
  const found = subjects(talk).size;
  return went(found >= subjectsExpected(talk) / 2, `${counted(found, 'subject')} came up`);
}

function went(isDone: boolean, thisTime: string): Went {
  return { went: isDone ? 'done' : 'not_yet', thisTime };
}

/** `two of your five questions`, `none of your five questions`. */
function outOf(some: number, all: number, one: string): string {
  if (all === 1) return some === 1 ? `your one ${one}` : `no ${one}`;
  return `${some === 0 ? 'none' : numberWord(some)} of your ${counted(all, one)}`;
}

function remarks(taken: number, given: number): string {
  if (given === 1) return taken === 1 ? 'you asked about the one remark left hanging' : 'one remark was left hanging';
  return `you asked about ${taken === 0 ? 'none' : numberWord(taken)} of ${counted(given, 'remark')} left hanging`;
}
