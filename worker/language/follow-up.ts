import type { Said } from './uptake.ts';
import { withoutChance } from './uptake-features.ts';

const SWITCHES =
  /\b(?:my next one|(?:another|different|next|new|separate|unrelated|final|last) (?:question|topic|subject|thing|area|note)|switch(?:ing)? (?:gears|topics?|subject)|chang(?:e|ing) (?:the )?(?:topics?|subject|gears|direction)|mov(?:e|ing) on|turning to|on (?:a|another) (?:different |separate )?(?:note|topic)|i also (?:wanted|want) to ask|something else|by the way|before i forget|let us talk about|aside from that|apart from that|other than that)\b/;
const CLINGS =
  /\b(?:tell me more|say more|more about (?:that|it|this|them)|what (?:do|did) you mean|how do you mean|how so|why so|why not|in (?:what|which|a \w+) (?:way|sense)|like what|such as|an? (?:\w+ )?example|for instance|what happened|and then|elaborate|the others?|the rest|how come|what exactly|meaning what|instead|really|go on|in that|that \w+|those|these)\b/;
const POINTS =
  /\b(?:that|this|it|they|them|those|these|she|he|her|him|his|their|there|then|one|ones|others?|both|either|such)\b/;
/** It happened: questions about the past of this talk rather than about the work as such. */
const HAPPENED = /\b(?:did|was|were|had|happened|changed|made|stopped|kept|told|said|got)\b/;
/** Questions that anyone brings along, whatever was said. */
const BROUGHT =
  /\b(?:your (?:\w+ )?(?:jobs?|work|field|company|career|industry|department|organisation|employer|degree|university|profession|advice|background|salary|favourite)|this (?:field|industry|career|job|work|profession)|the (?:field|industry|job market|career|pay|salary|company|organisation|profession|work life|dress code|hiring|mission)|beginners?|students?|someone (?:starting|who wants|like me)|a career changer|career prospects|skills|get started|get into|end up|for a living|typical|usual|normal|average)\b/;
const CANNED =
  /^(?:ok|okay|great|nice|cool|interesting|thanks|thank you|i see|got it|wow|right|that is (?:great|nice|cool|interesting)|good)\b/;
const GOES_ON = /^(?:and|but|or|because|then)\b|^so (?!my|what|how|which|who|where)/;

/** Does the turn's asking stay with what the informant just said? A tally of what speaks for and against. */
export function isFollowUp(input: {
  /** Plain words of the questions, courtesies left out. */
  question: Said;
  statements: Said;
  context: Said | null;
  whole: string;
  /** 0 to 1: how surely the question belongs to one topic by itself. */
  standsAlone: number;
}): boolean {
  const { context, statements, whole } = input;
  if (context === null || context.words.length === 0 || input.question.words.length === 0) return false;
  const question = withoutChance(input.question, context);
  const heard = new Set(context.content);
  const shared = new Set(question.content.filter((word) => heard.has(word))).size;
  const tied = new Set(statements.content.filter((word) => heard.has(word))).size;
  const asked = question.words.join(' ');
  const brought = BROUGHT.test(asked);
  if (SWITCHES.test(whole) && shared < 2) return false;
  let tally = 1.3 * Math.min(2, shared) + (brought ? 0.2 : 0.5) * Math.min(2, tied);
  if (CLINGS.test(asked)) tally += 0.8;
  if (POINTS.test(asked)) tally += 0.6;
  if (HAPPENED.test(asked)) tally += 0.5;
  if (question.content.length <= 1) tally += 0.6 * (1 - input.standsAlone);
  if (question.words.length <= 4) tally += 0.4;
  if (GOES_ON.test(asked)) tally += 0.4;
  if (statements.content.length >= 3) tally += 0.2;
  if (brought) tally -= 0.9;
  if (CANNED.test(whole) && shared === 0) tally -= 0.4;
  tally -= 1.2 * input.standsAlone;
  return tally >= 0.5;
}
