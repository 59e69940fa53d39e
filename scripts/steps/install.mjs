import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';
import { say, stop } from './say.mjs';

const stamp = path.join(root, 'node_modules', '.installed-from');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** Installs from the lock file when something is missing or the lock file has changed. */
export function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) stop(`This needs Node 20 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`);
  const wanted = lockHash();
  const isThere = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(binary('node'));
  if (isThere) return;
  say('Installing what is missing (once; half a minute to two minutes) …');
  const { code, output } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code !== 0) stop(whyNot(output));
  if (run(binary('node'), ['--version'], { quiet: true }).code !== 0) {
    stop(
      'The install ran, but its Node does not. Are install scripts switched off? Try: npm ci --ignore-scripts=false',
    );
  }
  writeFileSync(stamp, wanted);
}

function whyNot(output) {
  const tail = output.trim().split('\n').slice(-12).join('\n');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return `The npm registry cannot be reached, so nothing could be installed. Connect to the network and run this again.\n\n${tail}`;
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: the packages need about 700 MB.';
  return `npm ci did not succeed. What it said last:\n\n${tail}`;
}

function binary(name) {
  return path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
