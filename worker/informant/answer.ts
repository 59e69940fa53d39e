import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { adviceForYou, isForMe } from './advice.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { isEllipsis } from './ellipsis.ts';
import { explainedTerm } from './explain.ts';
import { resolvedClarify, routed } from './find.ts';
import { followedOn, wentOn } from './go-on.ts';
import { notYet, whichPart } from './not-told.ts';
import type { Part } from './part.ts';
import { ownWords } from './listening.ts';
import type { Fact } from './persona.ts';
import { rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';
import { ACCOUNT, tell, type Telling } from './tell.ts';

/** The reply's answer to one question: what can be told of what was asked, and something honest where nothing can. */
export function answerQuestion(scene: Scene, question: Question, approach: Approach): Part {
  const open = asksOpenly(question);
  const asked: Approach = { ...approach, open };
  const telling: Telling = { text: question.text, open, wants: question.wants, sure: 1, how: 'elicited' };
  return (
    pickedUpFact(scene, asked, telling) ??
    acceptedOffer(scene, question.text, asked) ??
    explainedTerm(scene, question) ??
    resolvedClarify(scene, question.text, asked, telling) ??
    (isEllipsis(question.text) && !isForMe(question.text) && approach.staysWith
      ? wentOn(scene, asked, telling)
      : null) ??
    adviceForYou(scene, question) ??
    followedOn(scene, question, asked, telling) ??
    routed(scene, question, asked, telling)
  );
}

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
      : whichPart(scene);
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
