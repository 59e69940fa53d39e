import { atStart } from '#lib/people/named.ts';
import type { AnnotationsAnswer } from '../../../../../worker/api/contract/annotations.ts';

/** What one exchange did to rapport, with its reasons, the weightiest first. */
export interface Step {
  turn: number;
  /** Minutes at which the exchange began and was over. */
  from: number;
  to: number;
  after: number;
  /** How far rapport really moved: at its bounds less than the reasons weigh. */
  by: number;
  because: string[];
}

export function steps({
  exchanges,
  startingRapport,
}: Pick<AnnotationsAnswer, 'exchanges' | 'startingRapport'>): Step[] {
  return exchanges.map(({ turn, from, to, rapport }, at) => {
    const before = at === 0 ? startingRapport : (exchanges[at - 1]?.rapport.after ?? startingRapport);
    const changes = rapport.changes.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
    return {
      turn,
      from,
      to,
      after: rapport.after,
      by: rapport.after - before,
      because: changes.map(({ because }) => because),
    };
  });
}

/** The steps that moved most, at most `most` of them, in the order of the talk. */
export function weightiest(all: readonly Step[], most = 4): Step[] {
  const moved = all.filter(({ by }) => by !== 0).toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return moved.slice(0, most).toSorted((a, b) => a.turn - b.turn);
}

/** "Ruth warmed by 6". */
export function byHowMuch(by: number, firstName: string): string {
  return by > 0 ? `${atStart(firstName)} warmed by ${by}` : `${atStart(firstName)} drew back by ${-by}`;
}
