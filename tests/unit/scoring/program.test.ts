import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attentive } from './rehearsals.ts';

const program = path.join(import.meta.dirname, '../../../worker/cli/score.ts');
// The programs are TypeScript: they need the Node that the project installs, whichever runs the tests.
const node = path.join(import.meta.dirname, '../../../node_modules/.bin/node');
const options = { encoding: 'utf8' as const };

interface Line {
  id: string;
  overall: number | null;
  listening: number | null;
  flags: string[];
  criteria: { id: string; evidence: unknown[] }[];
  features: Record<string, number | null>;
  reason: string | null;
}

function score(...rows: unknown[]): Line[] {
  const input = rows.map((row) => JSON.stringify(row)).join('\n');
  const printed = execFileSync(node, [program, '-'], { ...options, input });
  return printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('the program score', { timeout: 30_000 }, () => {
  it('prints a line for each rehearsal, in either vocabulary, and is not scored with a reason', () => {
    const turns = attentive.map(({ speaker, text }) => ({ speaker, text }));
    const other = turns.map(({ speaker, text }) => ({ speaker: speaker === 'seeker' ? 'user' : 'professional', text }));
    const short = turns.slice(0, 4);
    const [one, same, none] = score(
      { id: 'a', turns, plan: { questions: ['How did you come to it?'] } },
      { id: 'b', turns: other, plan: { questions: [{ id: 'q1', text: 'How did you come to it?', mustAsk: true }] } },
      { id: 'c', turns: short },
    );
    expect(one?.overall).toBeGreaterThan(60);
    expect({ ...same, id: 'a' }).toEqual(one);
    expect(none).toMatchObject({ overall: null, listening: null, flags: ['too_short_to_score'] });
    expect(none?.reason).toMatch(/not enough/i);
  });

  it('says what is wrong with a line', () => {
    const row = JSON.stringify({ id: 'a', turns: [{ speaker: 'nobody', text: 'Hi' }] });
    const { status, stderr } = spawnSync(node, [program, '-'], { ...options, input: row });
    expect([status, stderr]).toEqual([2, 'rehearsal 1, turn 1: speaker must be seeker or informant\n']);
  });
});
