import {
  closedQuestions,
  asksByRote,
  followUpChances,
  followUps,
  formQuestions,
  genericQuestions,
  leadingQuestions,
  longestChain,
  openness,
  openQuestions,
  stackedTurns,
  subjects,
  turnsThatAsk,
} from '../features/questions.ts';
import { isLoose } from '../features/listening.ts';
import { points, ramp, sum } from '../ramp.ts';
import type { Rubric } from '../rubric.ts';
import type { Talk } from '../talk.ts';
import { counted, numberWord, openCounted, sentenceCase } from '../words/voice.ts';
import { cited, NOT_OBSERVED, question, words, type Judged } from './judged.ts';

/** Open, one at a time, without the answer in them, and meant for this person. */
export function questionForm(talk: Talk, { bands }: Rubric): Judged {
  const questions = formQuestions(talk);
  // Questions were possible in any talk that is long enough to score: none is missing, not unseen.
  if (questions.length === 0) return { points: 0, evidence: [] };
  const { openShareNone, openShareFull, particularShare, leadingCost, stackedCost } = talk.measures;
  const open = openQuestions(talk);
  const opened = ramp(openness(talk), openShareNone, openShareFull);
  const particular = 1 - genericQuestions(talk).length / questions.length;
  const leading = leadingQuestions(talk);
  const stacked = stackedTurns(talk);
  const earned = opened * (1 - particularShare + particularShare * particular);
  // A single open question shows less than three do.
  const known = ramp(questions.length, 0, 3);
  const cost =
    (leadingCost * leading.length) / questions.length +
    (stackedCost * stacked.length) / Math.max(1, turnsThatAsk(talk).length);
  const weak = [
    ...leading.map(question),
    ...closedQuestions(talk).map(question),
    ...stacked.map(words),
    ...genericQuestions(talk).map(question),
  ];
  const earnedAll = points(100 * earned * known - cost);
  const apart = talk.questions.length - questions.length;
  return {
    points: earnedAll,
    // What earned a high level, or what kept it low: never a quote that says the contrary of the sentence above it.
    evidence: earnedAll >= bands.sound ? cited(...open.map(question)) : cited(...weak),
    counted: `${openCounted(open.length, questions.length, apart)}.`,
  };
}

/** As many subjects as the minutes and the goal allow. */
export function range(talk: Talk): Judged {
  const found = subjects(talk);
  const share = found.size / subjectsExpected(talk);
  return {
    points: points(100 * ramp(share, 0, 1)),
    evidence: cited(...[...found.values()].map(question)),
  };
}

/** From the agreed minutes, but no more than the turns had room for. */
export function subjectsExpected({ input, measures, turns }: Talk): number {
  const byTurns = turns.length / measures.turnsPerSubject;
  const allowed = input.minutes === null ? byTurns : Math.max(byTurns, input.minutes / measures.minutesPerSubject);
  return Math.min(measures.subjectsMost, Math.max(measures.subjectsFewest, Math.round(allowed)));
}

/** How often a question followed the answer before it, and how far down. */
export function depth(talk: Talk, { bands }: Rubric): Judged {
  const chances = followUpChances(talk);
  const following = followUps(talk);
  if (chances.length === 0) {
    return talk.turns.length < 2 ? NOT_OBSERVED : { points: 0, evidence: [] };
  }
  const { followUpShareFull, followUpsFull } = talk.measures;
  const taken = sum(
    following.map(
      ({ turn, question: { form, generic } }) =>
        (form === 'open' ? 1 : isLoose(turn) ? 0.15 : 0.5) * (generic ? 0.5 : 1),
    ),
  );
  const byShare = ramp(taken / chances.length, 0, followUpShareFull);
  const byCount = ramp(taken, 0, followUpsFull);
  // One follow-up is a chain of nothing yet.
  const deep = ramp(longestChain(talk), 1, 3) * ramp(taken, 0, 2);
  const most = asksByRote(talk) ? bands.sound - 1 : 100;
  const earned = points(Math.min(40 * byShare + 40 * byCount + 20 * deep, most));
  const missed = chances.filter((chance) => !chance.followsUp);
  return {
    points: earned,
    evidence: cited(...(earned >= bands.sound ? following : missed).map(question)),
    counted: `${sentenceCase(numberWord(following.length))} of your ${counted(talk.questions.length, 'question')} followed an answer.`,
  };
}
