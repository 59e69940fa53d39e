import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrompts } from './prompts/build.ts';
import { coverageOf } from './prompts/coverage.ts';

const { values, positionals } = parseArgs({
  options: { unfinished: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = path.resolve(positionals[0] ?? path.join(import.meta.dirname, '../../prompts'));
const target = path.join(folder, 'prompts.json');

const { json, personas, fields, problems, shortfalls } = buildPrompts(folder);
const toMend = [...problems, ...(values.unfinished ? [] : shortfalls)];

for (const { file, line, column, message } of toMend) console.error(`${file}:${line}:${column} ${message}`);

if (json === null || toMend.length > 0) {
  console.error(`${toMend.length} ${toMend.length === 1 ? 'thing' : 'things'} to mend; prompts.json is as it was.`);
  process.exitCode = 1;
} else {
  for (const persona of personas) {
    const { facts, words, topics, privateFacts } = coverageOf(persona);
    console.log(
      `${persona.name}: ${facts} facts, ${words} words, stories on ${topics.story.size} topics, ` +
        `candid on ${topics.candid.size}, ${privateFacts} private, ${persona.cues.length} cues`,
    );
  }
  for (const { name, facts, titles } of fields) {
    console.log(`A stand-in in ${name}: ${facts.length} facts, ${titles.length} titles`);
  }
  // Left alone when nothing changed, so that watchers and build caches stay calm.
  const same = existsSync(target) && readFileSync(target, 'utf8') === json;
  if (!same) writeFileSync(target, json);
  console.log(same ? 'prompts.json is up to date' : `prompts.json written, ${json.length} characters`);
}
