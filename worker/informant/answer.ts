import type { Question } from '../language/reading.ts';
import { contentWords, plainWords } from '../language/words.ts';
import { afterwards } from './afterwards.ts';
import { adviceForYou, isForMe } from './advice.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { isEllipsis } from './ellipsis.ts';
import { explainedTerm, meant } from './explain.ts';
import { resolvedClarify, routed } from './find.ts';
import { guessed } from './guess.ts';
import { followedOn, wentOn } from './go-on.ts';
import { notYet } from './not-told.ts';
import type { Part } from './part.ts';
import { TELLING } from './like-phrases.ts';
import { lastReply, ownWords } from './listening.ts';
import { matterOf } from './matter.ts';
import type { Fact } from './persona.ts';
import { commonLike, rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';
import { ACCOUNT, tell, type Telling } from './tell.ts';
import { ofThread } from './thread.ts';

/** The reply's answer to one question: what can be told of what was asked, and something honest where nothing can. */
export function answerQuestion(scene: Scene, question: Question, approach: Approach): Part {
  const open = asksOpenly(question);
  const asked: Approach = { ...(isByChance(scene, question, approach, open) ? asIfNew(approach) : approach), open };
  const telling: Telling = { text: question.text, open, wants: question.wants, sure: 1, how: 'elicited' };
  const picked = pickedUpFact(scene, asked, telling);
  if (picked && picked.act !== 'not_yet') return picked;
  return (
    acceptedOffer(scene, question.text, asked) ??
    explainedTerm(scene, question) ??
    meant(scene, question, asked, telling) ??
    picked ??
    resolvedClarify(scene, question.text, asked, telling) ??
    guessed(scene, question.text, asked) ??
    afterwards(scene, question, asked, telling) ??
    ofThread(scene, question, asked, telling) ??
    (asksOnFrom(scene, question, approach) ? wentOn(scene, asked, telling) : null) ??
    adviceForYou(scene, question) ??
    followedOn(scene, question, asked, telling) ??
    routed(scene, question, asked, telling)
  );
}

/** A closed question is no follow-up for having some common word of the last reply in it. */
function isByChance(scene: Scene, { text }: Question, { pickedUp, cameBack }: Approach, open: boolean): boolean {
  const { reflection, acknowledgement } = scene.reading;
  if (open || pickedUp !== null || cameBack || reflection === 'right' || acknowledgement === 'tied') return false;
  return !POINTS.test(text) && !IT.test(text) && !isEllipsis(text) && !namesWhatWasSaid(scene, text);
}

/** Shares a word with the last reply that few other things are told or asked with. */
function namesWhatWasSaid(scene: Scene, text: string): boolean {
  const heard = matterOf(plainWords(lastReply(scene)), scene.policy).words;
  const { words } = matterOf(plainWords(text), scene.policy);
  return [...words].some((word) => heard.has(word) && scene.index.ways.weightOf(word) >= TELLING);
}

function asIfNew(approach: Approach): Approach {
  return { ...approach, staysWith: false, listens: false, linked: new Set() };
}

/** Can only be about what was just said: it points there, or has no matter of its own that anybody is asked about. */
function asksOnFrom(scene: Scene, { text }: Question, { staysWith }: Approach): boolean {
  if (isForMe(text) || scene.lastFacts.length === 0) return false;
  const common = commonLike(scene, text);
  if (OF_WHAT_WAS_TOLD.test(text.trim())) return common < COMMON || THERE.test(text);
  if (staysWith && isEllipsis(text))
    return common < COMMON || POINTS.test(text) || (IT.test(text) && common < IN_SO_MANY);
  // "What does one earn with this", word for word what anybody is asked, is about the work.
  if (WITH_THIS.test(text) && common >= COMMON) return false;
  return POINTS_BACK.test(text) && ownWords(scene, text).length <= 1 && contentWords(text).length <= 3;
}

const COMMON = 0.8;
/** "Why did nobody see it", "who helped you there": one thing of a story, and there is but the one that was told. */
const OF_WHAT_WAS_TOLD =
  /^(?:(?:and|so|but|ok|okay) )*(?:why (?:did|didn't|was|wasn't|were|weren't|had|hadn't) (?:nobody|no one|he|she|they|everybody|everyone|anyone)\b|who (?:else )?(?:helped|was|were|paid|knew|saw|decided|noticed|told)\b(?! you (?:how|about|that)))/i;
const THERE = /\b(?:there|that|then)\b/i;
const WITH_THIS = /\b(?:of|about|like|after|from|with|to) this\b/i;
const POINTS = /\b(?:that|they|them|those|he|she)\b/i;
/** "It" may be what was just said or the work; "how did you get into it", word for word a common question, is the work. */
const IT = /\b(?:it|this)\b/i;
const IN_SO_MANY = 0.9;
/** "The hardest part of that", "was it always like that", "did they"; "do this" is the work as such. */
const POINTS_BACK =
  /\b(?:of|about|like|after|from|with|to|against) (?:that|this|them|those|it then)\b|\b(?:did|was|were) (?:that|this|they|he|she)\b|\b(?:think|fix|do|handle) (?:that|about it)\b|\b(?:think|fix|handle) this\b/i;

/** By function: whoever asks who or what for an account of it asks openly, whatever the form. */
export function asksOpenly({ form, wants }: Question): boolean {
  return form === 'open' || wants === 'account' || wants === 'reason' || wants === 'scene' || wants === 'explanation';
}

/** A remark left hanging, taken up: its fact opens, or, where rapport is far too low, is put off. */
export function pickedUpFact(scene: Scene, approach: Approach, telling: Telling): Part | null {
  const fact = approach.pickedUp === null ? undefined : scene.index.facts.get(approach.pickedUp);
  if (!fact || scene.told.has(fact.id)) return null;
  return isOpen(scene, fact, approach)
    ? tell(scene, fact, { ...telling, open: true })
    : approach.listens
      ? notYet(scene)
      : null;
}

/** "Ask me about the basement instead", and the seeker does. */
export function acceptedOffer(scene: Scene, text: string, approach: Approach): Part | null {
  const offer = scene.offered === null ? undefined : scene.persona.wayIn[scene.offered];
  const fact = offer && scene.index.facts.get(offer.opens);
  if (!offer || !fact || fact.tier === 'private' || scene.told.has(fact.id)) return null;
  const offered = new Set(contentWords(offer.words));
  const accepts = YES_PLEASE.test(text.trim()) || takesUp(scene, text, offered, fact);
  if (!accepts || (fact.tier === 'candid' && !isOpen(scene, fact, { ...approach, staysWith: true }))) return null;
  return tell(scene, fact, { ...ACCOUNT, how: 'volunteered' });
}

/** By a word of the offer, unless another matter is asked for more plainly. */
function takesUp(scene: Scene, text: string, offered: ReadonlySet<string>, fact: Fact): boolean {
  if (!ownWords(scene, text).some((word) => offered.has(word))) return false;
  const [best] = rankFacts(scene, { text, topics: scene.reading.topics, staysWith: false, linked: new Set() });
  return best === undefined || best.fact === fact || best.sure < scene.policy.routing.sure;
}

const YES_PLEASE = /^(?:yes|yeah|yep|ok|okay|sure|please|go on|go ahead|alright|all right|gladly|i'd (?:like|love))\b/i;
