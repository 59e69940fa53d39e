import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of public data: `--data FOLDER`, the variable FORTHCOMING_DATA, or `../shared/data`; null where there is none. */
export function dataFolder(): string | null {
  const at = process.argv.indexOf('--data');
  const named = at >= 0 ? process.argv[at + 1] : process.env.FORTHCOMING_DATA;
  const folder = named ?? path.join(import.meta.dirname, '../../../shared/data');
  return existsSync(folder) ? folder : null;
}

/** The rows of one data set, or null where it is not here. */
export function dataRows<Row>(file: string): Row[] | null {
  const folder = dataFolder();
  const whole = folder === null ? null : path.join(folder, file);
  if (whole === null || !existsSync(whole)) return null;
  return readFileSync(whole, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** One of the sets we wrote: the rows of `sets/NAME.tsv` by their headings. */
export function ownRows<Column extends string>(name: string): Record<Column, string>[] {
  const file = path.join(import.meta.dirname, 'sets', `${name}.tsv`);
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Record<Column, string>;
  });
}

/**
 * The half on which rules were tuned, and the half that is reported. Which row falls where follows from its words
 * alone, so that a row added later moves no other.
 */
export function halves<Row>(rows: readonly Row[], words: (row: Row) => string): { tuned: Row[]; held: Row[] } {
  const tuned: Row[] = [];
  const held: Row[] = [];
  for (const row of rows) (hash(words(row)) % 2 === 0 ? tuned : held).push(row);
  return { tuned, held };
}

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}
