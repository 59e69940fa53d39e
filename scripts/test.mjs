import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { env, run } from './steps/run.mjs';
import { say, stop } from './steps/say.mjs';

install();
build();
const { findChromium } = await import('./steps/chromium.mjs');
const browser = findChromium() ?? (await fetchChromium());

for (const [sentence, script] of [
  ['Types', 'types'],
  ['Lint and format', 'lint'],
  ['Unit: the pure rooms, in Node', 'unit'],
  ['Worker: routes and queries, in workerd with a real D1', 'worker'],
]) {
  step(sentence, script);
}
if (!browser) {
  stop(
    'Everything but the browser tests passed. They need Chromium and there is none: install it (Debian: apt-get install chromium; ' +
      'anywhere: npx playwright install chromium), or set CHROMIUM to its path, and run npm test again.',
  );
}
env.CHROMIUM = browser;
step('Browser: whole journeys, in Chromium', 'browser');
say('All of it passed.');

function step(sentence, script) {
  say(sentence);
  if (run('npm', ['run', '--silent', script]).code !== 0)
    stop(`${sentence}: not passed (npm run ${script} runs it alone).`);
}

/** Playwright's own build, where its server can be reached. */
async function fetchChromium() {
  say('No Chromium found; trying to fetch one …');
  run('playwright', ['install', 'chromium'], { quiet: true });
  return findChromium();
}
