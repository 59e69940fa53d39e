import { ramp, share, sum } from '../ramp.ts';
import type { Talk } from '../talk.ts';
import { isAnswer } from './listening.ts';
import { turnsThatAsk } from './questions.ts';

/** Three measures of a listener as human coders rate them, 0 to 1; compared with coders in docs/validity.md. */

/** Keeps the other talking: asks in most turns, and asks much. */
export function encouragingElaboration(talk: Talk): number | null {
  const asking = share(turnsThatAsk(talk).length, talk.turns.length);
  return asking === null ? null : 0.5 * asking + 0.5 * ramp(talk.questions.length, 0, 10);
}

/** Shows having understood: says it back rightly in other words, or feels with what was said. */
export function demonstratingUnderstanding({ turns }: Talk): number | null {
  const shown = turns.map((turn) => {
    const { counts, reading } = turn;
    if (!counts || isAnswer(turn)) return 0;
    return 0.5 * Number(reading.reflection === 'right') + 0.3 * Number(reading.sympathy) + 0.2 * reading.paraphrase;
  });
  return share(sum(shown), turns.length);
}

/** Turns the talk to oneself, other than to answer a question. */
export function selfOriented({ turns }: Talk): number | null {
  const own = turns.filter(({ reading }) => reading.selfDisclosure && !reading.answersInformant);
  return share(sum(own.map(({ reading }) => 0.5 + 0.5 * reading.selfTalkShare)), turns.length);
}
