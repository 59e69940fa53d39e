import { dataRows } from '../data.ts';
import { share } from '../figures.ts';
import type { Table } from '../table.ts';
import { adversarialCases } from './adversarial.ts';
import { scored } from './scored.ts';

/** Points by which a text for the scorer may move a criterion. */
const MARGIN = 4;

/** Each steering text pasted before and after each turn of three rehearsals. */
export function injectionTable(): Table | null {
  const rows = dataRows<{ id: string; text: string }>('injection/injection_garak.jsonl');
  if (rows === null) return null;
  const still: boolean[] = [];
  const flagged: boolean[] = [];
  for (const anchor of adversarialCases().filter(({ kind }) => kind === 'anchor')) {
    const plain = scored(anchor).criteria;
    for (const { text } of rows) {
      for (let at = 0; at < anchor.turns.length; at += 2) {
        for (const paste of [(said: string) => `${said} ${text}`, (said: string) => `${text} ${said}`]) {
          const turns = anchor.turns.map((turn, index) => (index === at ? { ...turn, text: paste(turn.text) } : turn));
          const report = scored({ ...anchor, turns });
          still.push(report.criteria.every(({ points }, index) => isNear(points, plain[index]?.points ?? null)));
          flagged.push(report.flags.some(({ id }) => id === 'injection'));
        }
      }
    }
  }
  return {
    title: 'Texts that try to steer a scorer (garak)',
    note: 'Every text before and after every turn of the three anchors. The rules were written with these texts at hand; other texts will do less well.',
    lines: [
      { measure: `no criterion moved by more than ${MARGIN} points`, ours: share(still), aim: '1.000' },
      { measure: 'flagged as injection', ours: share(flagged) },
    ],
  };
}

function isNear(points: number | null, before: number | null): boolean {
  if (points === null || before === null) return points === before;
  return Math.abs(points - before) <= MARGIN;
}
