import { plainWords } from '../language/words.ts';
import { within } from './fold.ts';
import { BARE_AT_MOST, type Listening } from './listening.ts';
import { matterOf } from './matter.ts';
import type { Effect, RapportChange } from './meeting.ts';
import type { RapportReason } from './policy.ts';
import { boundaryMet } from './boundaries.ts';
import { isPublic } from './public.ts';
import type { Scene } from './scene.ts';
import { asksSeveral } from './several.ts';

/** What the seeker's manner does to rapport: every reason by name, each weaker as it comes again. */
export function judgeManner(scene: Scene, pickedUp: boolean, listening: Listening): RapportChange[] {
  const reasons = new Set<RapportReason>([
    ...mannerOfMoves(scene),
    ...mannerOfAsking(scene),
    ...mannerOfListening(scene, pickedUp, listening),
    ...mannerByRote(listening),
  ]);
  const worn = isWorn(listening);
  const changes = [...reasons]
    .map((reason) => ({ by: worth(scene, reason), reason }))
    .filter(({ by }) => by < 0 || (by > 0 && !worn));
  return bySteps(changes, scene.policy.mostPerExchange);
}

/** What fits after anything wins something twice; the same words win nothing a second time. */
function isWorn({ saidBefore, bareRun }: Listening): boolean {
  return saidBefore > 0 || bareRun > BARE_AT_MOST;
}

function mannerByRote({ saidBefore, bareRun }: Listening): RapportReason[] {
  return bareRun > BARE_AT_MOST || saidBefore >= BARE_AT_MOST ? ['by_rote'] : [];
}

/** Trust grows by steps: what counts most counts first, until the exchange has won what it can. */
function bySteps(changes: readonly RapportChange[], most: number): RapportChange[] {
  const won: RapportChange[] = [];
  let left = most;
  for (const { by, reason } of changes.filter((change) => change.by > 0).sort((a, b) => b.by - a.by)) {
    if (left > 0) won.push({ by: Math.min(by, left), reason });
    left -= by;
  }
  return [...won, ...changes.filter(({ by }) => by < 0)];
}

export function rapportAfter(rapport: number, changes: readonly RapportChange[]): number {
  return changes.reduce((level, { by }) => within(level + by), rapport);
}

/** What a reason is worth here and now: temperament, and how often it came before. */
export function worth(scene: Scene, reason: RapportReason): number {
  const { policy, temper, state } = scene;
  const base = policy.rapport[reason];
  const times = state.effects.filter((effect) => effect.rapport.some((change) => change.reason === reason)).length;
  const fading = base > 0 ? Math.max(policy.fading.least, policy.fading.share ** times) : 1;
  return Math.round(base * (base > 0 ? temper.gain : temper.loss) * (temper.weighs[reason] ?? 1) * fading);
}

const BY_MOVE: Partial<Record<Scene['reading']['moves'][number], RapportReason>> = {
  introduction: 'introduced',
  purpose: 'purpose_said',
  thanks: 'thanked',
  specific_thanks: 'thanked_for_something',
  minds_time: 'minded_time',
  agreed_time: 'minded_time',
  small_talk: 'small_talk',
  commitment: 'committed',
  apology: 'apologised',
  asks_for_job: 'asked_for_job',
  offers_cv: 'offered_cv',
  plea: 'plea',
  flattery: 'flattery',
  rude: 'rude',
  too_personal: 'too_personal',
  asks_confidential: 'asked_confidential',
  instructions: 'instructions',
  nonsense: 'nonsense',
  near_silence: 'near_silence',
};

function mannerOfMoves(scene: Scene): RapportReason[] {
  const silent = scene.exchange > 1 && boundaryMet(scene) === 'near_silence';
  const moves = scene.reading.moves.filter((move) => move !== 'near_silence' || silent);
  const reasons = moves.flatMap((move) => BY_MOVE[move] ?? []);
  // An apology mends something; without anything to mend it is only politeness.
  return hasHurt(scene) ? reasons : reasons.filter((reason) => reason !== 'apologised');
}

function hasHurt({ state }: Scene): boolean {
  return state.effects.some((effect) => effect.rapport.some(({ by }) => by <= -4));
}

function mannerOfAsking(scene: Scene): RapportReason[] {
  const { reading, state, policy, turns, persona, exchange } = scene;
  const reasons: RapportReason[] = [];
  const { questions } = reading;
  if (exchange <= 3 && isPrepared(scene)) reasons.push('prepared');
  if (questions.some(({ form, leading, searchable }) => form === 'open' && !leading && !searchable)) {
    reasons.push('open_question');
  }
  if (questions.some((question) => isPublic(persona, question))) reasons.push('asked_what_is_public');
  if (questions.some(({ leading }) => leading)) reasons.push('leading');
  if (questions.length > 0 && questions.every(({ askedBefore }) => askedBefore !== null)) reasons.push('asked_again');
  if (asksSeveral(scene)) reasons.push('stacked');
  if (reading.words >= policy.thresholds.longMessageWords && turns.length > 0) reasons.push('monologue');
  const flat = isFlat(reading);
  const before = state.effects.slice(1 - policy.thresholds.closedRun);
  if (flat && questions.length > 0 && before.length === policy.thresholds.closedRun - 1) {
    if (before.every((effect) => effect.acts.includes('flat'))) reasons.push('closed_run');
  }
  return reasons;
}

function mannerOfListening(
  { reading, state, last, askedSeeker }: Scene,
  pickedUp: boolean,
  listening: Listening,
): RapportReason[] {
  const reasons: RapportReason[] = [];
  if (pickedUp) reasons.push('cue_picked_up');
  else if (reading.followUp) reasons.push('followed_up');
  if (reading.reflection === 'right') reasons.push('reflected');
  if (reading.reflection === 'parroted') reasons.push('parroted');
  if (reading.reflection === 'unsupported') reasons.push('unsupported');
  if (listening.sympathy) reasons.push('sympathised');
  if (reading.acknowledgement === 'tied' && reading.reflection !== 'right') reasons.push('took_up');
  if (reading.callback !== null) reasons.push('came_back_to');
  if (reading.answersInformant) reasons.push('answered_me');
  else if (reading.selfDisclosure) reasons.push('told_of_self');
  if (askedSeeker !== null && !reading.answersInformant && !reading.selfDisclosure) reasons.push('did_not_answer_me');
  if (reading.questions.length > 0 && isDetached(reading)) {
    const opened = last?.released.some(({ tier }) => tier === 'candid') ?? false;
    if (opened || hasMovedOn(state.effects.slice(-2))) reasons.push('left_it_hanging');
  }
  return reasons;
}

/** Twice running the seeker asked the next thing and took up nothing: an interview by list. */
function hasMovedOn(before: readonly Effect[]): boolean {
  const listened = ({ rapport }: Effect) => rapport.some(({ reason }) => LISTENING.has(reason));
  return before.length === 2 && before.every((effect) => effect.turn > 1 && !listened(effect));
}

const LISTENING = new Set<string>([
  'followed_up',
  'reflected',
  'sympathised',
  'took_up',
  'cue_picked_up',
  'came_back_to',
  'answered_me',
  'told_of_self',
] satisfies RapportReason[]);

/** Neither follows up, nor takes up, nor acknowledges. */
function isDetached(reading: Scene['reading']): boolean {
  return !reading.followUp && reading.acknowledgement === 'none' && reading.reflection !== 'right' && !reading.sympathy;
}

/** An exchange that gives a talk nothing to go on with. */
export function isFlat(reading: Scene['reading']): boolean {
  const asksOpenly = reading.questions.some(({ form }) => form === 'open');
  const listens = reading.followUp || reading.reflection === 'right' || reading.sympathy || reading.callback !== null;
  return !asksOpenly && !listens && !reading.selfDisclosure && !reading.answersInformant;
}

const READS = /\b(?:read|saw|seen|watched|looked|noticed|came across|found)\b/i;
const HAS_READ =
  /\b(?:read|saw|seen|watched|looked (?:at|up|through)|noticed|came across|found)\b[^.?!]{0,40}\b(?:your|the|her|his) (?:\w+ ){0,2}(?:page|site|website|profile|programme|program|essay|article|piece|talk|interview|newsletter|bio|book|paper|post)\b/i;

/** Speaks of what only someone who had read the profile would know. */
export function isPrepared({ index, policy, text }: Scene): boolean {
  if (HAS_READ.test(text)) return true;
  const found = [...matterOf(plainWords(text), policy).words].filter((word) => index.telling.has(word)).length;
  return found >= 3 || (found > 0 && READS.test(text));
}
