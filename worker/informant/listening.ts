import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { asksOnBarely, isGeneric } from './ellipsis.ts';
import { rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';

/** How far a turn is about what was just said, in words of its own. */
export interface Listening {
  /** Shares a word of weight with the informant's last turn, or gives it back. */
  ofSubstance: boolean;
  /** "Why?", "that sounds hard": fits after anything. */
  bare: boolean;
  /** Bare turns running, this one included. */
  bareRun: number;
  /** Times the seeker said these very words before. */
  saidBefore: number;
  /** Feels with something hard that was really told. */
  sympathy: boolean;
}

export function listeningOf(scene: Scene): Listening {
  const { reading, text, last } = scene;
  const own = ownWords(scene, text);
  const heard = new Set(contentWords(lastReply(scene)));
  const shares = own.some((word) => heard.has(word));
  const reflects = reading.reflection === 'right' && own.length > 1;
  const bare = last !== undefined && own.length === 0 && reactsBarely(scene);
  return {
    ofSubstance: last !== undefined && (shares || reflects),
    bare,
    bareRun: bare ? 1 + runBefore(scene) : 0,
    saidBefore: timesSaid(scene),
    sympathy: reading.sympathy && toldSomethingHard(scene),
  };
}

/** Bare turns open a story twice running; after that they are a habit. */
export const BARE_AT_MOST = 2;

/** Words of weight, without those that fit after anything and those that stand in any talk about work. */
export function ownWords({ policy }: Scene, text: string): string[] {
  const common = new Set(contentWords(policy.commonplace));
  return contentWords(text).filter((word) => !isGeneric(word) && !FEELING.has(word) && !common.has(word));
}

const FEELING = new Set(
  contentWords(`sound sounds hard tough difficult rough awful terrible horrible painful sad sorry imagine understand must
    amazing incredible fascinating lovely wonderful funny strange weird true fair fine yeah absolutely totally exactly
    honest honestly please today long come`),
);

function reactsBarely(scene: Scene): boolean {
  const { reading, text, offered } = scene;
  if (offered !== null || reading.answersInformant || reading.selfDisclosure) return false;
  if (asksOnBarely(text) || reading.sympathy || reading.followUp) return true;
  // "How did you get into this?" has no word of weight either, and asks for one thing plainly.
  return reading.questions.length > 0 && !reading.questions.some((question) => asksPlainly(scene, question));
}

function asksPlainly(scene: Scene, question: Question): boolean {
  const [best] = rankFacts(scene, { ...question, staysWith: false, linked: new Set() });
  return best !== undefined && best.sure >= scene.policy.routing.sure;
}

function runBefore({ state }: Scene): number {
  const other = state.effects.toReversed().findIndex(({ acts }) => !acts.includes('bare'));
  return other < 0 ? state.effects.length : other;
}

function timesSaid({ turns, text }: Scene): number {
  const now = plain(text);
  if (now === '') return 0;
  return turns.filter(({ speaker, text: before }) => speaker === 'seeker' && plain(before) === now).length;
}

/** Sympathy needs something to be sorry for. */
function toldSomethingHard({ last, lastFacts }: Scene): boolean {
  if (last === undefined) return false;
  if (last.cueGiven !== null) return true;
  return lastFacts.some(
    ({ tier, topic }) => tier === 'story' || tier === 'candid' || topic === 'challenges' || topic === 'turning_points',
  );
}

/** The informant's last words, or none. */
export function lastReply({ turns }: Scene): string {
  return turns.findLast(({ speaker }) => speaker === 'informant')?.text ?? '';
}
