import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listPersonas } from '../rehearsal/persona.ts';
import { exhibitsOf } from './exhibits/exhibits.ts';
import { readScript } from './exhibits/script.ts';

// Writes what pages show before they ask anything: a talk, said by the embedded informant and explained by the reader,
// and the library of informants.
const web = path.join(import.meta.dirname, '../../web/src/lib');

write('exhibits/exhibits.json', exhibitsOf(readScript()));
write('people/library.json', listPersonas('', ''));

function write(file: string, value: unknown): void {
  const target = path.join(web, file);
  const json = `${JSON.stringify(value, null, 2)}\n`;
  const same = existsSync(target) && readFileSync(target, 'utf8') === json;
  mkdirSync(path.dirname(target), { recursive: true });
  if (!same) writeFileSync(target, json);
  console.log(same ? `${path.basename(file)} is up to date` : `${path.basename(file)} written`);
}
