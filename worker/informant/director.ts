import { isSlight } from './boundaries.ts';
import { briefOf, type Brief } from './brief.ts';
import { choose } from './choice.ts';
import { compose } from './compose.ts';
import { wayIn } from './not-told.ts';
import { farewell } from './closing.ts';
import { askBack, isOverdue, greet, isPracticed, leaveCue, mindTime } from './course.ts';
import { pickedUpCue } from './cue-pickup.ts';
import { ajarAfter, approachOf, isOpen, type Approach } from './disclosure.ts';
import { minutesOf } from './clock.ts';
import type { Effect, Phase } from './meeting.ts';
import { part, type Part } from './part.ts';
import type { Cue, Fact } from './persona.ts';
import { BARE_AT_MOST, listeningOf } from './listening.ts';
import { isFlat, judgeManner, rapportAfter } from './rapport.ts';
import { learntNow } from './learnt.ts';
import { reaction, said } from './remarks.ts';
import { respond } from './respond.ts';
import type { Response } from './response.ts';
import { setScene, type Directed, type Scene } from './scene.ts';
import { leftOf } from './warmth.ts';
import { wordCount } from './spoken.ts';
import { ACCOUNT, tell } from './tell.ts';
import { unsaid } from './wordings.ts';

/** Decides, deterministically, what the reply does and says, and what the exchange changes. */
export function direct(directed: Directed): { brief: Brief; effect: Effect } {
  const scene = setScene(directed);
  if (scene.state.phase === 'ended') return afterTheEnd(scene);
  const listening = listeningOf(scene);
  const taken = pickedUpCue(scene);
  const cue = taken?.cue ?? null;
  const changes = judgeManner(scene, taken?.inWords ?? false, listening);
  const rapport = leftOf(rapportAfter(scene.state.rapport, changes), scene.cold, scene.policy);
  const approach = approachOf(scene, taken && { ...taken, opens: taken.cue.opens }, listening, rapport);
  const response = respond(scene, approach);
  const opening = scene.exchange === 1 ? [greet(scene)] : [];
  const { tail, cueGiven } = response.ends ? { tail: [], cueGiven: null } : courseOf(scene, response, approach);
  const parts = compose(scene, [...opening, ...response.parts, ...tail], rapport);
  const phase = phaseAfter(scene, response, parts);
  const given = cueGiven && parts.some(({ act, words }) => act === 'cue' && words !== '') ? cueGiven : null;
  const toldNow = parts.flatMap(({ told }) => told.map(({ fact }) => fact));
  const effect: Effect = {
    turn: scene.turn,
    acts: actsOf(scene, response, parts, listening.bare || listening.saidBefore >= BARE_AT_MOST),
    topics: [...new Set(toldNow.length > 0 ? toldNow.map(({ topic }) => topic) : topicsAsked(response))],
    rapport: changes,
    released: parts.flatMap(({ told }) =>
      told
        .filter(({ fact }) => !scene.told.has(fact.id))
        .map(({ fact, how }) => ({
          id: fact.id,
          topic: fact.topic,
          tier: fact.tier,
          words: fact.words,
          how,
          turn: scene.turn,
        })),
    ),
    cueGiven: given?.id ?? null,
    cuePickedUp: cue?.id ?? null,
    used: parts.flatMap(({ used, words }) => (words === '' ? [] : used)),
    learnt: learntNow(scene),
    ajar: ajarAfter(scene, toldNow, given?.opens ?? null, rapport),
    minutes: minutesOf(scene.text, 'seeker', scene.terms, scene.policy),
    phase,
  };
  return { brief: briefOf(scene, parts, rapport, phase), effect };
}

function actsOf(scene: Scene, response: Response, parts: readonly Part[], bare: boolean): string[] {
  const acts = parts.filter(({ words }) => words !== '').map(({ act }) => act);
  return [
    ...acts,
    ...(isFlat(scene.reading) && scene.exchange > 1 ? ['flat'] : []),
    ...(response.idle ? ['idle'] : []),
    ...(bare ? ['bare'] : []),
    ...(bare && isSlight(scene) ? ['slight'] : []),
  ];
}

function topicsAsked({ question }: Response): Effect['topics'] {
  const top = question?.topics[0];
  return top ? [top.topic] : [];
}

/** What the course of the meeting adds: time, a way in, a remark left hanging, a question back, a memory. */
function courseOf(scene: Scene, response: Response, approach: Approach): { tail: Part[]; cueGiven: Cue | null } {
  if (isPracticed(scene)) return { tail: [farewell(scene, approach.rapport)], cueGiven: null };
  const time = mindTime(scene, response.parts);
  if (time || scene.cold) return { tail: time ? [time] : [], cueGiven: null };
  const told = response.parts.flatMap((part) => (part.act === 'nearest' ? [] : part.told.map(({ fact }) => fact)));
  const inBody = !response.closing && !response.idle && (scene.state.phase !== 'closing' || response.question !== null);
  if (offersWayIn(scene, response)) {
    const offer = wayIn(scene);
    if (offer) return { tail: [offer], cueGiven: null };
  }
  const asks = response.parts.some(({ words }) => words.endsWith('?'));
  if (!inBody || told.length === 0 || asks) return { tail: [], cueGiven: null };
  const overdue = isOverdue(scene) ? askBack(scene, told[0]?.tier ?? null) : null;
  if (overdue) return { tail: withReaction(scene, response, overdue), cueGiven: null };
  const cue = leaveCue(scene, told);
  if (cue) return { tail: [cue.part], cueGiven: cue.cue };
  const question = askBack(scene, told[0]?.tier ?? null);
  if (question) return { tail: withReaction(scene, response, question), cueGiven: null };
  const more = volunteer(scene, response, told, approach);
  return { tail: more ? [more] : [], cueGiven: null };
}

/** Three flat exchanges in a row, and none of them was met with a way in. */
function offersWayIn(scene: Scene, response: Response): boolean {
  const { flatExchanges } = scene.policy.thresholds;
  if (!isFlat(scene.reading) || response.closing) return false;
  const before = scene.state.effects.slice(1 - flatExchanges);
  // Silence is met with patience first; nothing has been answered that could be answered better.
  if (response.idle && !before.some(({ acts }) => acts.includes('answer')) && before.length < flatExchanges)
    return false;
  if (before.length < flatExchanges - 1) return false;
  if (response.parts.some(({ act }) => act.startsWith('way_in') || act.startsWith('boundary:asks_for_job')))
    return false;
  return before.every(({ acts }) => acts.includes('flat') && !acts.some((act) => act.startsWith('way_in')));
}

/** What was learnt of the seeker and not yet remarked on leads into the question back. */
function withReaction(scene: Scene, response: Response, question: Part): Part[] {
  if (response.parts.some(({ act }) => act === 'react')) return [question];
  const remark = reaction(scene, []);
  // Without the question that it leads to the remark would follow on nothing.
  return remark
    ? [{ ...question, words: `${remark.words} ${question.words}`, used: [...remark.used, ...question.used] }]
    : [question];
}

/** Tells something unasked, as some people do. */
function volunteer(scene: Scene, response: Response, told: readonly Fact[], approach: Approach): Part | null {
  const spoken = response.parts.reduce((sum, { words }) => sum + wordCount(words), 0);
  if (scene.chance('volunteer') >= scene.temper.volunteerShare) return null;
  const room = scene.temper.replyWords.most - spoken;
  // What it leads to follows on by itself; another fact on the topic would begin like an answer to another question.
  const related = told
    .flatMap(({ follows }) => follows.flatMap((id) => scene.index.facts.get(id) ?? []))
    .filter((fact) => fact.tier !== 'candid' && !scene.told.has(fact.id) && !told.includes(fact))
    .filter((fact) => isOpen(scene, fact, { ...approach, open: true }));
  const fact = choose(related, scene.chance('volunteered'));
  const more = fact && volunteered(scene, fact, room);
  return more ? { ...more, act: 'volunteer', optional: true } : null;
}

/** In full where it still fits into the reply, else in a sentence. */
function volunteered(scene: Scene, fact: Fact, room: number): Part | null {
  const whole = tell(scene, fact, { ...ACCOUNT, how: 'volunteered' });
  if (whole === null || wordCount(whole.words) <= room) return whole;
  const short = unsaid(scene, fact.short ?? '');
  if (short === '' || wordCount(short) > room) return null;
  return { ...whole, words: short };
}

function phaseAfter(scene: Scene, response: Response, parts: readonly Part[]): Phase {
  if (response.ends || parts.some(({ act }) => act === 'close')) return 'ended';
  if (response.closing || scene.state.phase === 'closing' || parts.some(({ act }) => act === 'over_time'))
    return 'closing';
  return scene.exchange === 1 && response.question === null ? 'opening' : 'body';
}

function afterTheEnd(scene: Scene): { brief: Brief; effect: Effect } {
  const parts = compose(
    scene,
    [part('ended', said(scene, 'ended', scene.policy.words.ended).words)],
    scene.state.rapport,
  );
  const effect: Effect = {
    turn: scene.turn,
    acts: ['ended'],
    topics: [],
    rapport: [],
    released: [],
    cueGiven: null,
    cuePickedUp: null,
    used: [],
    learnt: [],
    minutes: minutesOf(scene.text, 'seeker', scene.terms, scene.policy),
    phase: 'ended',
  };
  return { brief: briefOf(scene, parts, scene.state.rapport, 'ended'), effect };
}
