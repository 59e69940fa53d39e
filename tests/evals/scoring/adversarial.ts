import { readFileSync } from 'node:fs';
import path from 'node:path';
import { share } from '../figures.ts';
import type { Line, Table } from '../table.ts';
import { pointsOf, scored, type Transcript } from './scored.ts';

export interface Case extends Transcript {
  kind: string;
  expect: Expectation[];
}

type Expectation =
  | { rel: 'le' | 'lt' | 'ge' | 'near'; criterion: string; than: string; margin: number }
  | { cap: string; max: number }
  | { flag: string };

/** The cases that ship with the project. */
export function adversarialCases(): Case[] {
  const file = path.join(import.meta.dirname, '../../fixtures/adversarial.jsonl');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Case);
}

/** Each expectation held or not. A null satisfies a cap and nothing else. */
export function adversarialTable(): Table {
  const cases = adversarialCases();
  const reports = new Map(cases.map((each) => [each.id, scored(each)]));
  const points = (id: string, criterion: string) => {
    const report = reports.get(id);
    return report ? pointsOf(report, criterion) : null;
  };
  const holds = (id: string, expected: Expectation): boolean => {
    if ('flag' in expected) return reports.get(id)?.flags.some((flag) => flag.id === expected.flag) ?? false;
    if ('cap' in expected) return (points(id, expected.cap) ?? 0) <= expected.max;
    const mine = points(id, expected.criterion);
    const other = points(expected.than, expected.criterion);
    if (mine === null || other === null) return false;
    if (expected.rel === 'le') return mine <= other + expected.margin;
    if (expected.rel === 'lt') return mine <= other - expected.margin;
    if (expected.rel === 'ge') return mine >= other + expected.margin;
    return Math.abs(mine - other) <= expected.margin;
  };
  const lines: Line[] = [...new Set(cases.map(({ kind }) => kind))].map((kind) => {
    const ofKind = cases.filter((each) => each.kind === kind);
    const held = ofKind.flatMap((each) => each.expect.map((expected) => holds(each.id, expected)));
    return { measure: `expectations that hold: ${kind}`, ours: share(held), aim: '1.000' };
  });
  return {
    title: 'Rehearsals that try to earn more than they are worth',
    note: 'The 24 cases in tests/fixtures/adversarial.jsonl were at hand while the rules were written: this is regression, not validity.',
    lines,
  };
}
