import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { kindFor, withWord, wordOn } from './after-words.ts';
import { rank } from './asked.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { asLastTime } from './earlier.ts';
import { asksOnBarely } from './ellipsis.ts';
import { ownLead } from './lead.ts';
import { lastReply, ownWords } from './listening.ts';
import { nearest, notYet, toldAll, wasAtALoss } from './not-told.ts';
import { part, type Part } from './part.ts';
import type { Fact } from './persona.ts';
import type { Scene } from './scene.ts';
import { wordCount } from './spoken.ts';
import { tell, type Telling } from './tell.ts';
import { fresh, unsaid, type Wording } from './wordings.ts';

/** "You hardly spoke on that show. Why was that?" asks about the statement; a bare "how so?" about what was said last. */
export function wentOn(scene: Scene, approach: Approach, telling: Telling): Part | null {
  const [best] = approach.cameBack ? rank(scene, scene.text, scene.reading.topics, approach) : [];
  if (!best || best.sure < scene.policy.routing.sure || best.fact.tier === 'private')
    return continued(scene, approach, telling);
  if (scene.told.has(best.fact.id))
    return again(scene, best.fact, approach, telling) ?? continued(scene, approach, telling);
  const plainly = isOpen(scene, best.fact, approach, best.sure) ? tell(scene, best.fact, telling) : null;
  return plainly ?? continued(scene, approach, telling);
}

/**
 * A question that takes up words of the last reply and asks for nothing else by name is answered from there: with what
 * the reply leads to, or with a story on the same matter.
 */
export function followedOn(scene: Scene, question: Question, approach: Approach, telling: Telling): Part | null {
  if (!approach.staysWith || !approach.listens || approach.worn || scene.lastFacts.length === 0) return null;
  const points = pointsBack(scene, question);
  if (!points && !takesUpWords(scene, question)) return null;
  const [best] = rank(scene, question.text, question.topics, approach, question.wants);
  const byName = best !== undefined && best.sure >= (points ? BY_NAME : scene.policy.routing.sure);
  if (byName && !scene.told.has(best.fact.id)) return null;
  const next = leadsOn(scene, approach, telling);
  if (next) return next;
  const story = nearestStory(scene, approach) ?? storyInMind(scene, question, approach);
  return story ? tell(scene, story, { ...telling, open: true, sure: 0 }) : null;
}

/** A pointing question that is nevertheless word for word one about something else. */
const BY_NAME = 0.95;

/** "How did that sit with you?", after words of the last reply were given back: "that" is what was given back. */
function pointsBack({ reading }: Scene, { text }: Question): boolean {
  const gaveBack =
    reading.reflection === 'right' || reading.reflection === 'parroted' || reading.acknowledgement === 'tied';
  return gaveBack && /\b(?:it|that|this|there|then|him|her|them|those|these)\b/i.test(text);
}

/** Asks about a thing that was just named, or has no matter of its own. */
function takesUpWords(scene: Scene, { text }: Question): boolean {
  const heard = new Set(contentWords(lastReply(scene)));
  const own = ownWords(scene, text);
  return own.length === 0 ? scene.reading.followUp : own.some((word) => heard.has(word));
}

/** The story that these words bring to mind soonest. */
function storyInMind(scene: Scene, question: Question, approach: Approach): Fact | undefined {
  const ranked = rank(scene, scene.text, question.topics, approach, question.wants);
  return ranked.find(
    ({ fact, score }) =>
      fact.tier === 'story' &&
      score >= scene.policy.routing.enough &&
      !scene.told.has(fact.id) &&
      isOpen(scene, fact, approach),
  )?.fact;
}

/** Goes on from what was just said: what it leads to, then what was left out of it, then the same topic. */
export function continued(scene: Scene, approach: Approach, telling: Telling): Part | null {
  const exact = inForm(scene, approach, telling);
  if (exact) return exact;
  if (/\bwhich\b/i.test(telling.text) && approach.staysWith) return wordOn(scene, 'which');
  const next = leadsOn(scene, approach, telling);
  if (ASKS_WHY.test(telling.text)) return withReason(scene, next);
  if (next) return next;
  for (const fact of scene.lastFacts) {
    const rest = scene.told.has(fact.id) ? unsaid(scene, fact.words) : '';
    if (wordCount(rest) >= SOME) return part('answer', rest, { used: [`fact:${fact.id}`] });
  }
  const sibling = asksForMore(telling) ? (nearestStory(scene, approach) ?? nearestPlain(scene)) : undefined;
  if (sibling) return tell(scene, sibling, { ...telling, open: true, sure: 0 });
  if (scene.lastFacts.length === 0) return null;
  const kind = asksForMore(telling) ? 'more' : kindFor(telling);
  const more = untoldLinks(scene, approach).length > 0 && /^(?:how|went|why|more)$/.test(kind);
  if (more && (approach.listens || asksOnBarely(telling.text)) && !isPutOff(scene)) return notYet(scene);
  return (wasAtALoss(scene) ? nearestOnIt(scene, approach) : null) ?? wordOn(scene, kind) ?? toldAll(scene);
}

/** For whoever listens and asks openly: a story on the same matter, said to be no more than the nearest there is. */
export function nearestOnIt(scene: Scene, approach: Approach): Part | null {
  if (!approach.open || !approach.listens) return null;
  const story = nearestStory(scene, approach);
  return story ? nearest(scene, story, '') : null;
}

/** "Tell me more", "for example?": anything of the kind will do; to "who was against it?" another story is no answer. */
function asksForMore({ text, wants }: Telling): boolean {
  return (
    wants === 'scene' ||
    asksOnBarely(text) ||
    /\b(?:more|else|others?|another|example|instance|rest|further|deeper)\b/i.test(text)
  );
}

/** How long, how many: the figure that goes with what was just told, where it is of that kind. */
function inForm(scene: Scene, approach: Approach, { wants, text }: Telling): Part | null {
  return wants === 'figure' ? figureOf(scene, approach, text) : null;
}

/** A figure of the kind asked for, of what was just told or what it leads to. */
export function figureOf(scene: Scene, { linked }: Approach, text: string): Part | null {
  const facts = [...scene.lastFacts, ...[...linked].flatMap((id) => scene.index.facts.get(id) ?? [])];
  for (const fact of facts) {
    const figure = fact.tier === 'private' || fact.tier === 'candid' ? undefined : fact.fits.figure;
    const words = figure === undefined || !isOfUnit(text, figure) ? '' : unsaid(scene, figure);
    if (words !== '') return part('answer', words, { used: [`fit:${fact.id}`] });
  }
  return null;
}

function isOfUnit(text: string, figure: string): boolean {
  if (/\bhow long\b|\bwhen\b|\bhow soon\b/i.test(text)) return TIME.test(figure);
  if (/\bhow much\b/i.test(text)) return MONEY.test(figure);
  return true;
}

const TIME = /\b(?:years?|months?|weeks?|days?|hours?|minutes?|nights?|shifts?|winters?|seasons?|fortnight)\b/i;
const MONEY = /[$£]|\b(?:dollars?|pounds?|pence|thousand|cents?)\b|\d,\d{3}/i;

/** Something that anyone may hear on the same topic. */
function nearestPlain(scene: Scene): Fact | undefined {
  const main = new Set(scene.lastFacts.map(({ topic }) => topic));
  return scene.persona.facts.find(
    ({ id, tier, topic }) => tier === 'surface' && main.has(topic) && !scene.told.has(id),
  );
}

/** A story on the same topic, or else on one that both touch. */
export function nearestStory(scene: Scene, approach: Approach): Fact | undefined {
  const main = new Set(scene.lastFacts.map(({ topic }) => topic));
  const touched = new Set(scene.lastFacts.flatMap(({ topic, also }) => [topic, ...also]));
  const open = scene.persona.facts.filter(
    (fact) => fact.tier === 'story' && !scene.told.has(fact.id) && isOpen(scene, fact, approach),
  );
  return (
    open.find(({ topic }) => main.has(topic)) ??
    open.find(({ topic, also }) => [topic, ...also].some((each) => touched.has(each)))
  );
}

/** What comes next, where it gives a reason; else the reason of what was told, and what comes next after it. */
function withReason(scene: Scene, next: Part | null): Part | null {
  if (next?.told.some(({ fact }) => fact.fits.reason !== undefined)) return next;
  return withWord(reasonGiven(scene), next);
}

/** The last reply put something off: that is not done twice running. */
function isPutOff({ last }: Scene): boolean {
  return last?.acts.includes('not_yet') ?? false;
}

const ASKS_WHY = /\b(?:why|how come|how so)\b/i;

/** The reason that goes with what was just told, or that there is none. */
export function reasonGiven(scene: Scene): Part | null {
  for (const fact of scene.lastFacts) {
    const reason = fact.fits.reason === undefined ? '' : unsaid(scene, fact.fits.reason);
    if (reason !== '') return part('answer', reason, { used: [`fit:${fact.id}`] });
  }
  return wordOn(scene, 'why');
}

/** What was left out is worth coming back to from so many words on. */
const SOME = 8;

/** The first untold fact that what was just said leads to. */
export function leadsOn(scene: Scene, approach: Approach, telling: Telling): Part | null {
  const next = untoldLinks(scene, approach).find((fact) => isOpen(scene, fact, approach));
  // The next fact's own yes or no answers another question than this one.
  const sure = telling.wants === 'yes_no' ? 0 : scene.policy.routing.fitting;
  return next ? tell(scene, next, { ...telling, open: true, sure }) : null;
}

function untoldLinks(scene: Scene, approach: Approach): Fact[] {
  return [...approach.linked]
    .flatMap((id) => scene.index.facts.get(id) ?? [])
    .filter((fact) => !scene.told.has(fact.id) && fact.tier !== 'private');
}

/** Asked for something already told: what was left out of it, what it leads to, or the same in a sentence. */
export function again(scene: Scene, fact: Fact, approach: Approach, telling: Telling): Part | null {
  const lastTime = asLastTime(scene, fact, telling);
  if (lastTime) return lastTime;
  const own = ownLead(scene, fact, telling.wants, telling.text, true);
  const form = own === null ? '' : unsaid(scene, own);
  if (form !== '' && (telling.wants === 'figure' || telling.wants === 'yes_no')) {
    return part('answer', form, { used: [`fit:${fact.id}`] });
  }
  const next = fact.follows
    .flatMap((id) => scene.index.facts.get(id) ?? [])
    .find((follow) => !scene.told.has(follow.id) && isOpen(scene, follow, approach));
  // The next fact's own yes or no answers another question than this one.
  if (next) return tell(scene, next, { ...telling, open: true, sure: telling.wants === 'yes_no' ? 0 : telling.sure });
  const short = fact.short ?? '';
  const left = unsaid(scene, fact.words);
  const more = wordCount(left) >= SOME ? left : '';
  const rest = more || (unsaid(scene, short) === short ? short : '');
  if (rest === '') return null;
  const before =
    leadAgain(scene, fact, telling) ??
    (more ? fresh(scene, 'more', scene.policy.words.more) : fresh(scene, 'again', scene.policy.words.again));
  return part('answer', [before?.words, rest].filter(Boolean).join(' '), {
    used: [`fact:${fact.id}`, ...(before ? [before.id] : [])],
  });
}

/** What fits the form of this question goes before what is left of a fact that was asked for in another. */
function leadAgain(scene: Scene, fact: Fact, { wants, text }: Telling): Wording | null {
  const words = wants === 'account' ? '' : unsaid(scene, ownLead(scene, fact, wants, text) ?? '');
  return words === '' ? null : { id: `fit:${fact.id}`, words };
}
