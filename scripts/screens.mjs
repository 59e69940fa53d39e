// After `vite build`, before the headers: a page for each of the screens that are opened by address, made of `app.html`. It names
// everything the screen needs, so that nothing is found late, holds its styles, so that nothing is painted late, and says where the
// Worker writes the first answers. The sketch of the screen that was rendered (`routes/screens`) stands before them, for the Worker to
// fill, and the app comes when it is painted.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startLate } from './steps/late-app.mjs';
import { root } from './steps/run.mjs';

const SCREENS = ['prepare', 'talk', 'report'];
const PLACE = '<!--answers-->';

const web = path.join(root, 'web');
const generated = '.svelte-kit/generated/build/client-optimized';
const manifest = JSON.parse(readFileSync(path.join(web, '.svelte-kit/output/client/.vite/manifest.json'), 'utf8'));
const routes = readFileSync(path.join(web, generated, 'app.js'), 'utf8');
const shell = readFileSync(path.join(web, 'build/app.html'), 'utf8');

const pressing = readFileSync(path.join(web, 'src/early.js'), 'utf8');

// Everything said is set in them: a line that breaks anew when its face arrives would push the rest down.
const fonts = manifest[`${generated}/nodes/0.js`].assets
  .filter((file) => /(inter|source-serif-4)-latin-wght-normal/.test(file))
  .map((file) => `<link href="/${file}" rel="preload" as="font" type="font/woff2" crossorigin>`);
if (fonts.length !== 2) throw new Error('The frame does not name both faces any more.');

const EARLY = /<link href="\/([^"]+\.js)" rel="modulepreload">/g;
const SHEET = /<link href="\/([^"]+\.css)" rel="stylesheet">/g;
const [top, body] = cut(shell, '<div class="app"');
const inTop = [...top.matchAll(SHEET)].map(([, file]) => file);
const early = [...top.matchAll(EARLY)].map(([, file]) => file);
for (const screen of SCREENS) {
  const node = new RegExp(`"/rehearsals/\\[id\\]/${screen}": \\[(\\d+)\\]`).exec(routes)?.[1];
  if (node === undefined) throw new Error(`There is no screen ${screen} in ${generated}/app.js.`);
  // Kit loads the error page (1) with the frame (0), whatever is shown.
  const files = new Set(['1', node].flatMap((each) => [...closure(`${generated}/nodes/${each}.js`)]));
  const scripts = new Set([...early, ...[...files].filter(isScript)]);
  const sheets = new Set([...inTop, ...[...files].filter((file) => !isScript(file))]);
  const [before, after] = cut(top.replace(SHEET, '').replace(EARLY, ''), '</head>');
  const [rest, end] = cut(body, '</body>');
  const target = path.join(web, 'build/screens', `${screen}.html`);
  const page = [
    before,
    '<title>Forthcoming</title>',
    `<style>${[...sheets].map(styleIn).join('')}</style>`,
    ...fonts,
    after,
    PLACE,
    sketchIn(target),
    PLACE,
    startLate(rest, painted([...scripts])),
    // Kit would fetch, and wait for, what it does not find named; off, they are named and no more.
    ...[...sheets].map((file) => `<link href="/${file}" rel="stylesheet" disabled>`),
    end,
  ].join('\n');
  writeFileSync(target, page);
  console.log(
    `web/build/screens/${screen}.html: ${scripts.size} scripts come when it is painted, ${sheets.size} styles are in the page`,
  );
}

/**
 * A promise, as a script: what is drawn already has been painted, and the files of the app are on their way. Where nothing
 * is drawn yet, or nobody looks, nothing is waited for.
 */
function painted(files) {
  return `new Promise((go) => {
  if (document.hidden || !document.querySelector('.sketch')) go();
  else requestAnimationFrame(() => setTimeout(go));
}).then(() => {
  const files = ${JSON.stringify(files)};
  const fetchNext = () => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = '/' + files.shift();
    document.head.append(link);
    if (files.length > 0) setTimeout(fetchNext);
  };
  fetchNext();
})`;
}

/** Everything that a module loads with itself, each file once. */
function closure(entry, seen = new Set()) {
  const { file, css = [], imports = [] } = manifest[entry];
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const sheet of css) seen.add(sheet);
  for (const name of imports) closure(name, seen);
  return seen;
}

/** What was rendered at build, without the marks that only hydration needs. */
function sketchIn(file) {
  const html = readFileSync(file, 'utf8');
  const [, frame] = /<div class="app"[^>]*>([\s\S]*)<\/div>\s*<p class="moment"/.exec(html) ?? [];
  if (frame === undefined) throw new Error(`${file} is not a rendered page: build it anew.`);
  return `<div class="sketch">${frame.replace(/<!--.*?-->/g, '')}</div>\n<script>${pressing}</script>`;
}

function isScript(file) {
  return file.endsWith('.js');
}

/** A style as it reads within a page: what it names beside itself, it names from the root. */
function styleIn(file) {
  const text = readFileSync(path.join(web, 'build', file), 'utf8');
  return text.replaceAll('url(./', `url(/${path.posix.dirname(file)}/`);
}

function cut(text, at) {
  const place = text.indexOf(at);
  if (place < 0) throw new Error(`app.html has no ${at}: its shape has changed.`);
  return [text.slice(0, place), text.slice(place)];
}
