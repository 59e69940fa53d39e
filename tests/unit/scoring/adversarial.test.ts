import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { Group, Report } from '../../../worker/scoring/report.ts';
import { rubric, transcript } from './rehearsals.ts';

type Criterion = Group | 'overall';
type Expectation =
  | { rel: 'le' | 'lt' | 'ge' | 'near'; criterion: Criterion; than: string; margin: number }
  | { cap: Criterion; max: number }
  | { flag: string };

interface Case {
  id: string;
  turns: { speaker: 'user' | 'professional'; text: string }[];
  expect: Expectation[];
}

const file = path.join(import.meta.dirname, '../../fixtures/adversarial.jsonl');
const cases = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const reports = new Map(cases.map((each) => [each.id, report(each)]));

function report({ turns }: Case): Report {
  const said = turns.map(({ speaker, text }, at) => ({
    number: at + 1,
    speaker: speaker === 'user' ? ('seeker' as const) : ('informant' as const),
    text,
  }));
  return scoreRehearsal(transcript(said), rubric);
}

function points(id: string, criterion: Criterion): number | null {
  const found = reports.get(id);
  if (!found) throw new Error(`no case ${id}`);
  return criterion === 'overall'
    ? found.overall
    : (found.groups.find((group) => group.id === criterion)?.points ?? null);
}

describe('rehearsals that try to earn more than they are worth', () => {
  for (const { id, expect: expectations } of cases) {
    for (const expected of expectations) {
      if ('flag' in expected) {
        it(`${id} raises ${expected.flag}`, () => {
          expect(reports.get(id)?.flags.map((flag) => flag.id)).toContain(expected.flag);
        });
      } else if ('cap' in expected) {
        // Not scored is not a score above the cap.
        it(`${id} earns at most ${expected.max} for ${expected.cap}`, () => {
          expect(points(id, expected.cap) ?? 0).toBeLessThanOrEqual(expected.max);
        });
      } else {
        const { rel, criterion, than, margin } = expected;
        it(`${id} against ${than}: ${criterion} ${rel} ${margin}`, () => {
          const mine = points(id, criterion) ?? Number.NaN;
          const other = points(than, criterion) ?? Number.NaN;
          if (rel === 'le') expect(mine).toBeLessThanOrEqual(other + margin);
          if (rel === 'lt') expect(mine).toBeLessThanOrEqual(other - margin);
          if (rel === 'ge') expect(mine).toBeGreaterThanOrEqual(other + margin);
          if (rel === 'near') expect(Math.abs(mine - other)).toBeLessThanOrEqual(margin);
        });
      }
    }
  }
});
