import type { Said } from './uptake.ts';

const SWITCHES =
  /\b(?:(?:another|different|next|new|other|separate|unrelated|final|last) (?:question|topic|subject|thing|area|note)|switch(?:ing)? (?:gears|topics?|subject)|chang(?:e|ing) (?:the )?(?:topics?|subject|gears|direction)|mov(?:e|ing) on|turning to|on (?:a|another) (?:different |separate )?(?:note|topic)|i also (?:wanted|want) to ask|something else|by the way|before i forget|let us talk about|going back to|to go back|earlier you|coming back to|aside from that|apart from that|other than that)\b/;
const CLINGS =
  /\b(?:you (?:just )?(?:said|mentioned)|tell me more|say more|more about (?:that|it|this|them)|what (?:do|did) you mean|how so|why (?:is|was|did) (?:that|it|they|he|she)|why (?:so|not)|in what way|like what|such as|for (?:example|instance)|what happened (?:then|next|after|to)|and then|and did|how did (?:that|it|they|she|he)|how was (?:that|it)|what was (?:that|it)|was (?:that|it|she|he)|were (?:they|those)|did (?:that|it|they|she|he)|does (?:that|it)|do (?:they|those)|is (?:that|it) (?:because|why|when|how|something|always|common)|what (?:did|does|do|was|is|would|made) (?:that|it|she|he|they|those|him|her|them)|because of that|after that|before that|at that (?:point|time|moment)|go(?:es)? back to that|elaborate|the other (?:reasons?|ones?|part|side|half|two)|how come|what kind of|which one|who was|when was that|where was that|what exactly|meaning what)\b/;
const POINTING = /^(?:that|this|it|they|them|those|these|she|he|her|him|there|then|one|ones)$/;

/** Does the turn's asking stay with what the informant just said? */
export function isFollowUp(input: {
  asking: string;
  statements: Said;
  question: Said;
  context: Said | null;
  whole: string;
}): boolean {
  const { question, context, statements } = input;
  if (context === null || context.words.length === 0 || question.words.length === 0) return false;
  const heard = new Set(context.content);
  const shared = new Set(question.content.filter((word) => heard.has(word))).size;
  const tiedBefore = new Set(statements.content.filter((word) => heard.has(word))).size;
  if (SWITCHES.test(input.whole) && shared < 2) return false;
  let score = 1.2 * shared + 0.4 * Math.min(2, tiedBefore);
  if (CLINGS.test(input.asking)) score += 1;
  if (question.words.slice(0, 9).some((word) => POINTING.test(word))) score += 0.5;
  if (question.words.length <= 4) score += 0.5;
  return score >= 1;
}
