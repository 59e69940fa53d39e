import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { wordAndStory } from './afterwards.ts';
import type { Afterwards } from './afterwards-kinds.ts';
import { rank } from './asked.ts';
import { isForMe } from './advice.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { isEllipsis } from './ellipsis.ts';
import { figureOf, leadsOn, reasonGiven } from './go-on.ts';
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
  if (!isOfThread(scene, question) || isAskedElse(scene, question, approach)) return null;
  const known = partOf(scene, question, approach);
  if (known) return tell(scene, known, { ...telling, open: true, sure: 0 });
  const figure = question.wants === 'figure' ? figureOf(scene, approach, question.text) : null;
  if (figure) return figure;
  if (question.wants === 'reason') return reasonGiven(scene);
  const kind = kindFor(question);
  const next = kind === 'how' || kind === 'went' ? leadsOn(scene, approach, telling) : null;
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

function kindFor({ text, wants }: Question): Afterwards {
  const said = plain(text);
  if (/\bwhich\b/.test(said) || wants === 'choice') return 'which';
  if (/\bwhom?\b/.test(said)) return 'who';
  if (wants === 'figure') return /\bwhen\b/.test(said) ? 'dated' : 'lasted';
  if (wants === 'yes_no') return /\b(?:did|was|were|had)\b/.test(said) ? 'was' : 'minded';
  return /\bhow\b/.test(said) ? 'how' : 'went';
}

/** Has words enough of its own, and something else is asked for with them: "What from those two years do you use in rehearsal?" */
function isAskedElse(scene: Scene, question: Question, approach: Approach): boolean {
  const heard = new Set(contentWords(lastReply(scene)));
  if (ownWords(scene, question.text).filter((word) => !heard.has(word)).length < 2) return false;
  const [best] = rank(scene, question.text, question.topics, approach, question.wants);
  return best !== undefined && best.sure >= scene.policy.routing.sure && best.score >= scene.policy.routing.answers;
}

/** Whether a question can only be about what was just told. */
export function isOfThread(scene: Scene, { text }: Question): boolean {
  if (scene.lastFacts.length === 0 || isForMe(text)) return false;
  const said = plain(text);
  if (said.split(' ').length > LONG) return false;
  const common = commonLike(scene, text);
  if (common >= IN_SO_MANY && !THOSE.test(said)) return false;
  const cameBack = scene.reading.callback !== null;
  if (THOSE.test(said) || (THEY.test(said) && (cameBack || isNotNamed(plain(scene.text))))) return true;
  if (common >= COMMON) return false;
  const past = /\b(?:did|was|were|had|didn't|wasn't|weren't)\b/.test(said);
  if (!past) return false;
  const own = ownWords(scene, text).length;
  if ((IT_THEN.test(said) && own <= 1) || namesATold(scene, said)) return true;
  return own <= 1 && !isEllipsis(text) && contentWords(text).length <= 2;
}

const LONG = 14;
const COMMON = 0.8;
const IN_SO_MANY = 0.9;
/** "Those people", "that decision", "that one": but not "that you", "that kind of work", "that far". */
const THOSE =
  /\b(?:those|these) (?!days?\b|kinds?\b|sorts?\b|things?\b|skills?\b|jobs?\b)\w+|\bthat (?:one|man|woman|person|day|night|time|year|week|meeting|moment|decision|choice|story|letter|talk|fight|change|mistake|project|piece|part|rule|room|place|place|house|idea|phrase|line|feeling|problem)\b/;
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
