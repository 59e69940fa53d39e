// `npm run film`: docs/film.gif from the real product, frame by frame, on a fresh local database.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { openChromium, openProduct } from './steps/product.mjs';
import { root } from './steps/run.mjs';

const { GIFEncoder, applyPalette, quantize } = gifenc;
const SIZE = { width: 960, height: 600 };
const COLOURS = 24;
const MOST_BYTES = 3 * 1024 * 1024;
const SAYS = [
  'Thanks for the twenty minutes, Ruth. I teach history and want to find out if I could do this. I read your programme essay on the flood play. How did you come to it?',
  'Why not, kindly. What from those two years do you still use in rehearsal?',
  'From eleven to three. And the other reasons, if you don’t mind saying?',
  'That sounds like a lonely six weeks. What do you do differently now, before a first rehearsal?',
  'Thank you, Ruth, for “whom to tell first” above all. Is there somebody who reads scripts and might spare me fifteen minutes? No is a fine answer.',
];
const INSTEAD = 'From eleven to three. What happened in those two days?';

const app = await openProduct();
const browser = await openChromium();
const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce', baseURL: app.origin });

const gif = GIFEncoder();
let palette = null;
let before = null;

/** One frame, shown for so many milliseconds; what has not changed since the last one is left out. */
async function frame(ms) {
  const { data } = PNG.sync.read(await page.screenshot());
  palette ??= quantize(data, COLOURS - 1);
  const indices = applyPalette(data, palette);
  const clear = palette.length;
  const shown = before ? indices.map((index, at) => (index === before[at] ? clear : index)) : indices;
  gif.writeFrame(shown, SIZE.width, SIZE.height, {
    palette: [...palette, [0, 0, 0]],
    delay: ms,
    ...(before && { transparent: true, transparentIndex: clear, dispose: 1 }),
  });
  before = indices;
}

/** Types a few words a frame, as one sees somebody type. */
async function type(field, text) {
  const words = text.split(' ');
  for (let upTo = 4; upTo < words.length + 4; upTo += 4) {
    await field.fill(words.slice(0, upTo).join(' '));
    await frame(160);
  }
}

await page.goto('/', { waitUntil: 'networkidle' });
await frame(2600);
await page.getByRole('link', { name: /^Practise/ }).click();
await page.getByRole('link', { name: 'Ruth Adeyemi' }).waitFor();
await page.waitForLoadState('networkidle');
await frame(2200);
await page.getByRole('link', { name: 'Ruth Adeyemi' }).click();
await page.getByRole('heading', { name: 'Ruth Adeyemi', level: 1 }).waitFor();
await frame(2200);
await page.getByRole('button', { name: 'Go straight to the talk' }).click();
const composer = page.getByLabel('What do you say to Ruth?');
await composer.waitFor();
await page.getByText('Halfway', { exact: true }).click();
await page.getByRole('button', { name: 'No hints, thank you' }).click({ timeout: 20_000 });
await frame(1600);
for (const [at, line] of SAYS.entries()) {
  // A remark is picked up only where it was left hanging; equal wordings are chosen anew in each talk.
  const text = at !== 2 || (await page.getByText(/other reasons/).count()) > 0 ? line : INSTEAD;
  await type(composer, text);
  await composer.press('Enter');
  await page.waitForFunction(
    (turns) =>
      fetch(`/api/rehearsals/${location.pathname.split('/')[2]}`)
        .then((response) => response.json())
        .then((talk) => talk.turns.length >= turns && talk.turns.every(({ state }) => state === 'done')),
    2 * (at + 1),
  );
  await page.waitForTimeout(900);
  await frame(4200);
}
await page.getByRole('button', { name: /^End/ }).click();
await page.getByRole('dialog').getByRole('button', { name: 'End the talk' }).click();
await page.waitForURL(/\/rate$/);
await frame(1400);
await page.goto(page.url().replace('/rate', '/report'), { waitUntil: 'networkidle' });
await page.getByRole('heading', { level: 1 }).waitFor();
await frame(3600);
for (const top of [380, 760]) {
  await page.evaluate((y) => scrollTo(0, y), top);
  await page.waitForTimeout(200);
  await frame(3200);
}

gif.finish();
const bytes = gif.bytes();
await browser.close();
await app.close();
if (bytes.length > MOST_BYTES) throw new Error(`The film has ${bytes.length} bytes; at most ${MOST_BYTES}.`);
writeFileSync(path.join(root, 'docs/film.gif'), bytes);
console.log(`docs/film.gif: ${(bytes.length / 1024).toFixed(0)} KiB`);
process.exit(0);
