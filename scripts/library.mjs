// After `vite build`, before the headers: the library stands in its page as it was built, so the app, which filters it and marks whom one
// knows, comes at once where somebody is known, and else with the first sign of use; its files are fetched when nothing else is.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps/run.mjs';

const SIGNS = ['focusin', 'keydown', 'pointerdown', 'pointermove', 'scroll', 'touchstart'];
const START = /import\(("[^"]*\/entry\/start[^"]*")\)\.then\(/;
const used = `new Promise((use) => {
  try {
    if (localStorage.getItem('forthcoming:known')) use();
  } catch {
    // A browser may keep its storage to itself.
  }
  for (const sign of ${JSON.stringify(SIGNS)}) addEventListener(sign, use, { once: true, passive: true });
})`;

const file = path.join(root, 'web/build/people.html');
const built = readFileSync(file, 'utf8');
if (!START.test(built)) throw new Error('people.html does not start the app as it did: its shape has changed.');
const page = built
  .replace(START, (_, entry) => `${used}.then(() => import(${entry})).then(`)
  .replaceAll('rel="modulepreload"', 'rel="prefetch"');
writeFileSync(file, page);
console.log('web/build/people.html: the app waits for the first sign of use');
