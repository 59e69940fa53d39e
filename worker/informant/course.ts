import { meetAgain } from './earlier.ts';
import { part, type Part } from './part.ts';
import { heardAs, remarkOn } from './remarks.ts';
import { isPrepared } from './rapport.ts';
import type { Scene } from './scene.ts';
import type { Cue, Fact } from './persona.ts';
import { wordCount } from './spoken.ts';
import { fresh, inOrder, isFresh } from './wordings.ts';

/** The first words, as fits the setting and what the seeker brought. */
export function greet(scene: Scene): Part {
  const { persona, policy, terms, reading } = scene;
  if (terms.earlier) return meetAgain(scene, terms.earlier);
  const remark = remarkOn(scene);
  if (remark) return { ...withHello(scene, remark), act: 'greet', optional: false };
  const brief = reading.words <= policy.thresholds.warmGreetingWords;
  const brought =
    brief && (isPrepared(scene) || (reading.moves.includes('introduction') && reading.moves.includes('purpose')));
  const line =
    (brought ? fresh(scene, 'warm_greeting', persona.warmGreetings) : null) ??
    fresh(scene, `greeting:${terms.setting}`, persona.greetings[terms.setting]);
  return part('greet', line?.words ?? '', { used: line ? [line.id] : [] });
}

function withHello(scene: Scene, remark: Part): Part {
  const hello = fresh(scene, 'hello', scene.policy.words.hello);
  return hello ? { ...remark, words: `${hello.words} ${remark.words}`, used: [...remark.used, hello.id] } : remark;
}

/** Three exchanges on one thing end with the third, kindly. */
const PRACTICE_EXCHANGES = 3;

export function isPracticed({ terms, exchange }: Scene): boolean {
  return (terms.practice ?? null) !== null && exchange >= PRACTICE_EXCHANGES;
}

/** How one is, and a word about where one sits. */
export function answerSmallTalk(scene: Scene): Part {
  const { policy, terms } = scene;
  const answer = heardAs(scene, 'smallTalk', policy.words.smallTalk);
  const place = fresh(scene, `place:${terms.setting}`, policy.words.smallTalkPlaces[terms.setting]);
  return place ? { ...answer, words: `${answer.words} ${place.words}`, used: [...answer.used, place.id] } : answer;
}

/** What comes in between: a second telephone, a thread picked up again. */
export function aside(scene: Scene): Part | null {
  const { temper, exchange } = scene;
  if (exchange === 1 || scene.chance('aside') >= temper.asideShare) return null;
  const line = fresh(scene, 'aside', temper.asides);
  return line ? part('aside', line.words, { used: [line.id], optional: true }) : null;
}

/** A remark left hanging, where what was told leads to it; not in each reply, and never twice. */
export function leaveCue(scene: Scene, toldNow: readonly Fact[]): { cue: Cue; part: Part } | null {
  const { persona, policy, state, exchange, temper } = scene;
  const { cueFrom, cueEvery } = policy.unlock;
  const lastCue = state.effects.findLastIndex((effect) => effect.cueGiven !== null);
  if (exchange < cueFrom || (lastCue >= 0 && exchange - 1 - lastCue < cueEvery)) return null;
  const told = new Set(toldNow.map(({ id }) => id));
  const cue = persona.cues.find(
    ({ id, after, opens, words }) =>
      after.some((fact) => told.has(fact)) &&
      !scene.told.has(opens) &&
      !told.has(opens) &&
      isFresh(scene, { id: `cue:${id}`, words }),
  );
  if (!cue || scene.chance(`cue:${cue.id}`) >= temper.cueShare) return null;
  return { cue, part: part('cue', cue.words, { used: [`cue:${cue.id}`] }) };
}

/** Nobody lets half a meeting go by without asking who the other is. */
export function isOverdue({ state, minute, terms }: Scene): boolean {
  const asked = state.effects.some(({ acts }) => acts.some((act) => act.startsWith('ask_back:')));
  return !asked && minute >= terms.minutes * 0.4;
}

/** A question back: not too early, not too often, sooner while nothing is known of the seeker. */
export function askBack(scene: Scene, tier: Fact['tier'] | null): Part | null {
  const { persona, state, temper, exchange } = scene;
  const asked = state.effects.flatMap((effect, n) =>
    effect.acts.some((act) => act.startsWith('ask_back:')) ? [n] : [],
  );
  if (exchange < temper.askBack.first || asked.length >= temper.askBack.most) return null;
  const lastAsked = asked.at(-1);
  if (lastAsked !== undefined && exchange - 1 - lastAsked < temper.askBack.every) return null;
  const kinds = asked.length === 0 ? ['seeker'] : tier === 'surface' ? ['plan', 'reaction'] : ['reaction', 'plan'];
  for (const kind of [...kinds, 'seeker']) {
    const question = persona.asksBack.find(
      ({ id, about, words }) => about === kind && isFresh(scene, { id: `ask_back:${id}`, words }),
    );
    if (question)
      return part(`ask_back:${question.id}`, question.words, { used: [`ask_back:${question.id}`], optional: true });
  }
  return null;
}

/** Says once that the time is nearly up, or that it is. */
export function mindTime(scene: Scene, reply: readonly Part[]): Part | null {
  const { terms, temper, persona, policy } = scene;
  const words = reply.reduce((sum, { words }) => sum + wordCount(words), 0);
  const minute = scene.minute + words / policy.pace[terms.pace].informant;
  if (minute >= terms.minutes) {
    const line = wasSaid(scene, 'over_time') ? null : inOrder(scene, 'over_time', persona.overTime);
    return line ? part('over_time', line.words, { used: [line.id] }) : null;
  }
  if (minute < terms.minutes * temper.warnAt || wasSaid(scene, 'time_warning')) return null;
  const line = inOrder(scene, 'time_warning', persona.timeWarnings);
  return line ? part('time_warning', line.words, { used: [line.id] }) : null;
}

/** "How long have we got?" */
export function timeLeft(scene: Scene): Part | null {
  if (!ASKS_TIME.test(scene.text)) return null;
  const { timeLeft: some, timeGone: none } = scene.policy.words;
  const minutes = Math.floor(scene.terms.minutes - scene.minute);
  const line = minutes >= 2 ? fresh(scene, 'time_left', some) : fresh(scene, 'time_gone', none);
  return line ? part('time_left', line.words.replace('{minutes}', String(minutes)), { used: [line.id] }) : null;
}

const ASKS_TIME =
  /\bhow (?:much|many|long) (?:more |longer )?(?:time |minutes |longer )?(?:do|have|is|are|can) (?:we|you|i|there|left)\b(?! (?:been|worked|lived|had|spend|take|need))[^?]{0,20}\b(?:have|got|left|talk|stay|spare)\b|\bhow are we (?:doing )?(?:for|on) time\b/i;

function wasSaid(scene: Scene, act: string): boolean {
  return scene.state.effects.some((effect) => effect.acts.includes(act));
}

/** Kept late: the time was said to be up, and there is still no end. */
export function isKeptLate(scene: Scene): boolean {
  const { terms, temper } = scene;
  const told = wasSaid(scene, 'over_time');
  return (
    (told && scene.minute >= terms.minutes * temper.leaveAt) || scene.minute >= terms.minutes * (temper.leaveAt + 0.3)
  );
}
