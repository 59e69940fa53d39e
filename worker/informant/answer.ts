import type { Question } from '../language/reading.ts';
import type { TopicGuess } from '../language/topics.ts';
import { contentWords } from '../language/words.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { part, type Part } from './part.ts';
import type { Fact } from './persona.ts';
import { rankFacts, type Candidate } from './routing.ts';
import type { Scene } from './scene.ts';
import { tell, tellForm, type Telling } from './tell.ts';
import { fresh, inOrder, isFresh, unsaid } from './wordings.ts';

/** The reply's answer to one question: what can be told of what was asked, and something honest where nothing can. */
export function answerQuestion(scene: Scene, question: Question, approach: Approach): Part {
  const open = question.form === 'open';
  const asked: Approach = { ...approach, open };
  const telling: Telling = { open, wants: question.wants, how: 'elicited' };
  return (
    pickedUpFact(scene, asked, telling) ??
    acceptedOffer(scene, question.text, asked) ??
    explainedTerm(scene, question) ??
    resolvedClarify(scene, question.text, asked, telling) ??
    (isEllipsis(question) && approach.staysWith ? continued(scene, asked, telling) : null) ??
    adviceForYou(scene, question) ??
    routed(scene, question, asked, telling)
  );
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
  return tell(scene, fact, { open: true, wants: 'account', how: 'volunteered' });
}

const YES_PLEASE = /^(?:yes|yeah|yep|ok|okay|sure|please|go on|go ahead|alright|all right|gladly|i'd (?:like|love))\b/i;

/** What the informant meant by a word of theirs. */
function explainedTerm(scene: Scene, question: Question): Part | null {
  const asks =
    question.wants === 'explanation' || /\b(?:what(?:'s| is| are| exactly is)|meant? by|define)\b/i.test(question.text);
  if (!asks) return null;
  const padded = ` ${contentWords(question.text).join(' ')} `;
  const named = scene.persona.terms.find(({ term }) => padded.includes(` ${contentWords(term).join(' ')} `));
  const heard = scene.turns.findLast(({ speaker }) => speaker === 'informant')?.text.toLowerCase() ?? '';
  const term =
    named ??
    (isEllipsis(question) ? scene.persona.terms.find(({ term }) => heard.includes(term.toLowerCase())) : undefined);
  // A short name inside a longer question ("what is the room for error") is not a request to explain it.
  if (!term || (named && question.wants !== 'explanation' && contentWords(question.text).length > 3)) return null;
  const words = unsaid(scene, term.explanation);
  return words === '' ? null : part('answer', words, { used: [`term:${term.term}`] });
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

/** "If you were me": what was learnt of the seeker decides. */
function adviceForYou(scene: Scene, question: Question): Part | null {
  const about = FOR_ME.test(question.text) || question.wants === 'advice';
  if (!about) return null;
  const best = rank(scene, question.text, question.topics, NO_APPROACH)[0];
  if (best && best.sure >= scene.policy.routing.sure && !scene.told.has(best.fact.id)) return null;
  for (const id of scene.state.learnt.toReversed()) {
    const background = scene.persona.backgrounds.find((known) => known.id === id);
    if (!background) continue;
    const wording = { id: `background:${id}:advice`, words: background.advice };
    if (isFresh(scene, wording)) return part('answer', wording.words, { used: [wording.id] });
  }
  return null;
}

const FOR_ME =
  /\b(?:if you were me|in my (?:place|position|shoes|situation)|someone like me|for (?:me|someone with my)|(?:would|should|could|can|do|am|will) i\b|i'd\b|my (?:background|experience|chances))/i;
const NO_APPROACH: Approach = { open: false, staysWith: false, linked: new Set(), pickedUp: null, rapport: 0 };

/** "How so?", "and then?": nothing to go by but what was just said. */
function isEllipsis(question: Question): boolean {
  return contentWords(question.text).length === 0;
}

/** Goes on from what was just said: what it leads to, then what was left out of it, then the same topic. */
export function continued(scene: Scene, approach: Approach, telling: Telling): Part | null {
  const linked = [...approach.linked].flatMap((id) => scene.index.facts.get(id) ?? []);
  const untold = linked.filter((fact) => !scene.told.has(fact.id) && fact.tier !== 'private');
  const next = untold.find((fact) => isOpen(scene, fact, approach));
  if (next) return tell(scene, next, { ...telling, open: true });
  for (const fact of scene.lastFacts) {
    const rest = scene.told.has(fact.id) ? unsaid(scene, fact.words) : '';
    if (rest !== '') return part('answer', rest, { used: [`fact:${fact.id}`] });
  }
  const topics = new Set(scene.lastFacts.map(({ topic }) => topic));
  const sibling = scene.persona.facts.find(
    (fact) => topics.has(fact.topic) && !scene.told.has(fact.id) && isOpen(scene, fact, approach),
  );
  if (sibling) return tell(scene, sibling, { ...telling, open: true });
  if (untold.length > 0) return notYet(scene);
  return scene.lastFacts.length > 0 ? toldAll(scene) : null;
}

function rank(scene: Scene, text: string, topics: readonly TopicGuess[], approach: Approach): Candidate[] {
  return rankFacts(scene, { text, topics, staysWith: approach.staysWith, linked: approach.linked });
}

function routed(scene: Scene, question: Question, approach: Approach, telling: Telling): Part {
  const ranked = rank(scene, question.text, question.topics, approach);
  const top = ranked[0];
  const { routing } = scene.policy;
  if (!top || top.score < routing.enough) {
    return (approach.staysWith ? continued(scene, approach, telling) : null) ?? unknown(scene);
  }
  if (top.fact.tier === 'private' && top.sure >= routing.sure) return privately(scene, top.fact);
  return clarified(scene, question, ranked) ?? bestOf(scene, ranked, approach, telling);
}

/** Tells the best fact that may be told, near enough to the best there is. */
function bestOf(scene: Scene, ranked: readonly Candidate[], approach: Approach, telling: Telling): Part {
  const public_ = ranked.filter(({ fact }) => fact.tier !== 'private');
  const top = public_[0];
  if (!top) return unknown(scene);
  const near = Math.max(scene.policy.routing.enough, top.score * 0.6);
  const candidates = public_.filter(({ fact, score }) => score >= near && !scene.told.has(fact.id));
  const free = candidates.find(({ fact }) => isOpen(scene, fact, approach));
  const told = scene.told.has(top.fact.id);
  if (told && (!free || free.score < top.score * 0.8)) {
    return again(scene, top.fact, approach, telling) ?? (free && tell(scene, free.fact, telling)) ?? toldAll(scene);
  }
  const locked = !told && free?.fact !== top.fact ? top : null;
  if (locked && (!free || locked.sure - free.sure > 0.35)) {
    return (
      tellForm(scene, locked.fact, telling.wants) ??
      (free && free.fact.topic === locked.fact.topic ? tell(scene, free.fact, telling) : null) ??
      notYet(scene)
    );
  }
  return (free && tell(scene, free.fact, telling)) ?? toldAll(scene);
}

/** Asked for something already told: what was left out of it, what it leads to, or the same in a sentence. */
function again(scene: Scene, fact: Fact, approach: Approach, telling: Telling): Part | null {
  const next = fact.follows
    .flatMap((id) => scene.index.facts.get(id) ?? [])
    .find((follow) => !scene.told.has(follow.id) && isOpen(scene, follow, approach));
  if (next) return tell(scene, next, { ...telling, open: true });
  const rest = unsaid(scene, fact.words) || (fact.short === undefined ? '' : unsaid(scene, fact.short));
  if (rest === '') return null;
  const before = fresh(scene, 'again', scene.policy.words.again);
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
