// After `vite build`, before the headers: the library stands in its page as it was built, so the app, which filters it and marks whom one
// knows, comes at once where somebody is known, and else with the first sign of use; its files are fetched when nothing else is.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SIGNS } from '../web/src/lib/frame/use.ts';
import { startLate } from './steps/late-app.mjs';
import { root } from './steps/run.mjs';

const used = `new Promise((use) => {
  try {
    if (localStorage.getItem('forthcoming:known')) use();
  } catch {
    // A browser may keep its storage to itself.
  }
  for (const sign of ${JSON.stringify(SIGNS)}) addEventListener(sign, use, { once: true, passive: true });
})`;

const file = path.join(root, 'web/build/people.html');
const page = startLate(readFileSync(file, 'utf8'), used);
writeFileSync(file, page.replaceAll('rel="modulepreload"', 'rel="prefetch"'));
console.log('web/build/people.html: the app waits for the first sign of use');
