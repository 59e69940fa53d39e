import type { AnswerForm, Question } from '../language/reading.ts';
import type { TopicGuess } from '../language/topics.ts';
import { contentWords } from '../language/words.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { isEllipsis } from './ellipsis.ts';
import { part, type Part } from './part.ts';
import type { Fact, Persona } from './persona.ts';
import { familiarity, rankFacts, type Candidate } from './routing.ts';
import type { Scene } from './scene.ts';
import { plain, wordCount } from './spoken.ts';
import { ACCOUNT, tell, tellForm, type Telling } from './tell.ts';
import { fresh, inOrder, isFresh, unsaid, type Wording } from './wordings.ts';

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
    (isEllipsis(question.text) && !FOR_ME.test(question.text) && approach.staysWith
      ? wentOn(scene, asked, telling)
      : null) ??
    adviceForYou(scene, question) ??
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
  return isOpen(scene, fact, approach) ? tell(scene, fact, { ...telling, open: true }) : notYet(scene);
}

/** "Ask me about the basement instead", and the seeker does. */
export function acceptedOffer(scene: Scene, text: string, approach: Approach): Part | null {
  const offer = scene.offered === null ? undefined : scene.persona.wayIn[scene.offered];
  const fact = offer && scene.index.facts.get(offer.opens);
  if (!offer || !fact || fact.tier === 'private' || scene.told.has(fact.id)) return null;
  const offered = new Set(contentWords(offer.words));
  const accepts = YES_PLEASE.test(text.trim()) || contentWords(text).some((word) => offered.has(word));
  if (!accepts || (fact.tier === 'candid' && !isOpen(scene, fact, { ...approach, staysWith: true }))) return null;
  return tell(scene, fact, { ...ACCOUNT, how: 'volunteered' });
}

const YES_PLEASE = /^(?:yes|yeah|yep|ok|okay|sure|please|go on|go ahead|alright|all right|gladly|i'd (?:like|love))\b/i;

/** What the informant meant by a word of theirs. */
function explainedTerm(scene: Scene, question: Question): Part | null {
  if (question.wants !== 'explanation' && !ASKS_MEANING.test(question.text)) return null;
  const asked = contentWords(question.text).filter((word) => !MEANING.has(word));
  const heard = ` ${plain(lastWords(scene))} `;
  const term = scene.persona.terms.find((known) => {
    const words = contentWords(known.term);
    // A term inside a longer question is not a request to explain it.
    if (asked.length > 0) return words.length > 0 && asked.every((word) => words.includes(word));
    return ` ${plain(question.text)} `.includes(` ${plain(known.term)} `) || heard.includes(` ${plain(known.term)} `);
  });
  const words = term ? unsaid(scene, term.explanation) : '';
  return term && words !== '' ? part('answer', words, { used: [`term:${term.term}`] }) : null;
}

const ASKS_MEANING = /\b(?:what (?:exactly )?(?:is|are|does|do|did)\b|what's|meant? by|you mean|define|explain)/i;
const MEANING = new Set(contentWords('mean meaning meant word term exactly define explain'));

function lastWords({ turns }: Scene): string {
  return turns.findLast(({ speaker }) => speaker === 'informant')?.text ?? '';
}

/** The seeker says which of the two they meant. */
function resolvedClarify(scene: Scene, text: string, approach: Approach, telling: Telling): Part | null {
  if (scene.asked === null) return null;
  const [first, second] = scene.asked;
  const wanted = /\b(?:second|latter|other)\b/i.test(text)
    ? second
    : /\b(?:first|former|both|either)\b/i.test(text)
      ? first
      : null;
  if (wanted === null) return null;
  return bestOf(scene, rank(scene, text, [{ topic: wanted, confidence: 1 }], approach), approach, telling);
}

/** "If you were me", "is that what I'd find hard?": what was learnt of the seeker decides. */
function adviceForYou(scene: Scene, question: Question): Part | null {
  const personal = FOR_ME.test(question.text) && isAboutOneself(question);
  if (!personal && question.wants !== 'advice') return null;
  const judged = question.wants === 'yes_no' && personal ? judgedForYou(scene, question) : null;
  if (judged) return judged;
  const best = rankTurn(scene, question, NO_APPROACH).find(({ fact }) => !scene.told.has(fact.id));
  const enough = personal ? NAMED : scene.policy.routing.enough;
  if (best && best.sure >= enough) return null;
  for (const { id, advice } of knownBackgrounds(scene)) {
    const wording = { id: `background:${id}:advice`, words: advice };
    if (isFresh(scene, wording)) return part('answer', wording.words, { used: [wording.id] });
  }
  return null;
}

/** What one would do or find hard is about oneself; whether one needs a degree is about the trade. */
function isAboutOneself({ topics }: Question): boolean {
  const [top] = topics;
  return !top || top.confidence < 0.5 || ONESELF.has(top.topic);
}

const ONESELF = new Set(['advice', 'person', 'challenges', 'skills', 'rewards', 'turning_points']);
/** As good as asked for by name. */
const NAMED = 0.95;

/** "Is that what I'd find hardest?": the seeker's own work beside this one. */
function judgedForYou(scene: Scene, question: Question): Part | null {
  const [background] = knownBackgrounds(scene);
  const asked = new Set(question.topics.map(({ topic }) => topic));
  const recalls = (background?.recalls ?? [])
    .map((recall, n) => ({ ...recall, id: `background:${background?.id ?? ''}:recall:${n}` }))
    .filter((recall) => isFresh(scene, recall));
  if (!recalls.some(({ on }) => on.some((topic) => asked.has(topic)))) return null;
  const lead = ownLead(scene, question) ?? fresh(scene, 'fits:yes_no', scene.policy.words.fits.yes_no);
  const words = [lead?.words, ...recalls.map((recall) => recall.words)].filter(Boolean).join(' ');
  return part('answer', words, { used: [...(lead ? [lead.id] : []), ...recalls.map(({ id }) => id)] });
}

/** The yes or no of the fact that answers it for anybody. */
function ownLead(scene: Scene, question: Question): Wording | null {
  const best = rank(scene, question.text, question.topics, NO_APPROACH)[0];
  const words = best && best.sure >= scene.policy.routing.sure / 2 ? best.fact.fits.yes_no : undefined;
  const wording = words === undefined ? null : { id: `fit:${best?.fact.id ?? ''}`, words };
  return wording && isFresh(scene, wording) ? wording : null;
}

/** What was learnt of the seeker, the latest first; and what can be said to anyone. */
function knownBackgrounds({ persona, state }: Scene): Persona['backgrounds'] {
  const ids = [...state.learnt.toReversed(), 'anyone'];
  return ids.flatMap((id) => persona.backgrounds.find((known) => known.id === id) ?? []);
}

const FOR_ME =
  /\b(?:if you were me|in my (?:place|position|shoes|situation)|(?:someone|somebody|a person|people) like me|person like me|for (?:me|someone with my)|(?:would|should|am|will|do you think i|could) i\b|i'd\b|i'm too|i am too|my (?:background|experience|chances)|what (?:do|would) you think)/i;
const NO_APPROACH: Approach = {
  open: false,
  staysWith: false,
  linked: new Set(),
  pickedUp: null,
  cameBack: false,
  rapport: 0,
};

/** "You hardly spoke on that show. Why was that?" asks about the statement; a bare "how so?" about what was said last. */
function wentOn(scene: Scene, approach: Approach, telling: Telling): Part | null {
  const [best] = approach.cameBack ? rank(scene, scene.text, scene.reading.topics, approach) : [];
  if (!best || best.sure < scene.policy.routing.sure || best.fact.tier === 'private')
    return continued(scene, approach, telling);
  if (scene.told.has(best.fact.id))
    return again(scene, best.fact, approach, telling) ?? continued(scene, approach, telling);
  const plainly = isOpen(scene, best.fact, approach, best.sure) ? tell(scene, best.fact, telling) : null;
  return plainly ?? continued(scene, approach, telling);
}

/** Goes on from what was just said: what it leads to, then what was left out of it, then the same topic. */
export function continued(scene: Scene, approach: Approach, telling: Telling): Part | null {
  const next = leadsOn(scene, approach, telling);
  if (next) return next;
  for (const fact of scene.lastFacts) {
    const rest = scene.told.has(fact.id) ? unsaid(scene, fact.words) : '';
    if (wordCount(rest) >= SOME) return part('answer', rest, { used: [`fact:${fact.id}`] });
  }
  if (ASKS_WHY.test(telling.text)) return reasonGiven(scene);
  const topics = new Set(scene.lastFacts.map(({ topic }) => topic));
  const sibling = scene.persona.facts.find(
    (fact) =>
      fact.tier === 'story' && topics.has(fact.topic) && !scene.told.has(fact.id) && isOpen(scene, fact, approach),
  );
  if (sibling) return tell(scene, sibling, { ...telling, open: true });
  if (untoldLinks(scene, approach).length > 0) return notYet(scene);
  return scene.lastFacts.length > 0 ? toldAll(scene) : null;
}

const ASKS_WHY = /\b(?:why|how come|how so)\b/i;

/** The reason that goes with what was just told, or that there is none. */
function reasonGiven(scene: Scene): Part | null {
  for (const fact of scene.lastFacts) {
    const reason = fact.fits.reason === undefined ? '' : unsaid(scene, fact.fits.reason);
    if (reason !== '') return part('answer', reason, { used: [`fit:${fact.id}`] });
  }
  const line = fresh(scene, 'no_reason', scene.policy.words.noReason);
  return line ? part('answer', line.words, { used: [line.id] }) : null;
}

/** What was left out is worth coming back to from so many words on. */
const SOME = 8;

/** The first untold fact that what was just said leads to. */
export function leadsOn(scene: Scene, approach: Approach, telling: Telling): Part | null {
  const next = untoldLinks(scene, approach).find((fact) => isOpen(scene, fact, approach));
  return next ? tell(scene, next, { ...telling, open: true }) : null;
}

function untoldLinks(scene: Scene, approach: Approach): Fact[] {
  return [...approach.linked]
    .flatMap((id) => scene.index.facts.get(id) ?? [])
    .filter((fact) => !scene.told.has(fact.id) && fact.tier !== 'private');
}

function rank(
  scene: Scene,
  text: string,
  topics: readonly TopicGuess[],
  approach: Approach,
  wants: AnswerForm = 'account',
): Candidate[] {
  return rankFacts(scene, { text, topics, wants, staysWith: approach.staysWith, linked: approach.linked });
}

/** "I'd love to read something. Is there anything you'd recommend?" is asked by both sentences. */
function rankTurn(scene: Scene, question: Question, approach: Approach): Candidate[] {
  const alone = rank(scene, question.text, question.topics, approach, question.wants);
  const thin = contentWords(question.text).length <= 1 || (alone[0]?.score ?? 0) < scene.policy.routing.enough;
  if (!thin || scene.reading.words > 40 || (alone[0]?.sure ?? 0) >= scene.policy.routing.sure) return alone;
  const whole = rank(scene, scene.text, scene.reading.topics, approach);
  return (whole[0]?.score ?? 0) > (alone[0]?.score ?? 0) ? whole : alone;
}

/** A plain topic is enough, or likeness; a word in passing, among words that nobody here knows, is not. */
function isKnown(scene: Scene, { sure, score }: Candidate, { text, topics }: Question): boolean {
  if (sure >= 0.5) return true;
  if (familiarity(scene, text) < 0.5 && (topics[0]?.confidence ?? 0) < 0.8) return false;
  return sure >= 0.4 || score >= 0.6 || (topics[0]?.confidence ?? 0) >= 0.5;
}

function routed(scene: Scene, question: Question, approach: Approach, telling: Telling): Part {
  const { routing } = scene.policy;
  const ranked = rankTurn(scene, question, approach);
  const top = ranked[0];
  if (!top || top.score < routing.enough || !isKnown(scene, top, question)) {
    return (approach.staysWith ? continued(scene, approach, telling) : null) ?? unknown(scene);
  }
  const second = ranked.find(({ fact }) => fact.tier !== 'private');
  const meant = top.fact.tier === 'private' && top.sure >= routing.sure && top.sure - (second?.sure ?? 0) >= 0.15;
  if (meant) return privately(scene, top.fact);
  return clarified(scene, question, ranked) ?? bestOf(scene, ranked, approach, telling);
}

/** Tells the best fact that may be told, near enough to the best there is. */
function bestOf(scene: Scene, ranked: readonly Candidate[], approach: Approach, telling: Telling): Part {
  const { enough, sure } = scene.policy.routing;
  const known = ranked.filter(({ fact }) => fact.tier !== 'private');
  const top = known[0];
  if (!top) return unknown(scene);
  const near = Math.max(enough, top.score * 0.6);
  const untold = known.filter(({ fact, score }) => score >= near && !scene.told.has(fact.id));
  const free = untold.find((candidate) => isOpen(scene, candidate.fact, approach, candidate.sure));
  if (scene.told.has(top.fact.id) && (!free || free.score < top.score * 0.8)) {
    const near = free && (free.sure >= 0.4 || sharesTopics(free.fact, top.fact)) ? free : null;
    return (
      again(scene, top.fact, approach, telling) ??
      (near && tell(scene, near.fact, { ...telling, sure: near.sure })) ??
      toldAll(scene)
    );
  }
  if (free && (free.fact === top.fact || top.sure - free.sure <= 0.35)) {
    return tell(scene, free.fact, { ...telling, sure: free.sure }) ?? toldAll(scene);
  }
  // Something candid that was asked for out of the blue is passed over for what anyone may hear of the same matter.
  const plainer = top.fact.tier === 'candid' ? plainerThan(scene, known, approach) : undefined;
  if (plainer) return tell(scene, plainer.fact, { ...telling, sure: plainer.sure }) ?? toldAll(scene);
  // The answer there is has not been earned: a bare yes or no, something near it, or an honest "not yet".
  const bare = top.sure >= sure / 2 && top.fact.tier === 'story' ? tellForm(scene, top.fact, telling) : null;
  if (bare) return bare;
  if (free && sharesTopics(free.fact, top.fact))
    return tell(scene, free.fact, { ...telling, sure: free.sure }) ?? notYet(scene);
  return top.sure >= sure / 2 ? notYet(scene) : unknown(scene);
}

function plainerThan(scene: Scene, known: readonly Candidate[], approach: Approach): Candidate | undefined {
  const [top] = scene.reading.topics;
  const onTopic = (fact: Fact) =>
    top !== undefined && top.confidence >= 0.5 && [fact.topic, ...fact.also].includes(top.topic);
  return known.find(
    ({ fact, sure, score }) =>
      !scene.told.has(fact.id) &&
      isOpen(scene, fact, approach, sure) &&
      score >= scene.policy.routing.enough &&
      (sure >= 0.35 || onTopic(fact)),
  );
}

function sharesTopics(a: Fact, b: Fact): boolean {
  const topics = new Set([a.topic, ...a.also]);
  return [b.topic, ...b.also].some((topic) => topics.has(topic));
}

/** Asked for something already told: what was left out of it, what it leads to, or the same in a sentence. */
function again(scene: Scene, fact: Fact, approach: Approach, telling: Telling): Part | null {
  const next = fact.follows
    .flatMap((id) => scene.index.facts.get(id) ?? [])
    .find((follow) => !scene.told.has(follow.id) && isOpen(scene, follow, approach));
  if (next) return tell(scene, next, { ...telling, open: true });
  const short = fact.short ?? '';
  const left = unsaid(scene, fact.words);
  const more = wordCount(left) >= SOME ? left : '';
  const rest = more || (unsaid(scene, short) === short ? short : '');
  if (rest === '') return null;
  const before = more ? fresh(scene, 'more', scene.policy.words.more) : fresh(scene, 'again', scene.policy.words.again);
  return part('answer', [before?.words, rest].filter(Boolean).join(' '), {
    used: [`fact:${fact.id}`, ...(before ? [before.id] : [])],
  });
}

/** A short question that means two things equally: asks which. Never twice running. */
function clarified(scene: Scene, question: Question, ranked: readonly Candidate[]): Part | null {
  const [first, second] = ranked;
  if (!first || !second || scene.asked !== null) return null;
  const { tie, sure } = scene.policy.routing;
  const unclear =
    first.sure < sure / 2 &&
    first.score - second.score < tie &&
    first.fact.topic !== second.fact.topic &&
    contentWords(question.text).length <= 2;
  const line = unclear ? fresh(scene, 'clarify', scene.persona.clarify) : null;
  if (!line) return null;
  const names = scene.policy.topicNames;
  const words = line.words.replace('{first}', names[first.fact.topic]).replace('{second}', names[second.fact.topic]);
  return part(`clarify:${first.fact.topic}/${second.fact.topic}`, words, { used: [line.id] });
}

function privately(scene: Scene, fact: Fact): Part {
  const { boundaries } = scene.persona;
  const kind =
    fact.topic === 'person'
      ? 'too_personal'
      : fact.topic === 'pay_and_lifestyle'
        ? 'asks_own_salary'
        : 'asks_confidential';
  const line =
    fresh(scene, `boundary:${kind}`, boundaries[kind]) ?? fresh(scene, 'privately', scene.policy.words.privately);
  return part(`boundary:${kind}`, line?.words ?? '', { used: line ? [line.id] : [] });
}

/** Says so as this person would; never twice running, a way in is offered instead. */
export function unknown(scene: Scene): Part {
  const wasUnknown = scene.last?.acts.includes('unknown') ?? false;
  const line = wasUnknown ? null : inOrder(scene, 'unknown', scene.persona.unknown);
  if (line) return part('unknown', line.words, { used: [line.id] });
  return wayIn(scene) ?? toldAll(scene);
}

export function wayIn(scene: Scene): Part | null {
  const offers = scene.persona.wayIn.map((offer, n) => ({ offer, n, id: `way_in:${n}` }));
  const open = offers.find(
    ({ offer, id }) => !scene.told.has(offer.opens) && isFresh(scene, { id, words: offer.words }),
  );
  if (!open) return null;
  const fact = scene.index.facts.get(open.offer.opens);
  const words = open.offer.words.replace('{topic}', fact ? scene.policy.topicNames[fact.topic] : 'the work');
  return part(open.id, words, { used: [open.id] });
}

export function notYet(scene: Scene): Part {
  const line = fresh(scene, 'notYet', scene.policy.words.notYet);
  return line ? part('not_yet', line.words, { used: [line.id] }) : toldAll(scene);
}

/** Nothing left on this: says so, and turns the talk elsewhere. */
export function toldAll(scene: Scene): Part {
  const line = fresh(scene, 'told', scene.policy.words.told);
  return line ? part('told', line.words, { used: [line.id] }) : (wayIn(scene) ?? part('told', ''));
}
