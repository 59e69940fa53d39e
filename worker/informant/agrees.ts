import type { Fact } from './persona.ts';
import { plain } from './spoken.ts';

/**
 * Whether a fact's own yes or no may begin the answer to this question: "It is" answers "is it", not "do you"; and a
 * question after regret, or with a "not" in it, turns every yes around unless the fact was written for such a one.
 */
export function mayAnswerYesNo(question: string, lead: string, fact: Fact): boolean {
  return agrees(plain(question), plain(lead)) && (!turnsAround(question) || fact.paraphrases.some(turnsAround));
}

const KIN: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:is|isn't|are|aren't|am|was|wasn't|were|weren't|'s)$/,
    /\b(?:is|isn't|are|aren't|am|was|wasn't|were|weren't|'s)\b/,
  ],
  [/^(?:do|don't|does|doesn't|did|didn't)$/, /\b(?:do|don't|does|doesn't|did|didn't|ever)\b/],
  [/^(?:have|haven't|has|hasn't|had|hadn't)$/, /\b(?:have|haven't|has|hasn't|had|hadn't|ever)\b/],
  [/^(?:can|can't|could|couldn't)$/, /\b(?:can|can't|could|couldn't|possible)\b/],
  [/^(?:will|won't|would|wouldn't|should|shouldn't)$/, /\b(?:will|won't|would|wouldn't|should|shouldn't|going to)\b/],
];
const SHORT =
  /^(?:yes |no |oh |well )*(?:it|they|i|there|you|we|he|she|that|one|somebody|most) (\w+(?:'t)?)(?: (?:yes|no|too|indeed))?(?:$| (?:yes|no|and|but|in|about|mostly|sometimes|when|on)\b)/;

function agrees(question: string, lead: string): boolean {
  const verb = SHORT.exec(lead)?.[1];
  const kin = verb === undefined ? undefined : KIN.find(([mine]) => mine.test(verb));
  return kin === undefined || kin[1].test(question);
}

function turnsAround(text: string): boolean {
  return /\b(?:regrets?|regretted|sorry|wish|rather|instead|without|not|never|no longer)\b|n't\b|\bdont\b/i.test(text);
}
