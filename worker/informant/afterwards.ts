import type { Question } from '../language/reading.ts';
import type { Afterwards } from './afterwards-kinds.ts';
import { rank } from './asked.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { wordOn, withWord } from './after-words.ts';
import { figureOf, leadsOn, nearestStory } from './go-on.ts';
import { part, type Part } from './part.ts';
import type { Fact } from './persona.ts';
import type { Scene } from './scene.ts';
import { plain, wordCount } from './spoken.ts';
import { ACCOUNT, tell, type Telling } from './tell.ts';
import { fresh, unsaid } from './wordings.ts';

/**
 * "How did that feel?", "did she stay?", "how long did it take?": about what was just told and about nothing else. What
 * the story leads to answers it, or what is known of the person meant; else an honest word in the informant's own voice,
 * since another story on the same topic would be an answer to another question.
 */
export function afterwards(scene: Scene, question: Question, approach: Approach, telling: Telling): Part | null {
  if (scene.lastFacts.length === 0) return null;
  const kind = kindOf(question.text);
  if (kind === null || (!POINTS.test(question.text) && isAskedByName(scene, question, approach))) return null;
  return toldOf(scene, kind, question, approach, telling) ?? wordAndStory(scene, kind, approach);
}

/** Whoever listens and asks openly hears a story on the same matter after the word, where there is one. */
export function wordAndStory(scene: Scene, kind: Afterwards, approach: Approach): Part | null {
  const word = wordOn(scene, kind);
  const story = word && approach.open && approach.listens && !approach.worn ? nearestStory(scene, approach) : undefined;
  return withWord(word, story ? tell(scene, story, { ...ACCOUNT, sure: 0 }) : null);
}

function kindOf(text: string): Afterwards | null {
  const said = plain(text).replace(TRAILS, '');
  return KINDS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

/** "Were you annoyed, be honest", "did it work in the end": said along with it. */
const TRAILS =
  /(?: (?:be honest|honestly|at all|though|too|exactly|in the end|at first|back then|at the time|please|if i may ask|really))+$/;
const IT = '(?:that|it|this|those|these)';
const THEY = '(?:he|she|they)';
const KINDS: readonly (readonly [Exclude<Afterwards, 'more'>, RegExp])[] = [
  [
    'person',
    new RegExp(
      `\\bwhat (?:was|is|were|are|'s) ${THEY} (?:really |actually )?like$|\\bwhat (?:kind|sort) of (?:\\w+ )?(?:was|is|were|are) ${THEY}\\b|\\bwhat's ${THEY} like$|^(?:and |so )?who (?:was|is|were) ${THEY}\\b`,
    ),
  ],
  [
    'still',
    new RegExp(
      `\\b(?:see|seen|meet|met|hear|heard|speak|spoken|spoke|talk|talked) (?:from |of |to |with )?(?:him|her|them)(?: again| since| after)?$|\\b(?:in touch|what became of (?:him|her|them)|where (?:is|are) ${THEY} now)\\b|\\b(?:is|are|does|do) ${THEY} still\\b|\\bdid ${THEY} (?:ever |then )?(?:stay|leave|write|call|come back|return|work|go back)(?: \\w+){0,4}$|\\b(?:are|do) you still (?:friends|talk|speak|close)\\b`,
    ),
  ],
  [
    'felt',
    new RegExp(
      `\\bhow did ${IT} (?:feel|sit|land|make you feel)\\b|\\bhow did you feel\\b(?: (?:about|when|after) ${IT})?|\\bwhat (?:was|did) ${IT} (?:feel )?like(?: for you)?$|\\bwhat did ${IT} cost(?: you)?$|\\bhow was ${IT}(?: for you)?$|\\bwhat (?:went|was going) (?:on )?(?:through|in) your (?:head|mind)\\b|\\bwhat were you thinking(?: then| at that moment| in that moment)?$`,
    ),
  ],
  [
    'was',
    new RegExp(
      `\\bwere you (?:\\w+ )?(?:nervous|scared|afraid|angry|proud|upset|sad|embarrassed|relieved|worried|ashamed|disappointed|happy|surprised|shocked|frightened|hurt|annoyed|tempted|bored|lonely|tired|mad|excited|offended|convinced)$|\\b(?:was|wasn't) ${IT} (?:an? )?(?:\\w+ )?(?:hard|big|scary|difficult|stressful|painful|awful|awkward|weird|strange|frightening|fun|embarrassing|tough)(?: (?:change|time|decision|step|move|moment|choice|thing))?(?: for you)?$|\\bwas ${IT} worth ${IT}$|^(?:(?:and|so|but) )*did (?:anyone|anybody|somebody|someone|people|your boss|your colleagues|${THEY}) (?:ever )?(?:get|become|seem|feel) (?:\\w+ )?(?:angry|upset|mad|hurt|annoyed|jealous|cross|offended|nervous|suspicious)(?: (?:about|with|at|over) (?:${IT}|you))?$|^(?:(?:and|so|but) )*did you (?:ask for|get|have) (?:any )?(?:help|support)(?: with ${IT})?$`,
    ),
  ],
  [
    'minded',
    new RegExp(
      `\\b(?:does|did|do) ${IT} (?:\\w+ )?(?:bother|annoy|upset|hurt|worry|trouble|frustrate|get to|wear) ?(?:you)?\\b|\\b(?:do|did) you (?:ever )?mind(?: ${IT})?$`,
    ),
  ],
  [
    'who',
    new RegExp(
      `^(?:(?:and|so|but) )*who (?:else )?(?:knew|noticed|saw|heard|helped|backed|was (?:there|involved|with you|on your side))(?: (?:about|of|with))?(?: (?:${IT}|you))?$`,
    ),
  ],
  [
    'how',
    new RegExp(
      `\\bhow did you (?:first |ever |even )?(?:find out|notice|realise|realize|discover|spot|know)(?: about)?(?: ${IT})?$|\\bwhat was the first thing (?:that )?you (?:did|said|thought|tried)$`,
    ),
  ],
  [
    'why',
    new RegExp(
      `\\bwhat made you (?:decide|do|change|try|risk|go back|come back|keep going|speak up|say)(?: (?:on |to )?(?:do |say )?(?:that|it|so|anything))?$|\\bwhat made you choose that$`,
    ),
  ],
  ['lasted', new RegExp(`\\bhow long (?:did|was|were) (?:${IT}|${THEY}|you)(?: \\w+){0,3}$`)],
  [
    'dated',
    new RegExp(
      `\\bwhen (?:was|were|did) ${IT}(?: (?:last|first))?(?: happen)?$|\\bwhen did ${IT} (?:last |first )?happen\\b|\\bhow long ago (?:was|did)\\b|\\bwhat year was\\b`,
    ),
  ],
  [
    'differently',
    new RegExp(
      `\\bdo (?:${IT}|anything|something|things) (?:\\w+ )?differently\\b|\\bdo (?:that|this|those|these) (?:the same way )?again$|\\bdo it the same way again$`,
    ),
  ],
  [
    'learnt',
    new RegExp(
      `\\bwhat (?:did|has) (?:${IT}|\\w+) (?:teach|taught) you\\b|\\bwhat did you (?:learn|take)(?: away)?(?: from ${IT})?$`,
    ),
  ],
  [
    'often',
    new RegExp(
      `\\b(?:does|do|did) ${IT} (?:happen|come up|occur)(?: a lot| often| much| very often| all the time| regularly)?$|\\bis ${IT} (?:always|usually|often|normally|typically) (?:like )?(?:that|this|so|the case)$|\\bhow often (?:does|do|did) ${IT}\\b|\\bis ${IT} (?:common|normal|usual|typical|rare)$`,
    ),
  ],
  [
    'worked',
    new RegExp(
      `\\b(?:did|does|has|have) (?:${IT}|${THEY}) (?:\\w+ )?(?:work|worked|help|helped|change|changed|listen|listened|improve|improved|succeed|believe|agree|agreed|understand|thank|accept|get (?:easier|better|worse|harder))(?: \\w+){0,4}$|\\bhave you (?:solved|fixed|finished|sorted)\\b`,
    ),
  ],
  [
    'went',
    new RegExp(
      `\\bwhat did (?:your |the |other )?(?:colleagues|boss|manager|team|family|others|people|everyone|everybody) (?:\\w+ )?(?:make of|say to|say about|think of|think about) ${IT}$|\\bhow did (?:${IT}|${THEY}) (?:\\w+ )?(?:go|end|end up|turn out|work out|take ${IT}|react|respond)(?: \\w+){0,3}$|^(?:\\w+ ){0,2}what (?:happened|came of|came out of)\\b|\\bwhat did you (?:do|say)(?: then| next| about ${IT}| after)?$|\\bwhat happens if (?:you|${IT}|${THEY})(?: \\w+){0,2}$|^(?:and )?(?:if|when) (?:you|${IT}|${THEY}) (?:\\w+ )?(?:don't|doesn't|do not|dont|doesnt|can't|cant|say no|says no|disagree|agree)(?: \\w+)?$|^(?:\\w+ ){0,1}how (?:did you|do you) (?:deal with|handle|cope with|fix|solve) ${IT}$`,
    ),
  ],
];

/** Word for word a question about something else that is still to be told. */
function isAskedByName(scene: Scene, question: Question, approach: Approach): boolean {
  const [best] = rank(scene, question.text, question.topics, { ...approach, staysWith: false }, question.wants);
  return (
    best !== undefined && best.sure >= BY_NAME && !scene.told.has(best.fact.id) && !approach.linked.has(best.fact.id)
  );
}

const BY_NAME = 0.97;
/** "What did it teach you?" can only be about what was told, whatever else it is like. */
const POINTS = /\b(?:it|that|this|those|these|he|she|they|him|her|them|find out|did any(?:one|body))\b/i;

function toldOf(scene: Scene, kind: Afterwards, question: Question, approach: Approach, telling: Telling): Part | null {
  const account: Telling = { ...telling, open: true, wants: 'account' };
  switch (kind) {
    case 'person':
    case 'still':
      return ofWhom(scene, question, approach, account);
    case 'lasted':
      return figureOf(scene, approach, 'how long');
    case 'dated':
      return yearOf(scene);
    // How it felt is said before what came next.
    case 'felt':
    case 'was':
    case 'worked':
    case 'learnt':
      return approach.open || approach.listens
        ? withWord(wordOn(scene, kind), leadsOn(scene, approach, account))
        : null;
    case 'went':
      return leadsOn(scene, approach, account) ?? restOf(scene);
    default:
      return null;
  }
}

/** More of whoever was named last: what is next told of them, by their name. */
function ofWhom(scene: Scene, question: Question, approach: Approach, account: Telling): Part | null {
  const names = new Set(scene.lastFacts.flatMap(({ words }) => namesIn(words)));
  if (names.size === 0) return null;
  const speaks = (fact: Fact) => namesIn(fact.words).some((name) => names.has(name));
  const next = rank(scene, question.text, question.topics, approach, question.wants).find(
    ({ fact }) =>
      fact.tier !== 'private' &&
      !scene.told.has(fact.id) &&
      speaks(fact) &&
      isOpen(scene, fact, { ...approach, open: true }),
  );
  return next ? tell(scene, next.fact, { ...account, sure: 0 }) : null;
}

/** Names of people, as far as a capital within a sentence tells. */
function namesIn(words: string): string[] {
  return [...words.matchAll(/(?<=[\p{Ll},;] )(\p{Lu}\p{Ll}{2,})\b/gu)].flatMap(([, name]) =>
    name === undefined || NO_NAME.test(name) ? [] : [name],
  );
}

const NO_NAME =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Street|Road|English|Christmas|The)$/;

/** The year that goes with what was told, where there is but one. */
function yearOf(scene: Scene): Part | null {
  const years = [...new Set(scene.lastFacts.flatMap(({ years }) => Object.values(years)))];
  const [year] = years;
  if (year === undefined || years.length > 1) return null;
  const line = fresh(scene, 'dated', scene.policy.words.dated);
  return line ? part('answer', line.words.replace('{year}', String(year)), { used: [line.id] }) : null;
}

/** What was left out of it. */
function restOf(scene: Scene): Part | null {
  for (const fact of scene.lastFacts) {
    const rest = scene.told.has(fact.id) ? unsaid(scene, fact.words) : '';
    if (wordCount(rest) >= SOME) return part('answer', rest, { used: [`fact:${fact.id}`] });
  }
  return null;
}

const SOME = 8;
