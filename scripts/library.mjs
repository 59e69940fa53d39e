// After `vite build`, before the headers: the library stands in its page as it was built, so the app, which filters it and marks whom one
// knows, comes at once where somebody is known, and else with the first sign of use; its files are fetched when nothing else is.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SIGNS } from '../web/src/lib/frame/use.ts';
import { startLate } from './steps/late-app.mjs';
import { root } from './steps/run.mjs';

const file = path.join(root, 'web/build/people.html');
const built = readFileSync(file, 'utf8');
const LINK = /[ \t]*<link href="([^"]+)" rel="modulepreload">\n?/g;
const files = [...built.matchAll(LINK)].map(([, file]) => file);
if (files.length === 0) throw new Error('The page of the library names none of its scripts: its shape has changed.');

const used = `new Promise((use) => {
  try {
    if (localStorage.getItem('forthcoming:known')) use();
  } catch {
    // A browser may keep its storage to itself.
  }
  for (const sign of ${JSON.stringify(SIGNS)}) addEventListener(sign, use, { once: true, passive: true });
  addEventListener('load', () => setTimeout(() => {
    for (const href of ${JSON.stringify(files)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
  }));
})`;

writeFileSync(file, startLate(built.replace(LINK, ''), used));
console.log(
  `web/build/people.html: the app waits for the first sign of use, ${files.length} of its files for the page`,
);
