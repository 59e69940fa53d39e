import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';
import { say, stop } from './say.mjs';

const changedAt = (file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** npm writes its hidden lock file last, so an install that broke off does not count. */
function isInstalled() {
  return existsSync(binary('node')) && changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json');
}

/** Installs from the lock file when something is missing or the lock file has changed. */
export function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) stop(`This needs Node 20 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`);
  if (isInstalled()) return;
  say('Installing what is missing (once; half a minute to two minutes) …');
  const { code, output } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code !== 0) stop(whyNot(output));
  if (run(binary('node'), ['--version'], { quiet: true }).code !== 0) {
    stop(
      'The install ran, but its Node does not. Are install scripts switched off? Try: npm ci --ignore-scripts=false',
    );
  }
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
