import type { Question } from '../../language/reading.ts';
import type { Topic } from '../../language/topics.ts';
import { does, type AskedQuestion, type Talk } from '../talk.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import { isLoose } from './listening.ts';

/** Questions whose form is the seeker's choice: requests and leave are rightly closed. */
export function formQuestions(talk: Talk): AskedQuestion[] {
  return talk.questions.filter((asked) => !asked.isRequest);
}

export function openQuestions(talk: Talk): AskedQuestion[] {
  return formQuestions(talk).filter(({ question }) => question.form === 'open' && !question.leading);
}

export function closedQuestions(talk: Talk): AskedQuestion[] {
  return formQuestions(talk).filter(({ question }) => question.form === 'closed');
}

/** 0 to 1: how open the questions are. A closed one that checks what was just said is listening, and weighs half. */
export function openness(talk: Talk): number {
  const open = openQuestions(talk).length;
  const checks = closedQuestions(talk).filter(({ followsUp }) => followsUp).length;
  return open / Math.max(1, formQuestions(talk).length - checks / 2);
}

/** A yes, a no or a pick would do. "Who decides?" is closed by form, and long to answer. */
export function wantsOneWord({ text, form, wants }: Question): boolean {
  if (form !== 'closed') return false;
  return wants === 'yes_no' || wants === 'choice' || AUXILIARY.test(text);
}

const AUXILIARY = /^(do|does|did|is|are|was|were|have|has|will|would|can|could|should)\b/i;

export function leadingQuestions(talk: Talk): AskedQuestion[] {
  return talk.questions.filter(({ question }) => question.leading);
}

export function genericQuestions(talk: Talk): AskedQuestion[] {
  return formQuestions(talk).filter(({ question }) => question.generic);
}

/** A subject read less surely is not held against anyone. */
const SURE = 0.5;

export function searchableQuestions(talk: Talk): AskedQuestion[] {
  return talk.questions.filter(({ question, isRequest }) => {
    const { topic, confidence } = question.topics[0] ?? { topic: null, confidence: 0 };
    // Whom to meet and what to read are asked of the person, whatever the page says.
    return question.searchable && !isRequest && topic !== 'people' && topic !== 'resources' && confidence >= SURE;
  });
}

/** Turns with two questions that both want telling; a request beside a question takes nothing from it. */
export function stackedTurns(talk: Talk): SeekerTurn[] {
  const asked = formQuestions(talk);
  return talk.turns.filter((turn) => turn.reading.stacked && asked.filter((each) => each.turn === turn).length > 1);
}

export function turnsThatAsk(talk: Talk): SeekerTurn[] {
  return talk.turns.filter((turn) => turn.reading.questions.length > 0);
}

export function repeatedQuestions(talk: Talk): number {
  return talk.turns.flatMap((turn) => turn.reading.questions).filter((question) => question.askedBefore !== null)
    .length;
}

export function followUps(talk: Talk): AskedQuestion[] {
  return talk.questions.filter((asked) => asked.followsUp && !asked.isRequest);
}

/** Questions that could have followed up: there was something to follow, and they are not requests. */
export function followUpChances(talk: Talk): AskedQuestion[] {
  return formQuestions(talk).filter(({ turn }) => turn.before !== null);
}

/** Turns that ask again what was asked, a third or more of those that ask: following up by rote. */
export function asksByRote(talk: Talk): boolean {
  const again = talk.turns.filter((turn) => turn.repeats && turn.reading.questions.length > 0).length;
  return again + 1 >= talk.measures.repeatedTimes && again >= turnsThatAsk(talk).length / 3;
}

/** The most turns in a row that each followed up on the reply to the one before; what fits any answer goes no deeper. */
export function longestChain(talk: Talk): number {
  let longest = 0;
  let chain = 0;
  const following = new Set(
    followUps(talk)
      .filter(({ turn }) => !isLoose(turn))
      .map(({ turn }) => turn.index),
  );
  for (const turn of talk.turns) {
    chain = following.has(turn.index) ? chain + 1 : 0;
    longest = Math.max(longest, chain);
  }
  return longest;
}

/** Subjects asked about, the surest reading of each question; small talk is not a subject. */
export function subjects(talk: Talk): Map<Topic, AskedQuestion> {
  const found = new Map<Topic, AskedQuestion>();
  for (const asked of talk.questions) {
    const topic = asked.question.topics[0]?.topic;
    // "Why?" stays with the subject it was asked about.
    if (
      topic === undefined ||
      topic === 'person' ||
      asked.turn.bare ||
      does(asked.turn, 'asks_for_job', 'asks_own_salary')
    )
      continue;
    if (!found.has(topic)) found.set(topic, asked);
  }
  return found;
}
