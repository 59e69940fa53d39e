import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Instruction } from '../../model/instruction.ts';
import { contentHash } from './canonical.ts';
import { parseSource, readSource, type Problem } from './source.ts';

const HeaderSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.int().min(1),
  /** What `{{name}}` in the text stands for. */
  inputs: z.array(z.string().regex(/^[a-zA-Z]+$/)),
  why: z.string().min(10),
});

const FILE = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/;
const FROZEN = 'frozen.yaml';

export interface Instructions {
  /** The newest version of each, by its id. */
  newest: Record<string, Instruction>;
  problems: Problem[];
}

/** Reads and checks `instructions/*.md`: header, inputs, and that no version that has met a seeker was changed. */
export function readInstructions(folder: string): Instructions {
  const inside = path.join(folder, 'instructions');
  if (!existsSync(inside)) return { newest: {}, problems: [] };
  const frozen = (parse(readText(inside, FROZEN)) ?? {}) as Record<string, string>;
  const files = readdirSync(inside).filter((name) => name.endsWith('.md'));
  const read = files.map((name) =>
    readInstruction(path.join(path.basename(folder), 'instructions', name), readText(inside, name), frozen),
  );
  const newest: Record<string, Instruction> = {};
  for (const { instruction } of read) {
    if (instruction && instruction.version > (newest[instruction.id]?.version ?? 0))
      newest[instruction.id] = instruction;
  }
  return { newest, problems: read.flatMap(({ problems }) => problems) };
}

const readText = (folder: string, name: string) => {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** One file of instructions, checked; `frozen` has the hashes of versions in use, by `id-version`. */
export function readInstruction(
  file: string,
  content: string,
  frozen: Record<string, string>,
): { instruction: Instruction | null; problems: Problem[] } {
  const at = (message: string): Problem => ({ file, line: 1, column: 1, message });
  const [, header, text] = FILE.exec(content) ?? [];
  if (header === undefined || text === undefined) {
    return { instruction: null, problems: [at('A header between two lines of three hyphens is missing.')] };
  }
  const source = readSource(file, header);
  const { value, problems } = parseSource(source, HeaderSchema);
  if (value === null) return { instruction: null, problems };
  const name = `${value.id}-${value.version}`;
  const hash = contentHash({ header: value.inputs, text }, 16);
  const used = new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, input]) => input ?? ''));
  const wrong = [
    ...(path.basename(file) === `${name}.md` ? [] : [at(`This belongs into ${name}.md.`)]),
    ...[...used]
      .filter((input) => !value.inputs.includes(input))
      .map((input) => at(`{{${input}}} is not among the inputs.`)),
    ...value.inputs.filter((input) => !used.has(input)).map((input) => at(`The input ${input} is never used.`)),
    ...(name in frozen && frozen[name] !== hash
      ? [
          at(
            `Version ${value.version} has met seekers: leave it as it was, and copy it to ${value.id}-${value.version + 1}.md.`,
          ),
        ]
      : []),
  ];
  return { instruction: { id: value.id, version: value.version, hash, text: text.trim() }, problems: wrong };
}
