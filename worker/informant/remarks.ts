import { acceptedOffer, pickedUpFact } from './answer.ts';
import { leadsOn } from './go-on.ts';
import { wondersOfOneself } from '../language/stacked.ts';
import { contentWords, plainWords } from '../language/words.ts';
import { guessed, SAYS_BACK } from './guess.ts';
import { whichPart } from './not-told.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { part, type Part } from './part.ts';
import { rankFacts } from './routing.ts';
import type { Persona } from './persona.ts';
import type { Scene } from './scene.ts';
import type { Topic } from '../language/topics.ts';
import { ACCOUNT, tell } from './tell.ts';
import { plain } from './spoken.ts';
import { fresh, inOrder, isFresh, type Wording } from './wordings.ts';

/** A turn without a question is answered as talk is: by going on, reacting, or giving the floor back. */
export function answerRemark(scene: Scene, approach: Approach): Part[] {
  const { reading } = scene;
  const { words } = scene.policy;
  const taken = pickedUpFact(scene, approach, ACCOUNT) ?? acceptedOffer(scene, scene.text, approach);
  if (taken) return [taken];
  const claims =
    reading.reflection === 'none' &&
    !approach.cameBack &&
    /^(?:but |so )?you (?:just )?(?:said|told me|mentioned|promised|agreed|offered)\b/i.test(scene.text);
  if (reading.reflection === 'unsupported' || claims) return [heardAs(scene, 'unsupported', words.unsupported)];
  const ofSelf = speaksOfSelf(scene) && !approach.sympathy && !approach.cameBack;
  if (
    !ofSelf &&
    (reading.reflection === 'right' || approach.sympathy || reading.acknowledgement === 'tied' || approach.cameBack)
  ) {
    return goOn(scene, approach);
  }
  if (reading.moves.includes('apology') && scene.lastFacts.length > 0) return goOn(scene, approach);
  if (speaksOfSelf(scene)) return [];
  if (SAYS_BACK.test(scene.text) && scene.lastFacts.length > 0) {
    const next = guessed(scene, scene.text, approach);
    if (next) return [heardAs(scene, 'reflection', words.confirm), next];
    // A guess that has no word of what was said, nor of what follows, is neither confirmed nor denied.
    return [approach.listens ? heardAs(scene, 'reflection', words.confirm) : whichPart(scene)];
  }
  if (scene.askedSeeker !== null) return [];
  if (reading.reflection === 'parroted') return [said(scene, 'parroted', words.parroted)];
  const told = onTopic(scene, approach);
  if (told.length > 0) return told;
  return SAYS_BACK.test(scene.text) && scene.lastFacts.length > 0 ? [heardAs(scene, 'reflection', words.confirm)] : [];
}

/** Answers the informant's question, or tells of themselves: there is nothing in that to confirm. */
function speaksOfSelf({ reading, text }: Scene): boolean {
  if (reading.questions.length > 0 && wondersOfOneself(plainWords(text).join(' '))) return true;
  return reading.answersInformant || (reading.selfDisclosure && reading.reflection !== 'right');
}

/** A remark that shows listening opens what a follow-up would; else it is confirmed, and the floor given back. */
function goOn(scene: Scene, approach: Approach): Part[] {
  const { reading, policy } = scene;
  const next = leadsOn(scene, approach, ACCOUNT);
  const heard = acknowledge(scene, approach);
  if (next) return heard ? [heard, next] : [next];
  const { words } = policy;
  const feels = approach.sympathy || reading.moves.includes('apology');
  if (reading.reflection === 'right' || !feels) return [heardAs(scene, 'reflection', words.confirm)];
  return [
    isAboutThen(scene)
      ? heardAs(scene, 'sympathy', words.sympathised)
      : said(scene, 'sympathy_now', words.sympathisedNow),
  ];
}

/** Sympathy with what once happened, or with what goes on every week. */
function isAboutThen({ text }: Scene): boolean {
  return /\b(?:must have|was|were|had|been|hurt|lost|did|sorry)\b/i.test(text);
}

/** The persona's own way to show that this was heard, or a common one. */
export function heardAs(
  scene: Scene,
  kind: keyof NonNullable<Persona['acknowledges']>,
  common: readonly string[],
): Part {
  const own = fresh(scene, `acknowledge:${kind}`, scene.persona.acknowledges?.[kind] ?? []);
  return own ? part(`acknowledge:${kind}`, own.words, { used: [own.id] }) : said(scene, kind, common);
}

/** A statement that names something clearly is taken as interest in it. */
function onTopic(scene: Scene, approach: Approach): Part[] {
  const { reading, policy, text } = scene;
  if (reading.selfDisclosure || reading.words < 3) return [];
  const { staysWith, linked } = approach;
  const ranked = rankFacts(scene, { text, topics: reading.topics, staysWith, linked });
  const best = ranked.find(({ fact, sure }) => !scene.told.has(fact.id) && isOpen(scene, fact, approach, sure));
  const named = best && best.sure >= policy.routing.sure / 2 && best.score >= policy.routing.enough * 1.5;
  const told = named ? tell(scene, best.fact, { ...ACCOUNT, open: false }) : null;
  return told ? [told] : [];
}

export function said(scene: Scene, name: string, lines: readonly string[]): Part {
  const line = fresh(scene, name, lines);
  return part(name, line?.words ?? '', { used: line ? [line.id] : [] });
}

/** What the informant says to what the seeker told of themselves. */
export function reaction(scene: Scene, learnt: readonly string[]): Part | null {
  for (const id of [...learnt, ...scene.state.learnt.toReversed()]) {
    const background = scene.persona.backgrounds.find((known) => known.id === id);
    const wording = background && { id: `background:${id}:reaction`, words: background.reaction };
    if (wording && isFresh(scene, wording)) return part('react', wording.words, { used: [wording.id], optional: true });
  }
  return null;
}

/** Says something of themselves beside what they ask. */
function hasAnswered(scene: Scene): boolean {
  const statement = statementOf(scene);
  const own = /\b(?:i|i'm|i'd|i've|my|me|we)\b/i.test(statement);
  return own && contentWords(statement).length >= 2;
}

/** The turn without its questions: whoever asks on without a word has not answered. */
function statementOf({ text, reading }: Scene): string {
  return reading.questions.reduce((left, question) => left.replace(question.text, ' '), text);
}

/** What the informant says to the answer to their own question. */
export function reactToAnswer(scene: Scene, learnt: readonly string[]): Part | null {
  if (scene.askedSeeker === null || !hasAnswered(scene)) return null;
  if (learnt.length > 0) {
    const own = reaction(scene, learnt);
    if (own) return own;
  }
  const asked = scene.persona.asksBack.find(({ id }) => id === scene.askedSeeker);
  const line = asked && inOrder(scene, `answered:${asked.id}`, asked.answered);
  return line ? part('react', line.words, { used: [line.id], optional: true }) : null;
}

/** Something the seeker said of themselves long ago, taken up again before an answer on one of these topics. */
export function recall(scene: Scene, topics: readonly Topic[]): Part | null {
  const { state, policy, temper, persona } = scene;
  const last = state.effects.findLastIndex((effect) => effect.acts.includes('recall'));
  if (last >= 0 && scene.exchange - 1 - last < policy.thresholds.recallEvery) return null;
  if (scene.chance('recall') >= temper.recallShare) return null;
  for (const [n, effect] of state.effects.entries()) {
    if (scene.exchange - 1 - n < policy.thresholds.recallAfter) break;
    for (const id of effect.learnt) {
      const background = persona.backgrounds.find((known) => known.id === id);
      const wording = background && recallOf(scene, background, topics);
      if (wording) return part('recall', wording.words, { used: [wording.id], optional: true });
    }
  }
  return null;
}

function recallOf(scene: Scene, background: Persona['backgrounds'][number], topics: readonly Topic[]): Wording | null {
  const name = `background:${background.id}`;
  const fitting = (background.recalls ?? [])
    .map(({ on, words }, n) => ({ id: `${name}:recall:${n}`, words, on }))
    .find((wording) => wording.on.some((topic) => topics.includes(topic)) && isFresh(scene, wording));
  if (fitting) return fitting;
  const later = { id: `${name}:later`, words: background.later };
  return topics.some((topic) => NEAR_THE_WORK.has(topic)) && isFresh(scene, later) ? later : null;
}

/** What everybody has a version of; a life story or a price list is not. */
const NEAR_THE_WORK = new Set<Topic>([
  'typical_day',
  'responsibilities',
  'skills',
  'challenges',
  'culture',
  'rewards',
  'trends',
]);

/** What shows that this turn was heard, said before the answer; at most one, and not each time. */
export function acknowledge(scene: Scene, approach: Approach): Part | null {
  const { persona, reading, policy } = scene;
  const acknowledges = persona.acknowledges ?? {};
  const kind =
    approach.pickedUp !== null && approach.listens
      ? 'cue'
      : reading.reflection === 'unsupported'
        ? 'unsupported'
        : approach.cameBack
          ? 'callback'
          : approach.sympathy && isAboutThen(scene)
            ? 'sympathy'
            : reading.reflection === 'right'
              ? 'reflection'
              : null;
  const lines = kind === null ? undefined : acknowledges[kind];
  if (kind === null || lines === undefined || scene.chance('acknowledge') >= policy.acknowledgeShare[kind]) return null;
  const line = fresh(scene, `acknowledge:${kind}`, lines);
  return line ? part(`acknowledge:${kind}`, line.words, { used: [line.id], optional: true }) : null;
}

/** Once each: the seeker brings up by name something the informant has made or lived with. */
export function remarkOn(scene: Scene): Part | null {
  const padded = ` ${plain(scene.text)} `;
  for (const { id, match, words } of scene.persona.remarks ?? []) {
    const wording = { id: `remark:${id}`, words };
    if (!match.some((phrase) => padded.includes(` ${plain(phrase)} `)) || !isFresh(scene, wording)) continue;
    return part('remark', words, { used: [wording.id], optional: true });
  }
  return null;
}

/** Whether the text says more than a nod. */
export function saysSomething(text: string): boolean {
  return contentWords(text).length > 0;
}
