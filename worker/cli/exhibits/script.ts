import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSource, readSource } from '../prompts/source.ts';
import { ScriptSchema, type Script } from './schema.ts';

const FILE = path.join(import.meta.dirname, '../../../prompts/exhibits/ruth.yaml');

/** The checked script; throws with file and line where it does not fit. */
export function readScript(file = FILE): Script {
  const { value, problems } = parseSource(readSource(file, readFileSync(file, 'utf8')), ScriptSchema);
  if (value === null)
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return value;
}
