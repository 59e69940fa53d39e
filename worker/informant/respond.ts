import type { Question } from '../language/reading.ts';
import { wondersOfOneself } from '../language/stacked.ts';
import { contentWords, plainWords } from '../language/words.ts';
import { answerQuestion } from './answer.ts';
import { bareQuestion } from './bare-question.ts';
import { boundaryMet, idleRun, isIdle, isSlight, setBoundary } from './boundaries.ts';
import { acceptThanks, answerPeople, comeBack, farewell } from './closing.ts';
import { answerSmallTalk, aside, isKeptLate, timeLeft } from './course.ts';
import type { Approach } from './disclosure.ts';
import { learntNow } from './learnt.ts';
import { part, type Part } from './part.ts';
import { isPublic } from './public.ts';
import {
  acknowledge,
  answerRemark,
  heardAs,
  reaction,
  reactToAnswer,
  recall,
  remarkOn,
  said,
  saysSomething,
} from './remarks.ts';
import { NOTHING, type Response } from './response.ts';
import { rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';
import { askedOfSelf, leftToThem, stillTrue } from './theirs.ts';
import { askedNow, asksSeveral } from './several.ts';
import { closingRequest, sayGoodbye } from './take-leave.ts';
import { fresh, inOrder } from './wordings.ts';

/** What this reply answers with, before the course of the meeting adds to it. */
export function respond(scene: Scene, approach: Approach): Response {
  const { moves } = scene.reading;
  const boundary = boundaryMet(scene);
  if (isKeptLate(scene)) return leaveNow(scene, approach.rapport);
  if (approach.worn && isSlight(scene) && idleRun(scene) > scene.temper.patience)
    return giveUp(scene, approach.rapport);
  if (boundary !== null) return atBoundary(scene, boundary, approach.rapport);
  const before = courtesies(scene);
  const long = tooLong(scene);
  if (long) return withBefore(before, long);
  if (moves.includes('goodbye')) return withBefore(before, sayGoodbye(scene, approach.rapport));
  const clock = timeLeft(scene);
  if (clock) return withBefore(before, { ...NOTHING, parts: [clock] });
  const request = closingRequest(scene, approach);
  if (request) return withBefore(before, request);
  const question = mainQuestion(scene, approach) ?? bareQuestion(scene);
  if (question) return withBefore(before, { ...answered(scene, question, approach) });
  return withBefore(before, remarked(scene, approach, before.length > 0));
}

function withBefore(before: Part[], response: Response): Response {
  return { ...response, parts: [...before, ...response.parts] };
}

function leaveNow(scene: Scene, rapport: number): Response {
  const { words } = scene.policy;
  const wanted = scene.reading.moves.includes('asks_for_people') ? [answerPeople(scene, rapport)] : [];
  return { ...NOTHING, parts: [said(scene, 'late', words.late), ...wanted, farewell(scene, rapport)], ends: true };
}

function atBoundary(scene: Scene, kind: NonNullable<ReturnType<typeof boundaryMet>>, rapport: number): Response {
  const idle = isIdle(kind);
  if (idle && idleRun(scene) > scene.temper.patience) return giveUp(scene, rapport);
  const { parts, ends } = setBoundary(scene, kind);
  return { ...NOTHING, parts, ends, idle };
}

/** Nobody who is bored stays for ever; the last words are civil, and no warmer than that. */
function giveUp(scene: Scene, rapport: number): Response {
  const civil = Math.min(rapport, scene.policy.thresholds.forthcoming - 1);
  const parts = [said(scene, 'impatient', scene.policy.words.impatient), farewell(scene, civil)];
  return { ...NOTHING, parts, ends: true, idle: true };
}

/** What is said in passing before the answer: an apology taken, leave given to write, how one is. */
function courtesies(scene: Scene): Part[] {
  const { persona, policy, reading, state } = scene;
  const parts: Part[] = [];
  const hurt = state.effects.some((effect) => effect.rapport.some(({ by }) => by <= -4));
  if (reading.moves.includes('apology') && hurt) {
    const line = inOrder(scene, 'boundary:apology', persona.boundaries.apology);
    parts.push(part('accept_apology', line?.words ?? '', { used: line ? [line.id] : [] }));
  }
  if (reading.moves.includes('leave_to_take_notes')) {
    const line = inOrder(scene, 'notes_leave', persona.notesLeave);
    if (line) parts.push(part('notes_leave', line.words, { used: [line.id] }));
  }
  if (asksHowOneIs(scene)) parts.push(answerSmallTalk(scene));
  if (NOW.test(scene.text)) parts.push(said(scene, 'nowIsGood', policy.words.nowIsGood));
  return parts;
}

const HOW_ARE_YOU =
  /\bhow(?:'s| is| are) (?:you|things|it going|your (?:day|week|morning|afternoon))(?: (?:doing|today|going|keeping|all|this (?:morning|afternoon|evening|week)))*\s*(?:[?.!,]|$)/i;

/** "Is now still good?": about this hour. "A good time to get into it" is about the trade, and "what is now good" about anything. */
const NOW =
  /(?<!\b(?:what|which|who) )\bis (?:now (?:still )?(?:a )?(?:good|okay|ok|fine|convenient)(?: time| moment)?|this (?:still )?a (?:good|convenient) (?:time|moment))(?: for you)?(?: to (?:talk|speak|chat))?(?=\s*(?:[?.!,;]|$|and (?:may|can|could)\b))/i;

/** "How are you", "may I take notes", "is now still good": answered in passing. */
function isPleasantry({ reading }: Scene, text: string): boolean {
  if (reading.moves.includes('leave_to_take_notes') && /\bnot(?:es|ing)\b|\bwrite\b|\brecord/i.test(text)) return true;
  return NOW.test(text) || (reading.moves.includes('small_talk') && HOW_ARE_YOU.test(text));
}

/** "Hi, I'm wondering about a change": who greets with that has asked nothing yet. */
function isOpening({ reading }: Scene, text: string): boolean {
  return reading.moves.includes('greeting') && !text.includes('?') && wondersOfOneself(plainWords(text).join(' '));
}

function asksHowOneIs({ reading, text }: Scene): boolean {
  return reading.moves.includes('small_talk') && HOW_ARE_YOU.test(text);
}

/** Of several questions the one that can be answered best; pleasantries do not count. */
function mainQuestion(scene: Scene, approach: Approach): Question | null {
  const asked = askedNow(scene).filter(({ text }) => !isPleasantry(scene, text) && !isOpening(scene, text));
  const marked = asked.filter(({ text }) => text.trimEnd().endsWith('?'));
  // Where some are marked as questions, "I'm wondering whether this is for me" is how the seeker came to ask them.
  const real = withoutTags(marked.length > 0 ? marked : asked);
  let best: { question: Question; score: number } | null = null;
  for (const question of real) {
    const top = rankFacts(scene, { ...question, staysWith: approach.staysWith, linked: approach.linked })[0];
    const score = (top?.score ?? 0) + (question.form === 'open' ? 0.05 : 0);
    if (best === null || score > best.score) best = { question, score };
  }
  return best?.question ?? null;
}

/** "…, is it hard?" after a question of substance asks nothing of its own. */
function withoutTags(questions: Question[]): Question[] {
  const whole = questions.filter(({ text }, n) => n === 0 || contentWords(text).length > 1);
  const [first] = whole;
  return first && contentWords(first.text).length > 1 ? whole : questions;
}

function answered(scene: Scene, question: Question, approach: Approach): Response {
  const { persona, exchange } = scene;
  const { boundaries } = persona;
  if (wasAnswered(scene, question)) {
    const line = inOrder(scene, 'boundary:repeated', boundaries.repeated);
    if (line) return { ...NOTHING, parts: [part('boundary:repeated', line.words, { used: [line.id] })], question };
  }
  const answer = answerQuestion(scene, persona.standIn ? askedOfSelf(question) : question, approach);
  const theirs = leftToThem(scene, question);
  if (theirs)
    return { ...NOTHING, parts: answer.act === 'answer' ? [theirs, ...stillTrue(scene), answer] : [theirs], question };
  const parts = [...ahead(scene, approach, answer), answer];
  if (isPublic(scene.persona, question) && exchange > 1 && answer.act === 'answer') {
    const line = inOrder(scene, 'boundary:on_profile', boundaries.on_profile);
    if (line) parts.push(part('boundary:on_profile', line.words, { used: [line.id], optional: true }));
  }
  return { ...NOTHING, parts, question };
}

/** At most one thing before the answer: which of several it takes, or that the seeker was heard. */
function ahead(scene: Scene, approach: Approach, answer: Part): Part[] {
  const { persona, reading, exchange } = scene;
  const learnt = learntNow(scene);
  if (scene.cold) return [];
  const reacted = reactToAnswer(scene, learnt) ?? (exchange > 1 && learnt.length > 0 ? reaction(scene, learnt) : null);
  if (reacted) return [reacted];
  if (asksSeveral(scene) && (exchange > 1 || reading.questions.length > 2)) {
    const line = inOrder(scene, 'boundary:stacked', persona.boundaries.stacked);
    if (line) return [part('boundary:stacked', line.words, { used: [line.id] })];
  }
  const topics = answer.act === 'nearest' ? [] : answer.told.flatMap(({ fact }) => [fact.topic, ...fact.also]);
  const first =
    (exchange > 1 ? remarkOn(scene) : null) ??
    acknowledge(scene, approach) ??
    (topics.length > 0 ? (recall(scene, topics) ?? aside(scene)) : null);
  return first ? [first] : [];
}

/** One endless message: which part of it? A plain question in it is answered all the same. */
function tooLong(scene: Scene): Response | null {
  const { reading, policy, persona } = scene;
  if (reading.words < policy.thresholds.longMessageWords) return null;
  if (reading.questions.some(({ text }) => text.trimEnd().endsWith('?'))) return null;
  const line = inOrder(scene, 'boundary:long_message', persona.boundaries.long_message);
  return line ? { ...NOTHING, parts: [part('boundary:long_message', line.words, { used: [line.id] })] } : null;
}

/** The same question was asked before, and answered then with what would answer it now. */
function wasAnswered(scene: Scene, question: Question): boolean {
  const { askedBefore, text } = question;
  if (askedBefore === null || contentWords(text).length === 0) return false;
  const then = scene.state.effects.find(({ turn }) => turn === askedBefore);
  const [best] = rankFacts(scene, { ...question, staysWith: false, linked: new Set() });
  return then?.released.some(({ id }) => id === best?.fact.id) ?? false;
}

/** A turn that asks nothing. */
function remarked(scene: Scene, approach: Approach, hasSpoken: boolean): Response {
  const { reading, policy, persona, exchange, state } = scene;
  const { moves } = reading;
  const learnt = learntNow(scene);
  const parts: Part[] = [];
  let closing = false;
  if (moves.includes('commitment')) parts.push(heardAs(scene, 'commitment', policy.words.committed));
  if (exchange > 1 && moves.some((move) => move === 'thanks' || move === 'specific_thanks')) {
    closing = state.phase === 'closing' || scene.minute > scene.terms.minutes * 0.5 || exchange > 6;
    parts.push(acceptThanks(scene));
    const offer = closing ? comeBack(scene, approach.rapport) : null;
    if (offer) parts.push(offer);
  }
  if (parts.length > 0) return { ...NOTHING, parts, closing };
  if (moves.includes('flattery')) {
    const line = inOrder(scene, 'boundary:flattery', persona.boundaries.flattery);
    if (line) return { ...NOTHING, parts: [part('boundary:flattery', line.words, { used: [line.id] })] };
  }
  const toAnswer =
    reactToAnswer(scene, learnt) ?? (learnt.length > 0 && !approach.sympathy ? reaction(scene, learnt) : null);
  if (toAnswer) parts.push({ ...toAnswer, optional: false });
  if (!hasSpoken) parts.push(...answerRemark(scene, approach));
  if (parts.some(({ words }) => words !== '')) return { ...NOTHING, parts: withFloor(scene, parts) };
  const ofSelf = reading.selfDisclosure || (reading.words >= 6 && /\b(?:i|i'm|i've|i'd|my|me)\b/i.test(scene.text));
  if (ofSelf) parts.push(heardAs(scene, 'disclosure', policy.words.heard));
  // Whoever has just told something of weight is not hurried on.
  const hurries = !(ofSelf && exchange > 1 && reading.words >= 12);
  if (hurries) {
    parts.push(
      exchange === 1 ? said(scene, 'invite', policy.words.invite) : said(scene, 'yourTurn', policy.words.yourTurn),
    );
  }
  const idle = !reading.selfDisclosure && exchange > 1 && !hasSpoken && !saysSomething(scene.text);
  if (idle && idleRun(scene) > scene.temper.patience) return giveUp(scene, approach.rapport);
  return { ...NOTHING, parts, idle };
}

/** A reaction alone would leave the seeker in the air: the floor goes back, though not each time in words. */
function withFloor(scene: Scene, parts: Part[]): Part[] {
  const told = parts.some(({ act }) => act === 'answer');
  if (told || parts.at(-1)?.words.endsWith('?') || scene.chance('floor') < 0.35) return parts;
  const line =
    scene.exchange === 1
      ? fresh(scene, 'invite', scene.policy.words.invite)
      : fresh(scene, 'yourTurn', scene.policy.words.yourTurn);
  return line ? [...parts, part('floor', line.words, { used: [line.id], optional: true })] : parts;
}
