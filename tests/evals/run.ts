import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markdown, type Measured } from './table.ts';

/**
 * `npm run eval`: every file of `measures/` measures one room; the tables are printed and replace the generated part
 * of docs/validity.md, or with `--only=ROOM` that room's section of it. What stands above the mark is written by hand
 * and stays.
 */
if (process.argv.some((argument) => /^--model(=|$)/.test(argument))) {
  const { evaluateModel } = await import('./model/on-a-model.ts');
  await evaluateModel();
  process.exit();
}

const MARK = '<!-- Everything below is written by `npm run eval`. -->';
const folder = path.join(import.meta.dirname, 'measures');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);

const files = readdirSync(folder).filter(
  (file) => file.endsWith('.ts') && (only === undefined || file === `${only}.ts`),
);
const parts: string[] = [];
for (const file of files.sort()) {
  const { measure } = (await import(path.join(folder, file))) as { measure: () => Measured | Promise<Measured> };
  const { tables, skipped } = await measure();
  const room = file.replace(/\.ts$/, '');
  parts.push(`## ${room[0]?.toUpperCase()}${room.slice(1)}`, ...tables.map(markdown));
  parts.push(...skipped.map((sentence) => `Skipped: ${sentence}`));
}
const written = parts.join('\n\n');
process.stdout.write(`${written}\n`);
const page = path.join(import.meta.dirname, '../../docs/validity.md');
if (only === undefined) write(page, written);
else if (written !== '') writeSection(page, written);

function write(file: string, generated: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8').split(MARK)[0] : '# Validity\n\n';
  writeFileSync(file, `${before ?? ''}${MARK}\n\n${generated}\n`);
}

/** Puts one room's section in the place of the one that stands there, or after the last. */
function writeSection(file: string, section: string): void {
  const [head = '', body = ''] = readFileSync(file, 'utf8').split(MARK);
  const title = section.split('\n')[0] ?? '';
  const sections = body.trim().split(/\n\n(?=## )/);
  const at = sections.findIndex((found) => found.split('\n')[0] === title);
  const placed = at < 0 ? [...sections, section].sort() : sections.with(at, section);
  writeFileSync(file, `${head}${MARK}\n\n${placed.join('\n\n')}\n`);
}
