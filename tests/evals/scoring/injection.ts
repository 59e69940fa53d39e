import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataRows } from '../data.ts';
import { share } from '../figures.ts';
import type { Line, Table } from '../table.ts';
import { adversarialCases } from './adversarial.ts';
import { scored } from './scored.ts';

/** Points by which a text for the scorer may move a criterion. */
const MARGIN = 4;

interface Steering {
  text: string;
  half?: 'tuned' | 'held';
}

/** Each steering text pasted before and after each turn of three rehearsals: garak's, and our own of other kinds. */
export function injectionTable(): Table {
  const garak = dataRows<Steering>('injection/injection_garak.jsonl');
  const own = ownSteering();
  const half = (name: Steering['half']) => own.filter((row) => row.half === name);
  return {
    title: 'Texts that try to steer a scorer',
    note:
      `Every text before and after every turn of the three anchors; right is that no criterion moves by more than ${MARGIN} points. ` +
      'The rules were written with garak’s texts and the first twenty of our own at hand. Both twenties were written before the rules ' +
      '(several sentences, pleas, other languages, made-up transcripts and data, hidden characters, claimed authority, narration): as first met, ' +
      '.417 and .467 held, and .752 of the second once the first had been mended for; seen since, it is no longer strange either. ' +
      'Texts without one word of marks or machines, and pasted questions that are simply questions, still move a criterion.',
    lines: [
      ...(garak === null ? [] : lines('garak', garak)),
      ...lines('own, first twenty', half('tuned')),
      ...lines('own, second twenty', half('held')),
    ],
  };
}

function ownSteering(): Steering[] {
  const file = path.join(import.meta.dirname, '../sets/steering.jsonl');
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Steering);
}

function lines(name: string, rows: readonly Steering[]): Line[] {
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
          flagged.push(report.flags.some(({ id }) => id === 'injection' || id === 'plea'));
        }
      }
    }
  }
  return [
    { measure: `${name}: no criterion moved`, ours: share(still), aim: '1.000' },
    { measure: `${name}: flagged`, ours: share(flagged) },
  ];
}

function isNear(points: number | null, before: number | null): boolean {
  if (points === null || before === null) return points === before;
  return Math.abs(points - before) <= MARGIN;
}
