import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { prompts } from '../../../worker/prompts.ts';
import { holdMeeting } from '../../evals/consistency/hold-meeting.ts';
import { hear } from '../../evals/seekers/heard.ts';
import { KINDS, VARIANTS } from '../../evals/seekers/all.ts';

const root = path.join(import.meta.dirname, '../../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const files = globSync('tests/evals/seekers/**/*.ts', { cwd: root });
const personas = Object.values(prompts.personas);

/** Five words running: fewer are anybody's English. */
function runs(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z0-9']+/g) ?? [];
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
}

/** What the seekers say, line by line, without what they fill in. */
const spoken = files.flatMap((file) =>
  [...textOf(file).matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].flatMap(([, line = '']) =>
    line.replaceAll("\\'", "'").split(/\{\w+\}/),
  ),
);

describe('simulated seekers', () => {
  it('share no five words running with ways of asking, phrase lists or training sets', () => {
    const paraphrases = personas.flatMap(({ facts }) =>
      facts.flatMap((fact) => [...fact.paraphrases, ...fact.keywords]),
    );
    const lists = [
      'worker/language/topic-phrases.ts',
      'tests/evals/training/topics.txt',
      ...globSync('tests/evals/sets/*.tsv', { cwd: root }),
    ];
    const known = new Set([...paraphrases, ...lists.flatMap((file) => textOf(file).split('\n'))].flatMap(runs));
    expect(spoken.length).toBeGreaterThan(400);
    expect(known.size).toBeGreaterThan(4000);
    expect(spoken.flatMap(runs).filter((run) => known.has(run))).toEqual([]);
  });

  it('know nothing of the informant, the scorer or how a turn is read', () => {
    const imports = files.flatMap((file) =>
      [...textOf(file).matchAll(/^import (?!type\b).*from '(.*)'/gm)].map(([, from]) => from),
    );
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter((from) => from?.includes('worker'))).toEqual([]);
  });

  it.each([...KINDS, ...VARIANTS])(
    '$id comes through a meeting with each informant, and says the same again',
    { timeout: 30_000 },
    (kind) => {
      for (const persona of personas) {
        const terms = {
          minutes: 20,
          setting: 'video',
          temperament: persona.temperament,
          pace: 'condensed',
          seed: 3,
        } as const;
        const once = holdMeeting(persona, kind, terms);
        expect(once.effects.length).toBeGreaterThan(2);
        expect(holdMeeting(persona, kind, terms).turns).toEqual(once.turns);
      }
    },
  );

  it('hear a question, a thing named and a remark left hanging, as anyone would', () => {
    const heard = hear('I kept the ledger in the tin under the stairs. I told the wrong person, once.');
    expect(heard.remark).toBe('you told the wrong person, once');
    expect(heard.things).toEqual(['the stairs', 'the tin', 'the ledger']);
    expect(hear('It rained. And you, what do you do all day?').question).toBe('And you, what do you do all day?');
  });
});
