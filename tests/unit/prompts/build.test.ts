import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPrompts } from '../../../worker/cli/prompts/build.ts';
import { canonicalJson, contentHash } from '../../../worker/cli/prompts/canonical.ts';
import { changed, SMALL } from './small-persona.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'prompts-')), 'prompts');
  mkdirSync(path.join(folder, 'personas'), { recursive: true });
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

function write(text: string, file = 'personas/ida-small.yaml') {
  writeFileSync(path.join(folder, file), text);
}

function run(...more: string[]) {
  const args = [path.join(ROOT, 'worker/cli/prompts.ts'), folder, ...more];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

describe('buildPrompts', () => {
  it('finds every file of the project right and long enough', () => {
    const { problems, shortfalls, json } = buildPrompts(path.join(ROOT, 'prompts'));
    expect({ problems, shortfalls }).toEqual({ problems: [], shortfalls: [] });
    const built = JSON.parse(json!);
    expect(Object.keys(built.personas)).toContain('ruth-adeyemi');
    expect(built.policy.version).toBeGreaterThan(0);
    expect(Object.keys(built.rubrics)).not.toEqual([]);
  });

  it('gives each persona the hash of its content, and the whole a version', () => {
    write(SMALL);
    const built = buildPrompts(folder);
    const first = JSON.parse(built.json!);
    const { hash } = first.personas['ida-small'];
    expect(hash).toBe(contentHash(built.personas[0], 16));
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(first.version).toMatch(/^[0-9a-f]{12}$/);
    write(changed('bad knee.\n    short', 'worse knee.\n    short'));
    const second = JSON.parse(buildPrompts(folder).json!);
    expect(second.personas['ida-small'].hash).not.toBe(hash);
    expect(second.version).not.toBe(first.version);
  });

  it('does not mind in which order a file says things', () => {
    write(SMALL);
    const first = buildPrompts(folder).json;
    write(changed('role: Cooper\norganisation: Small Barrels', 'organisation: Small Barrels\nrole: Cooper'));
    expect(buildPrompts(folder).json).toBe(first);
  });

  it('checks rubrics and the policy against their schemas too', () => {
    mkdirSync(path.join(folder, 'policy'));
    mkdirSync(path.join(folder, 'rubrics'));
    write('version: none\n', 'policy/informant.yaml');
    write('version: none\n', 'rubrics/one.yaml');
    const { problems, json } = buildPrompts(folder);
    expect(json).toBeNull();
    expect(new Set(problems.map(({ file, line }) => `${file}:${line}`))).toEqual(
      new Set(['prompts/policy/informant.yaml:1', 'prompts/rubrics/one.yaml:1']),
    );
  });
});

describe('npm run prompts', { timeout: 30_000 }, () => {
  it('writes what it built, and leaves it alone when nothing changed', () => {
    write(SMALL);
    const target = path.join(folder, 'prompts.json');
    expect(run('--unfinished').status).toBe(0);
    utimesSync(target, 1000, 1000);
    expect(run('--unfinished').stdout).toContain('up to date');
    expect(statSync(target).mtimeMs).toBe(1_000_000);
    expect(JSON.parse(readFileSync(target, 'utf8')).personas['ida-small'].name).toBe('Ida Small');
  });

  it('ends with 1 and file, line and column of a mistake, and writes nothing', () => {
    write(changed('topic: path', 'topic: pathos'));
    const { status, stderr } = run('--unfinished');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^prompts\/personas\/ida-small\.yaml:27:5 `facts\.0\.topic`: /);
    expect(() => statSync(path.join(folder, 'prompts.json'))).toThrow();
  });

  it('refuses a persona that is too short', () => {
    write(SMALL);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('5 facts; at least 50 are needed.');
  });
});

describe('canonicalJson', () => {
  it('orders keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1, { d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[2,1,{"c":2,"d":1}]}');
  });

  it('leaves out at every depth what is not for the one who reads it', () => {
    expect(canonicalJson({ b: [{ years: {}, c: 2 }], years: 1 }, ['years'])).toBe('{"b":[{"c":2}]}');
  });
});
