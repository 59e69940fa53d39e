import type { EarlierTurn, Question } from '../language/reading.ts';
import { rank } from './asked.ts';
import { kindFor, wordOn } from './after-words.ts';
import { isOpen, type Approach } from './disclosure.ts';
import type { Part } from './part.ts';
import type { Candidate } from './routing.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';
import { tell, type Telling } from './tell.ts';

/**
 * "And did you?", "and the worst?", "and directors?": a question whose other half was said before. It is put together
 * and asked as a whole; where nothing answers that, null.
 */
export function andYou(scene: Scene, question: Question, approach: Approach, telling: Telling): Part | null {
  const said = plain(question.text);
  const whole = completed(scene, said);
  if (whole === null) return null;
  const asked: Approach = { ...approach, staysWith: false, linked: new Set() };
  const found = rank(scene, whole, question.topics, asked, question.wants).find((candidate) =>
    mayBeTold(scene, candidate, approach),
  );
  if (found) return tell(scene, found.fact, { ...telling, open: true, wants: 'account', sure: 0 });
  return AND_YOU.test(said) ? wordOn(scene, kindFor(question)) : null;
}

function mayBeTold(scene: Scene, { fact, sure, score }: Candidate, approach: Approach): boolean {
  const { routing } = scene.policy;
  if (fact.tier === 'private' || scene.told.has(fact.id)) return false;
  return score >= routing.enough && sure >= LIKE_ENOUGH && isOpen(scene, fact, { ...approach, open: true }, sure);
}

const LIKE_ENOUGH = 0.6;

/** The whole question, or null where it is one already. */
function completed({ turns }: Scene, said: string): string | null {
  const before = lastAsked(turns);
  if (AND_YOU.test(said) && before !== '') return before.replace(OF_OTHERS, 'you');
  const side = AND_SIDE.exec(said)?.[1];
  if (side !== undefined) return `what is the ${side === 'least' ? 'worst' : side} part of the job`;
  const whom = AND_WHOM.exec(said)?.[1];
  return whom === undefined ? null : `how do you get on with the ${whom}`;
}

function lastAsked(turns: readonly EarlierTurn[]): string {
  return plain(turns.findLast(({ speaker }) => speaker === 'seeker')?.text ?? '');
}

const AND_YOU =
  /^(?:and |but |so )?(?:(?:did|do|have|are|were|would|will|can) you(?: too| as well| yourself)?|you|what about you(?:rself)?|how about you(?:rself)?)$/;
const AND_SIDE =
  /^(?:and |but |so |what about |how about )+(?:the )?(worst|least|hardest|best|nicest|easiest|dullest|most boring)(?: (?:bit|part|thing|side|moment))?$/;
const AND_WHOM =
  /^(?:and |but |so |what about |how about )+(?:with )?(?:the |your )?(directors?|actors?|writers?|doctors?|nurses?|owners?|growers?|pickers?|customers?|clients?|readers?|editors?|colleagues?|inspectors?|landlords?|patients?|managers?)$/;
const OF_OTHERS = /\b(?:people|they|others|most|freelancers|writers|electricians|inspectors|engineers|analysts)\b/;
