import { begs, lateness, requests } from './features/closing.ts';
import {
  cuesGiven,
  cuesMissed,
  echoes,
  longestTurn,
  monologues,
  talkShare,
  unsupportedReferences,
} from './features/listening.ts';
import { early, firstTurnThat } from './features/opening.ts';
import {
  closedQuestions,
  followUpChances,
  followUps,
  formQuestions,
  genericQuestions,
  leadingQuestions,
  searchableQuestions,
  stackedTurns,
  subjects,
  wantsOneWord,
} from './features/questions.ts';
import { subjectsExpected } from './criteria/questions.ts';
import type { Evidence } from './report.ts';
import { about } from './words/phrases.ts';
import { askAbout, neutral, opened, sharper, tellingSentence, unstacked } from './rewrite.ts';
import type { SeekerTurn } from './seeker-turns.ts';
import { does, type AskedQuestion, type Talk } from './talk.ts';
import { quoteFrom } from './verbatim.ts';

/** One time that something closed a door or let one stay closed. */
export interface Occurrence {
  turn: SeekerTurn;
  /** The informant's words that matter; else the telling sentence of the turn before. */
  heard: Evidence | null;
  /** What the seeker said; else the whole turn. */
  said: Evidence | null;
  better: string | null;
}

/** Where in this talk each piece of advice applies. */
export const OCCURRENCES: Record<string, (talk: Talk) => Occurrence[]> = {
  rude: (talk) => talk.turns.filter((turn) => does(turn, 'rude')).map((turn) => at(turn, null)),
  asked_for_job: (talk) => begs(talk).map((turn) => at(turn, 'What would you do first, in my place?')),
  missed_cue: missedCues,
  missed_follow_up: missedFollowUps,
  no_question: (talk) =>
    talk.questions.length === 0 ? talk.turns.slice(0, 1).map((turn) => at(turn, heardQuestion(turn))) : [],
  monologue: overlong,
  unsupported: (talk) => unsupportedReferences(talk).map((turn) => at(turn, heardQuestion(turn))),
  echo: (talk) => echoes(talk).map((turn) => at(turn, heardQuestion(turn))),
  too_personal: (talk) =>
    talk.turns
      .filter((turn) => does(turn, 'too_personal', 'asks_own_salary', 'asks_confidential'))
      .map((turn) =>
        at(turn, does(turn, 'asks_own_salary') ? 'What can someone starting out in this work expect to earn?' : null),
      ),
  leading: (talk) => leadingQuestions(talk).map((asked) => of(asked, neutral(asked.question.text))),
  closed: (talk) => {
    const closed = closedQuestions(talk).filter(
      ({ question, followsUp }) => wantsOneWord(question) && !question.leading && !followsUp,
    );
    // A closed question now and then is how people check; it is a habit that costs.
    if (closed.length < 2 || closed.length / formQuestions(talk).length < 0.3) return [];
    return closed.map((asked) => of(asked, opened(asked.question.text)));
  },
  // Once is how people talk; twice is a habit.
  stacked: (talk) =>
    (stackedTurns(talk).length < talk.measures.stackedTurnsToFlag ? [] : stackedTurns(talk)).map((turn) =>
      at(turn, unstacked(turn.reading.questions)),
    ),
  generic: (talk) => {
    const anyones = genericQuestions(talk).filter(({ question, followsUp }) => question.form === 'open' && !followsUp);
    // A plain question opens many a talk; most of them plain is a list that fits anyone.
    if (anyones.length < 2 || anyones.length / formQuestions(talk).length < 0.4) return [];
    return anyones.map((asked) => of(asked, sharper(asked.question.text) ?? heardQuestion(asked.turn)));
  },
  searchable: (talk) =>
    searchableQuestions(talk).map((asked) => {
      const topic = asked.question.topics[0]?.topic;
      return of(
        asked,
        topic ? `I have read what your profile says about ${about(topic)}. What does it leave out?` : null,
      );
    }),
  no_request: noRequest,
  no_purpose: (talk) => {
    const first = talk.turns[0];
    if (first === undefined || early(firstTurnThat(talk, 'purpose'), talk) === 1) return [];
    const introduction = talk.input.plan?.introduction.trim() ?? '';
    return [at(first, introduction !== '' && introduction.length <= 240 ? introduction : null)];
  },
  over_time: (talk) => {
    const { meeting, minutes } = talk.input;
    const last = talk.turns.at(-1);
    const over = meeting && minutes !== null ? meeting.minutesUsed - minutes : 0;
    if (last === undefined || over <= talk.measures.overTimeMinutes) return [];
    return [at(last, `I see our ${minutes} minutes are nearly up. May I ask one last question?`)];
  },
  narrow: (talk) => {
    const last = talk.questions.at(-1);
    return last && subjects(talk).size < subjectsExpected(talk) / 2 && talk.questions.length >= 4
      ? [of(last, null)]
      : [];
  },
};

function at(turn: SeekerTurn, better: string | null): Occurrence {
  return { turn, heard: heardBefore(turn), said: quoteFrom(turn.turn, turn.turn.text), better };
}

function of({ turn, question }: AskedQuestion, better: string | null): Occurrence {
  return { turn, heard: heardBefore(turn), said: quoteFrom(turn.turn, question.text), better };
}

function heardBefore({ before }: SeekerTurn): Evidence | null {
  return before && quoteFrom(before, tellingSentence(before.text) ?? before.text);
}

function heardQuestion({ before }: SeekerTurn): string | null {
  const sentence = before && tellingSentence(before.text);
  return sentence ? askAbout(sentence) : null;
}

function missedCues(talk: Talk): Occurrence[] {
  return cuesMissed(talk).flatMap((cue) => {
    const turn = talk.turns.find((each) => each.number > cue.turn);
    const said = talk.input.turns.find((each) => each.number === cue.turn);
    if (turn === undefined || said === undefined) return [];
    const asked = turn.reading.questions[0]?.text ?? turn.turn.text;
    return [
      { turn, heard: quoteFrom(said, cue.words), said: quoteFrom(turn.turn, asked), better: askAbout(cue.words) },
    ];
  });
}

/** Questions that let an answer go by, other than at a cue. Some must: a talk has more than one subject. */
function missedFollowUps(talk: Talk): Occurrence[] {
  const chances = followUpChances(talk);
  const last = talk.turns.at(-1);
  // Who leaves after a turn or two lets the last answer go by.
  if (last !== undefined && last.index > 0 && talk.turns.length < 4) return [at(last, heardQuestion(last))];
  const enough = talk.measures.followUpShareFull * 0.8;
  if (chances.length < 2 || followUps(talk).length / chances.length >= enough) return [];
  const cueTurns = new Set(cuesGiven(talk).map((cue) => cue.turn));
  return chances
    .filter(({ followsUp, turn }) => !followsUp && turn.before !== null && !cueTurns.has(turn.before.number))
    .map((asked) => of(asked, heardQuestion(asked.turn)));
}

function overlong(talk: Talk): Occurrence[] {
  const speeches = monologues(talk);
  const most = longestTurn(talk);
  const all = talkShare(talk) ?? 0;
  if (speeches.length === 0 && all > talk.measures.talkShareWorst && most) return [at(most, null)];
  return speeches.map((turn) => at(turn, null));
}

function noRequest(talk: Talk): Occurrence[] {
  const last = talk.turns.at(-1);
  // A talk that broke off has a more urgent lack than its closing.
  if (last === undefined || !talk.input.ended || talk.turns.length < 4) return [];
  if (begs(talk).length > 0 || requests(talk).some((turn) => lateness(turn, talk) > 0)) return [];
  const topic = [...subjects(talk).keys()].findLast((each) => each !== 'people' && each !== 'resources');
  const matter = topic === undefined ? 'this' : about(topic);
  return [at(last, `Is there someone you would suggest I talk to about ${matter}? No is a fine answer.`)];
}
