import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { root, run } from './steps/run.mjs';
import { say, stop } from './steps/say.mjs';

const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';

install();
whatMustBeSet();
build();
for (const [sentence, args] of [
  ['Applying the migrations …', ['d1', 'migrations', 'apply', 'DB', '--remote']],
  ['Deploying …', ['deploy']],
]) {
  say(sentence);
  if (run('wrangler', args).code !== 0)
    stop('That did not succeed; what Wrangler said stands above. Nothing after it was done.');
}
say('Deployed. Open /api/health there: it says "ok", or what is still to be set.');

/** Says everything that is missing at once, before anything is done. */
function whatMustBeSet() {
  const toml = readFileSync(path.join(root, 'wrangler.toml'), 'utf8');
  const missing = [];
  if (
    !process.env.CLOUDFLARE_API_TOKEN &&
    run('wrangler', ['whoami'], { quiet: true }).output.includes('not authenticated')
  ) {
    missing.push('You are not logged in to Cloudflare: run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.');
  }
  if (toml.includes(PLACEHOLDER)) {
    missing.push(
      'There is no database yet: run `npx wrangler d1 create forthcoming` and put its id into wrangler.toml as database_id.',
    );
  }
  if (missing.length > 0)
    stop(`Before this can be deployed:\n\n  ${missing.map((line, at) => `${at + 1}. ${line}`).join('\n  ')}`);
}
