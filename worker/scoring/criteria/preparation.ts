import { early, firstTurnThat, introduction } from '../features/opening.ts';
import {
  gaveWay,
  goalConcrete,
  isGoodQuestion,
  isSkipped,
  ownNotes,
  plannedAndAsked,
  plannedQuestions,
  references,
  referencesShown,
} from '../features/preparation.ts';
import { searchableQuestions } from '../features/questions.ts';
import { points, ramp } from '../ramp.ts';
import type { Plan } from '../report.ts';
import type { Rubric } from '../rubric.ts';
import type { Talk } from '../talk.ts';
import { cited, NOT_OBSERVED, question, words, type Judged } from './judged.ts';

/** From the plan and its use; without a plan from what shows in the talk, if anything does. */
export function preparationShown(talk: Talk, { bands }: Rubric): Judged {
  const { plan } = talk.input;
  const skipped = isSkipped(plan);
  const searchable = searchableQuestions(talk);
  const shown = ramp(referencesShown(talk), 0, talk.measures.referencesForFull);
  if (skipped && shown === 0 && searchable.length === 0) return NOT_OBSERVED;
  const used = plan === null || skipped ? null : usedQuestions(talk);
  const inTalk = used === null ? 0.2 + 0.8 * shown : 0.5 * shown + 0.5 * used.share;
  const earned = plan === null || used === null ? inTalk : 0.5 * inTalk + 0.5 * planned(plan, talk);
  const cost = Math.min(3, searchable.length) * talk.measures.searchableCost;
  const all = points(shown === 0 && used === null ? 20 - cost : 100 * earned - cost);
  const shows = [...references(talk).map(({ turn }) => words(turn)), ...(used?.asked ?? []).map(question)];
  const isMissing = all < bands.emerging || shows.length === 0;
  return {
    points: all,
    evidence: isMissing
      ? cited(...searchable.map(question), searchable.length === 0 ? words(talk.turns[0]) : null)
      : cited(...shows),
  };
}

/** 0 to 1: a goal, notes of one's own, and questions that only this person can answer. */
function planned(plan: Plan, { input, measures, profile }: Talk): number {
  const good = plannedQuestions(plan, input.profile).filter(isGoodQuestion).length;
  return (
    0.25 * goalConcrete(plan, measures.goalWordsForFull) +
    0.3 * ownNotes(plan, profile?.words ?? null, measures.noteWordsForFull, measures.copiedFromProfile) +
    0.45 * ramp(good, 0, measures.plannedQuestionsForFull)
  );
}

/** Planned questions that were asked, adapted or dropped for a better one; half is full use, for a talk goes its own way. */
function usedQuestions(talk: Talk) {
  const questions = plannedAndAsked(talk);
  const asked = questions.map((each) => each.asked).filter((found) => found !== null);
  return { asked, share: questions.length === 0 ? 0 : ramp((asked.length + gaveWay(talk)) / questions.length, 0, 0.5) };
}

/** Who I am, what I hope to learn, thanks or the time agreed: early, each once. */
export function openingAndPurpose(talk: Talk, { bands }: Rubric): Judged {
  if (talk.turns.length === 0) return NOT_OBSERVED;
  const purpose = firstTurnThat(talk, 'purpose');
  const who = introduction(talk);
  const courtesy = firstTurnThat(talk, 'agreed_time', 'thanks', 'specific_thanks');
  const greeting = firstTurnThat(talk, 'greeting');
  const isEarly = courtesy !== null && courtesy.index < talk.measures.openingTurns;
  const earned =
    45 * early(purpose, talk) + 30 * early(who, talk) + (isEarly ? 21 : 0) + (greeting?.index === 0 ? 4 : 0);
  // A level must not say what was not said: sound is both, early; emerging is either.
  const both = early(purpose, talk) === 1 && early(who, talk) === 1;
  const most = both ? 100 : (purpose ?? who) === null ? bands.emerging - 1 : bands.sound - 1;
  const all = points(Math.min(earned, most));
  return {
    points: all,
    evidence:
      all < bands.emerging
        ? cited(words(talk.turns[0]))
        : cited(words(purpose), words(who), isEarly ? words(courtesy) : null),
  };
}
