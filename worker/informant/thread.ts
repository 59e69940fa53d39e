import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { wordAndStory } from './afterwards.ts';
import { kindFor, wordOn } from './after-words.ts';
import { rank } from './asked.ts';
import { isForMe } from './advice.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { isEllipsis } from './ellipsis.ts';
import { continued, figureOf, leadsOn, reasonGiven } from './go-on.ts';
import { wasAtALoss } from './not-told.ts';
import { lastReply, ownWords } from './listening.ts';
import type { Part } from './part.ts';
import type { Fact } from './persona.ts';
import { commonLike } from './routing.ts';
import type { Scene } from './scene.ts';
import { plain, wordCount } from './spoken.ts';
import { tell, type Telling } from './tell.ts';
import { unsaid } from './wordings.ts';

/**
 * "Who was against it?", "are they paid?", "how did you find those people?": what answers it is a part of what was just
 * told, however like a question about something else its words are. Where no part of it is known, an honest word.
 */
export function ofThread(scene: Scene, question: Question, approach: Approach, telling: Telling): Part | null {
  const { text, wants } = question;
  if (asksForScene(scene, question)) return continued(scene, approach, telling);
  if (wants === 'figure' && ownWords(scene, text).length <= 1) {
    const figure = figureOf(scene, approach, text);
    if (figure) return figure;
  }
  if (scene.lastFacts.length === 0) return asksAtALoss(scene, text) ? wordOn(scene, kindFor(question)) : null;
  if (!isOfThread(scene, question, approach) || isAskedElse(scene, question, approach)) return null;
  const known = partOf(scene, question, approach);
  if (known) return tell(scene, known, { ...telling, open: true, sure: 0 });
  if (wants === 'reason') return reasonGiven(scene);
  const kind = kindFor(question);
  const goesOn = (kind === 'how' || kind === 'went') && !OF_PEOPLE_THEN.test(plain(text));
  const next = goesOn ? leadsOn(scene, approach, telling) : null;
  return next ?? wordAndStory(scene, kind, approach);
}

/** Of what was just told and what it leads to, what the question's own words are about. */
function partOf(scene: Scene, question: Question, approach: Approach): Fact | null {
  const near = new Set([...approach.linked, ...scene.lastFacts.map(({ id }) => id)]);
  const found = rank(scene, question.text, question.topics, approach, question.wants).find(
    ({ fact, sure }) =>
      near.has(fact.id) &&
      fact.tier !== 'private' &&
      sure >= SOME_LIKENESS &&
      isOpen(scene, fact, { ...approach, open: true }, sure) &&
      (!scene.told.has(fact.id) || wordCount(unsaid(scene, fact.words)) >= SOME_WORDS),
  );
  return found?.fact ?? null;
}

const SOME_LIKENESS = 0.35;
const SOME_WORDS = 8;

/** Has words enough of its own, and something else is asked for with them: "What from those two years do you use in rehearsal?" */
function isAskedElse(scene: Scene, question: Question, approach: Approach): boolean {
  if (OF_PEOPLE_THEN.test(plain(question.text))) return false;
  const heard = new Set(contentWords(lastReply(scene)));
  const own = ownWords(scene, question.text).filter((word) => !heard.has(word)).length;
  if (own === 0) return false;
  const { routing } = scene.policy;
  const [best] = rank(scene, question.text, question.topics, approach, question.wants);
  return (
    best !== undefined && best.score >= routing.answers && best.sure >= (own === 1 ? IN_SO_MANY_WORDS : routing.sure)
  );
}

/** Whether a question can only be about what was just told. */
function isOfThread(scene: Scene, question: Question, approach: Approach): boolean {
  const { text } = question;
  if (isForMe(text)) return false;
  const said = plain(text);
  if (said.split(' ').length > LONG) return false;
  const common = commonLike(scene, text);
  if (OF_PEOPLE_THEN.test(said)) return true;
  if (common >= IN_SO_MANY && !THOSE.test(said)) return false;
  const cameBack = scene.reading.callback !== null;
  if (THOSE.test(said) || (THEY.test(said) && (cameBack || isNotNamed(plain(scene.text))))) return true;
  const past = /\b(?:did|was|were|had|didn't|wasn't|weren't)\b/.test(said);
  if (!past || (common >= COMMON && !/\b(?:of|about|after|for|from|with) (?:it|that)$/.test(said))) return false;
  const own = ownWords(scene, text).length;
  if ((IT_THEN.test(said) && own <= 1) || namesATold(scene, said)) return true;
  if (own > 1 || isEllipsis(text) || contentWords(text).length > 2) return false;
  const [best] = rank(scene, text, question.topics, approach, question.wants);
  return best === undefined || best.sure < BY_NAME;
}

/** "For example?", in whatever words: of what was just told. */
function asksForScene(scene: Scene, { text }: Question): boolean {
  return scene.lastFacts.length > 0 && isEllipsis(text) && /\b(?:example|instance)/i.test(text);
}

/** The last reply told nothing, and the question asks on all the same. */
function asksAtALoss(scene: Scene, text: string): boolean {
  const said = plain(text);
  const points = /\b(?:it|that|they|them|he|she|him|her)\b|^(?:were|was|did) you \w+$/.test(
    said.replace(/ be honest$/, ''),
  );
  return wasAtALoss(scene) && points && said.split(' ').length <= 8 && commonLike(scene, text) < COMMON;
}

const IN_SO_MANY_WORDS = 0.97;
const BY_NAME = 0.9;
/** "How did people react?", "what did the owner say", "how did you find the writer": of one time, and of people in it. */
const OF_PEOPLE_THEN =
  /\bdid (?:the |your |other |most )*(?:people|others|everyone|everybody|\w+s|owner|boss|writer|director|author|family|team|staff|crew) (?:\w+ )?(?:react|respond|say|think|take|feel|do|behave)\b|\bdid you (?:find|meet|choose|convince|persuade|tell|get|reach) the (?:\w+ )?(?:writer|author|owner|person|man|woman|people|director|customer|client|patient|doctor|family|artist|actor|boss)\b/;
const LONG = 14;
const COMMON = 0.8;
const IN_SO_MANY = 0.9;
/** "Those people", "that decision", "that one": but not "that you", "that kind of work", "that far". */
const THOSE =
  /\b(?:those|these) (?!days?\b|kinds?\b|sorts?\b|things?\b|skills?\b|jobs?\b)\w+|\bthat (?:one|man|woman|person|day|night|time|year|week|meeting|moment|decision|choice|story|letter|talk|fight|change|mistake|project|piece|part|rule|room|place|house|idea|phrase|line|feeling|problem)\b/;
const IT_THEN = /\b(?:did|was|were|had|about|against|for|of|from|with|after|by|to) (?:it|that|this)\b/;

const THEY = /\b(?:they|them|he|him|she|her)\b/;

/** "They", "him": somebody whom the turn does not name itself. */
function isNotNamed(turn: string): boolean {
  return !SOMEBODY.test(turn.split(THEY)[0] ?? '');
}

const SOMEBODY =
  /\b(?:\w{3,}[^s]s|people|men|women|children|staff|team|crew|someone|somebody|anyone|anybody|everyone|person|boss|manager|director|editor|writer|colleague|teacher|mentor|man|woman|wife|husband|mother|father|parent|owner|client|customer|patient|one)\b/;

/** "How did you find the writer?", after a reply with a writer in it. */
function namesATold(scene: Scene, said: string): boolean {
  const heard = new Set(contentWords(lastReply(scene)));
  return [...said.matchAll(/\bthe (\w{3,})\b/g)].some(([, noun]) => contentWords(noun ?? '').some((w) => heard.has(w)));
}
