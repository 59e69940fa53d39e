import { contentWords, copiedShare, formsOf, plainWords, similarity, type QuestionForm } from '../../language/index.ts';
import { contentOf, kept } from '../kept.ts';
import { ramp, sum } from '../ramp.ts';
import type { Plan } from '../report.ts';
import type { SeekerTurn } from '../seeker-turns.ts';
import { followUps } from './questions.ts';
import { does, heardBefore, type AskedQuestion, type Talk } from '../talk.ts';

const HAVING_READ =
  /\b(i|i've|i'd|i have|we) (just |also |really |recently )?(read|watched|saw|seen|listened|looked|came across|noticed|heard|went through|studied|found)\b.{0,40}\b(your?|the|that|a|an)\b|\b(your|the) (profile|page|website|site|essay|article|piece|talk|post|book|paper|interview|programme|podcast|bio)\b/i;

/** A plan in which nothing was written was skipped. */
export function isSkipped(plan: Plan | null): boolean {
  if (plan === null) return true;
  const texts = [plan.goal, plan.research, plan.introduction, plan.closingRequest, plan.outreach];
  return [...texts, ...plan.questions.map((question) => question.text)].every((text) => text.trim() === '');
}

/** 0 to 1: a goal that says something. */
export function goalConcrete(plan: Plan, full: number): number {
  return ramp(new Set(contentWords(plan.goal)).size, 1, full / 2);
}

/** 0 to 1: notes in the seeker's own words; what is copied from the profile earns nothing. */
export function ownNotes(plan: Plan, profile: readonly string[] | null, full: number, copied: number): number {
  const notes = plainWords(plan.research);
  const share = profile === null ? 0 : copiedShare(notes, profile);
  return share >= copied ? 0 : ramp(notes.length * (1 - share), 0, full);
}

/** The planned questions that say something, as they read by themselves. */
export function plannedQuestions(plan: Plan, profile: string | null): (QuestionForm | null)[] {
  return plan.questions
    .filter((planned) => planned.text.trim() !== '')
    .map(({ text }) => formsOf(text, profile)[0] ?? null);
}

/** Open, for this person, and not in the profile. */
export function isGoodQuestion(question: QuestionForm | null): boolean {
  return (
    question !== null && question.form === 'open' && !question.searchable && !question.leading && !question.generic
  );
}

/** Each planned question that says something, with what it became in the talk. */
export const plannedAndAsked = kept((talk: Talk): { text: string; mustAsk: boolean; asked: AskedQuestion | null }[] =>
  (talk.input.plan?.questions ?? [])
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, mustAsk }) => ({ text, mustAsk, asked: askedAs(text, talk) })),
);

/**
 * How many planned questions were dropped for something better. A meeting has room for so many questions: each one
 * that nobody planned, open and made from what was just heard, took the place of one that stayed unasked. What the
 * seeker had marked as a must is never given up in this way.
 */
export function gaveWay(talk: Talk): number {
  const planned = plannedAndAsked(talk);
  const fromPlan = new Set(planned.map(({ asked }) => asked));
  const better = followUps(talk).filter(
    (asked) => !fromPlan.has(asked) && !asked.turn.bare && asked.question.form === 'open' && !asked.question.generic,
  );
  const dropped = planned.filter(({ asked, mustAsk }) => asked === null && !mustAsk);
  return Math.min(dropped.length, better.length);
}

/** The question in the talk that a planned one became, also in other words. */
export function askedAs(planned: string, talk: Talk): AskedQuestion | null {
  let best: AskedQuestion | null = null;
  let most = 0.5;
  for (const asked of talk.questions) {
    const alike = similarity(planned, asked.question.text);
    if (alike > most) [best, most] = [asked, alike];
  }
  return best;
}

/** 0 to 1 for each turn: how surely it shows something read beforehand, in the seeker's own words. */
export function referenceTo(turn: SeekerTurn, talk: Talk): number {
  if (!turn.counts) return 0;
  const claims = HAVING_READ.test(turn.words.join(' ')) || HAVING_READ.test(turn.heard.text);
  const { profile } = talk;
  if (profile === null) return claims && does(turn, 'purpose', 'introduction') ? 1 : claims ? 0.8 : 0;
  if (copiedShare(turn.words, profile.words) >= talk.measures.copiedFromProfile) return 0;
  const wasHeard = heardBefore(turn, talk);
  const shared = [...contentOf(turn.heard)].filter((word) => profile.particular.has(word) && !wasHeard(word)).length;
  if (claims) return shared >= 1 ? 1 : 0.4;
  // Two words may be chance: who read nothing must not be told that it showed.
  return shared >= 3 ? 0.7 : 0;
}

/** Turns that show something read beforehand, the surest first. */
export const references = kept((talk: Talk): { turn: SeekerTurn; sureness: number }[] =>
  talk.turns
    .map((turn) => ({ turn, sureness: referenceTo(turn, talk) }))
    .filter(({ sureness }) => sureness > 0)
    .sort((a, b) => b.sureness - a.sureness),
);

/** How much reading shows in all; the rubric says how much is enough. */
export function referencesShown(talk: Talk): number {
  return sum(references(talk).map(({ sureness }) => sureness));
}
