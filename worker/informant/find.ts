import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { yesOrNo } from './agrees.ts';
import { rank, rankTurn } from './asked.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { again, continued, leadsOn, nearestOnIt } from './go-on.ts';
import { richest } from './richest.ts';
import { ownWords } from './listening.ts';
import { nearest, notYet, privately, toldAll, unknown, wasAtALoss } from './not-told.ts';
import { ofOthers } from './others.ts';
import { part, type Part } from './part.ts';
import type { Fact } from './persona.ts';
import { isFamiliar, type Candidate } from './routing.ts';
import type { Scene } from './scene.ts';
import { tell, tellForm, type Telling } from './tell.ts';
import { fresh } from './wordings.ts';

/** Asked for by its words, not only by its topic; after a reply that knew nothing a little less will do. */
function isAnswer(scene: Scene, { sure, score }: Candidate): boolean {
  const enough = wasAtALoss(scene) ? nearlyAnswers(scene) : scene.policy.routing.answers;
  return score >= enough && sure >= LEAST;
}

function isAnswered(scene: Scene, [top]: readonly Candidate[]): boolean {
  return top !== undefined && isAnswer(scene, top);
}

/** "And for somebody starting?", "how much, roughly?": says with the question before it what neither says alone. */
function carriedOver(scene: Scene, question: Question, approach: Approach): Candidate[] | null {
  // "More cutting or more writing" names both of what it asks about.
  if (question.wants === 'choice') return null;
  if (ownWords(scene, question.text).length > 2 || scene.lastFacts.length === 0) return null;
  const before = scene.turns.findLast(({ speaker }) => speaker === 'seeker')?.text ?? '';
  if (before === '' || contentWords(before).length > 8) return null;
  // Nearly every fact has a yes or no; that it has one makes it no likelier to be what was meant.
  const wants = question.wants === 'yes_no' ? 'account' : question.wants;
  const ranked = rank(scene, `${before} ${question.text}`, question.topics, approach, wants);
  return isAnswered(scene, ranked) ? ranked : null;
}

/** Half way from what is worth telling at all to what answers. */
function nearlyAnswers({ policy: { routing } }: Scene): number {
  return (routing.answers + routing.enough) / 2;
}

/** So plainly asked for that it is told as an answer and not as the nearest there is. */
const NEARLY_ASKED = 0.5;

/** So plainly on one topic, and so well up to the question. */
const PLAIN = 0.65;
const MOST_PLAIN = 0.85;
const PLAIN_ENOUGH = 0.55;

/** Less than this is topic and form alone. */
const LEAST = 0.4;

/** What comes near, of all that anyone may hear. */
function nearestTo(scene: Scene, question: Question, ranked: readonly Candidate[], telling: Telling): Part | null {
  const { text, topics, wants } = question;
  const [surest] = topics;
  const ofTopic = surest !== undefined && surest.confidence >= MOST_PLAIN ? surest.topic : null;
  const near = ranked.find(({ fact, score, sure }) => {
    if (fact.tier !== 'surface' || scene.told.has(fact.id)) return false;
    if (ofTopic !== null && fact.topic === ofTopic) return true;
    if (score < scene.policy.routing.enough) return false;
    return sure >= LEAST || (surest !== undefined && surest.confidence >= 0.5 && fact.topic === surest.topic);
  });
  if (!near) return null;
  // Where the matter is plain and every word of it known, the first thing to be said of it answers.
  const plainly =
    surest !== undefined &&
    surest.confidence >= PLAIN &&
    near.fact.topic === surest.topic &&
    surest.topic !== 'person' &&
    !/^(?:yes_no|choice|figure)$/.test(wants) &&
    contentWords(text).length <= 3;
  if (plainly && near.score >= PLAIN_ENOUGH && isFamiliar(scene, text))
    return tell(scene, near.fact, { ...telling, sure: near.sure });
  // A yes before "not quite that" would answer a question that was not understood.
  const own = near.sure >= scene.policy.routing.sure && wants === 'yes_no' ? yesOrNo(text, near.fact) : null;
  return nearest(scene, near.fact, own ?? '');
}

/** What answers a question that says what it is about. */
export function routed(scene: Scene, question: Question, approach: Approach, telling: Telling): Part {
  const { routing } = scene.policy;
  const alone = rankTurn(scene, question, approach);
  const ranked = isAnswered(scene, alone) ? alone : (carriedOver(scene, question, approach) ?? alone);
  const top = ranked[0];
  const others = ofOthers(scene, question, ranked, telling);
  if (others) return others;
  if (!top || !isAnswer(scene, top)) {
    // A question with a matter of its own that nothing answers is not answered by whatever comes next.
    const own = ownWords(scene, question.text);
    const goesOn = approach.staysWith && (approach.listens || own.length === 0);
    return (
      (goesOn && own.length > 0 ? (leadsOn(scene, approach, telling) ?? nearestOnIt(scene, approach)) : null) ??
      (goesOn ? continued(scene, approach, telling) : null) ??
      clarified(scene, question, ranked) ??
      nearestTo(scene, question, ranked, telling) ??
      unknown(scene)
    );
  }
  const second = ranked.find(({ fact }) => fact.tier !== 'private');
  const meant = top.fact.tier === 'private' && top.sure >= routing.sure && top.sure - (second?.sure ?? 0) >= 0.15;
  if (meant) return privately(scene, top.fact);
  return bestOf(scene, ranked, approach, telling);
}

/** Tells the best fact that may be told, near enough to the best there is. */
function bestOf(scene: Scene, ranked: readonly Candidate[], approach: Approach, telling: Telling): Part {
  const { enough, sure } = scene.policy.routing;
  const known = ranked.filter(({ fact }) => fact.tier !== 'private');
  const top = known[0];
  if (!top) return unknown(scene);
  const near = Math.max(enough, top.score * 0.6);
  const untold = known.filter(({ fact, score }) => score >= near && !scene.told.has(fact.id));
  const open = untold.filter((candidate) => isOpen(scene, candidate.fact, approach, candidate.sure));
  const free = richest(scene, open, approach);
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
  if (plainer && plainer.sure < NEARLY_ASKED) return nearest(scene, plainer.fact, '') ?? unknown(scene);
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

/** A short question that means two things equally: asks which. Never twice running. */
function clarified(scene: Scene, question: Question, ranked: readonly Candidate[]): Part | null {
  const [first, second] = ranked;
  if (!first || !second || scene.asked !== null) return null;
  const { tie, sure, enough } = scene.policy.routing;
  const unclear =
    second.score >= enough &&
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

/** The seeker says which of the two they meant. */
export function resolvedClarify(scene: Scene, text: string, approach: Approach, telling: Telling): Part | null {
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
