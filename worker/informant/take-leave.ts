import type { Topic } from '../language/topics.ts';
import { answerPeople, comeBack, farewell, giveResource, refuseResource } from './closing.ts';
import type { Approach } from './disclosure.ts';
import type { Part } from './part.ts';
import { said } from './remarks.ts';
import { NOTHING, type Response } from './response.ts';
import { rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';

/** Thanks, and the last words, with what the talk has earned. */
export function sayGoodbye(scene: Scene, rapport: number): Response {
  const { moves } = scene.reading;
  const parts: Part[] = [];
  if (moves.includes('asks_for_people')) parts.push(answerPeople(scene, rapport));
  if (moves.includes('asks_for_resources')) parts.push(giveResource(scene, rapport) ?? refuseResource(scene));
  parts.push(farewell(scene, rapport));
  const offer = comeBack(scene, rapport) ?? parting(scene, rapport);
  if (offer) parts.push({ ...offer, optional: true });
  return { ...NOTHING, parts, ends: true, closing: true };
}

/** A resource given unasked, to someone who has earned one. */
function parting(scene: Scene, rapport: number): Part | null {
  const given = scene.state.used.some((id) => id.startsWith('resource:') || id.startsWith('contact:'));
  return given || rapport < scene.policy.thresholds.forthcoming ? null : giveResource(scene, rapport);
}

/** Requests of the closing kind: whom to meet, what to read, what next. Granted as earned. */
export function closingRequest(scene: Scene, approach: Approach): Response | null {
  const { moves } = scene.reading;
  const { rapport } = approach;
  const parts: Part[] = [];
  if (moves.includes('asks_for_people')) {
    const person = answerPeople(scene, rapport);
    // Whom to meet in general is a question that anyone may ask; a name is earned.
    if (person.act !== 'contact' && knowsWell(scene, approach, 'people')) return null;
    parts.push(person);
  }
  if (moves.includes('asks_for_resources') && parts.length === 0) {
    if (knowsWell(scene, approach, 'resources')) return null;
    parts.push(giveResource(scene, rapport) ?? refuseResource(scene));
  }
  if (parts.length === 0 && asksToKeepInTouch(scene)) {
    parts.push(comeBack(scene, rapport) ?? said(scene, 'keep_in_touch', scene.policy.words.keepInTouch));
  }
  if (parts.length === 0) return null;
  const granted = parts.some(({ act }) => act === 'contact' || act === 'resource');
  const takesLeave = granted && moves.some((move) => PARTING.has(move));
  const offer = takesLeave ? (comeBack(scene, rapport) ?? parting(scene, rapport)) : null;
  return { ...NOTHING, parts: offer ? [...parts, offer] : parts, closing: true };
}

/** What to do next is a question like others; to stay in touch is a request. */
const KEEP_IN_TOUCH =
  /\b(?:touch|contact|write (?:to )?you|email|e-mail|message you|call you|come back|talk again|speak again|chat again|linkedin|connect|follow up|update you|let you know|tell you how)\b/i;

const ASKS_LEAVE =
  /\b(?:may|can|could|might|mind if|(?:ok|okay|all right|alright) (?:if|for me to)) (?:i|me|we)\b|\b(?:ok|okay|all right|alright) if i\b/i;

function asksToKeepInTouch({ reading, text }: Scene): boolean {
  return KEEP_IN_TOUCH.test(text) && (reading.moves.includes('asks_next_step') || ASKS_LEAVE.test(text));
}

const PARTING = new Set(['thanks', 'specific_thanks', 'commitment']);

/** There is a fact on this topic that answers one of the questions. */
function knowsWell(scene: Scene, approach: Approach, topic: Topic): boolean {
  return scene.reading.questions.some((question) => {
    const best = rankFacts(scene, { ...question, staysWith: false, linked: approach.linked }).find(
      ({ fact }) => !scene.told.has(fact.id),
    );
    const onTopic = best !== undefined && [best.fact.topic, ...best.fact.also].includes(topic);
    return onTopic && best.sure >= scene.policy.routing.sure / 2;
  });
}
