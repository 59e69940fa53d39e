import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exhibitsOf } from './exhibits/exhibits.ts';
import { readScript } from './exhibits/script.ts';

// Writes what the home page and the guide show of a talk: said by the embedded informant, explained by the reader.
const target = path.join(import.meta.dirname, '../../web/src/lib/exhibits/exhibits.json');
const json = `${JSON.stringify(exhibitsOf(readScript()), null, 2)}\n`;
const same = existsSync(target) && readFileSync(target, 'utf8') === json;
mkdirSync(path.dirname(target), { recursive: true });
if (!same) writeFileSync(target, json);
console.log(same ? 'exhibits.json is up to date' : 'exhibits.json written');
