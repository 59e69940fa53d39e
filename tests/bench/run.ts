import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { openProduct } from '../../scripts/steps/product.mjs';
import { modelRows } from './model-turns.ts';
import { interactiveRow } from './interactive.ts';
import type { Row } from './numbers.ts';
import { scoringRows } from './scoring.ts';
import { root, startServer } from './server.ts';
import { screenSizes, workerSize } from './sizes.ts';
import { branchTimes, cpuTimes, replyTimes } from './timings.ts';

// `npm run bench` measures, prints, and writes docs/performance.md; it fails where a number is missed.
// The development server can keep every log line and span in a database of its own, inside the process that serves the pages:
// as much CPU as a request without it. A deployment has no such thing.
process.env.X_LOCAL_OBSERVABILITY = 'false';

const rows: Row[] = [workerSize()];
const pages = await openProduct();
try {
  rows.push(...(await screenSizes(pages.origin)));
  rows.push(await interactiveRow(pages.origin));
} finally {
  await pages.close();
}
const server = await startServer();
try {
  rows.push(...(await replyTimes(server)));
  rows.push(await branchTimes(server));
  rows.push(...(await cpuTimes(server)));
} finally {
  await server.close();
}
rows.push(...(await scoringRows()));
rows.push(...(await modelRows()));

const table = [
  '| what | measured | goal | |',
  '| --- | --- | --- | --- |',
  ...rows.map(
    ({ what, measured, goal, holds }) =>
      `| ${what} | ${measured} | ${goal} | ${holds === null ? '' : holds ? 'holds' : '**missed**'} |`,
  ),
].join('\n');

const page = `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores. Times on a shared machine are
noisy: read them as an order of magnitude and compare within one run.

${table}

- Sizes are gzipped at level 9: the Worker as \`wrangler deploy --dry-run --minify\` writes it, the scripts as Chromium fetches them.
- A report is interactive when the button that tries the moment again, pressed with a real mouse as soon as it is painted (and again, should nothing come of it), has
  answered and no task longer than 50 ms is running; from the start of the navigation, in a fresh profile, the local server's own work on the same cores with it. What
  Chromium draws beside the page (its address bar is a page of its own) is switched off, \`scripts/steps/flags.mjs\`.
- Times are on loopback, with a fresh local D1, asked of the Worker itself: what the development server puts before it is not in the way (\`tests/bench/server.ts\`).
- CPU is the 95th percentile of 200 warm requests (after 200 to warm up), of the whole workerd process. The local D1 runs in it too; what it takes by itself is
  measured beside it, in turn and at the same percentile, by a Worker that makes the same round trips with the same statements and nothing else
  (\`tests/bench/trips.ts\`); the goal is for what comes on top. A cold isolate's first turn costs more: its patterns and the informant's index are made then.
- A first sentence is compared with the same words from the model itself, one after the other, in the same run, after 200 turns to
  warm up (after 12 it was 14 ms in each of three runs); beside it stands what a Worker takes that only hands them through.
- Scoring is measured in a Worker of its own that is sent the rehearsal with its stored readings: thirty turns of our expert seeker and as many replies, the same each
  time, after 600 to warm up (after 200 the 95th percentile was some 8 ms higher: the compiler still works then). The steps of a hash are work that never changes: they tell a slow machine from slow scoring.
- A turn takes two round trips to D1: \`tests/worker/turns.test.ts\` counts them.
`;

writeFileSync(path.join(root, 'docs/performance.md'), page);
console.log(table);
process.exit(rows.every(({ holds }) => holds !== false) ? 0 : 1);
