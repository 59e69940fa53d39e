import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';
import { say, stop } from './say.mjs';

const stamps = path.join(root, '.start');
const outputs = [
  'prompts/prompts.json',
  'web/static/api/openapi.json',
  'web/build/app.html',
  'web/build/_headers',
  'worker/api/sketch/screens.js',
];
const made = new Set([
  'prompts/prompts.json',
  'web/static/api/openapi.json',
  'web/src/lib/exhibits/exhibits.json',
  'web/src/lib/people/library.json',
  'worker/api/sketch/screens.js',
]);
const skipped = new Set(['node_modules', 'build', '.svelte-kit']);

function files(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : files(name);
    return made.has(name) ? [] : [name];
  });
}

function hashOf(names) {
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(name).update(readFileSync(path.join(root, name)));
  return hash.digest('hex');
}

/** Does something only when its inputs are others than last time or an output is missing. */
function unlessDone(name, inputs, outputs, work) {
  const stamp = path.join(stamps, name);
  const wanted = hashOf(inputs);
  const isDone = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isDone && outputs.every((output) => existsSync(path.join(root, output)))) return;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Builds prompts, OpenAPI document and pages. */
export function build() {
  const inputs = ['web', 'worker', 'prompts', 'scripts'].flatMap(files);
  unlessDone('built', [...inputs, 'package-lock.json', 'package.json'], outputs, () => {
    say('Building …');
    const { code, output } = run('npm', ['run', '--silent', 'build'], { quiet: true });
    if (code !== 0) stop(`The build did not succeed:\n\n${output.trim().split('\n').slice(-40).join('\n')}`);
  });
}

/** Brings the local database up to date; what is in it stays. */
export function migrate() {
  unlessDone('migrated', files('worker/store/migrations'), ['.wrangler/state/v3/d1'], () => {
    say('Preparing the local database …');
    const { code, output } = run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local'], { quiet: true });
    if (code !== 0)
      stop(`The local database could not be prepared:\n\n${output.trim().split('\n').slice(-20).join('\n')}`);
  });
}
