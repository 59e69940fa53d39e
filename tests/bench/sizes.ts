import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/steps/chromium.mjs';
import { CHROMIUM_FLAGS } from '../../scripts/steps/flags.mjs';
import { kib, type Row } from './numbers.ts';
import { bundled } from './server.ts';
import { Browsing } from './wire.ts';

const gzipped = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;

/** The Worker as it would be deployed, every module, gzipped at level 9. */
export function workerSize(): Row {
  const modules = readdirSync(bundled(), { recursive: true, withFileTypes: true }).filter(
    ({ name }) => !name.endsWith('.map') && name !== 'README.md',
  );
  const bytes = modules
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + gzipped(readFileSync(path.join(parentPath, name))), 0);
  return { what: 'Worker bundle, gzipped', measured: kib(bytes), goal: '≤ 1,024 KiB', holds: bytes <= 1024 * 1024 };
}

/** The scripts that Chromium really fetches to show a screen, gzipped at level 9. */
export async function screenSizes(url: string): Promise<Row[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('This needs Chromium: set CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const browsing = await Browsing.start(url);
  await browsing.say('Thanks for your time, Ruth. How did you come to this work?');
  const page = await browser.newPage();
  const [name = '', value = ''] = browsing.cookie.split('=');
  await page.context().addCookies([{ name, value, url }]);
  const measure = async (what: string, path: string, limit: number | null): Promise<Row> => {
    const scripts = new Map<string, number>();
    const listen = async (response: {
      url(): string;
      body(): Promise<Buffer>;
      request(): { resourceType(): string };
    }) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.set(response.url(), gzipped(await response.body()));
    };
    page.on('response', listen);
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    // What waits for a sign of use is part of the screen.
    await page.mouse.move(3, 3);
    await page.waitForTimeout(1000);
    await page.waitForLoadState('networkidle');
    page.off('response', listen);
    const bytes = [...scripts.values()].reduce((sum, one) => sum + one, 0);
    const goal = limit === null ? '–' : `≤ ${limit} KiB`;
    return {
      what: `JavaScript of ${what}, gzipped`,
      measured: kib(bytes),
      goal,
      holds: limit === null ? null : bytes <= limit * 1024,
    };
  };
  const rows = [
    await measure('the home page', '/', null),
    await measure('the plan', `/rehearsals/${browsing.id}/prepare`, null),
    await measure('the talk', `/rehearsals/${browsing.id}/talk`, 70),
  ];
  await browsing.close();
  rows.push(await measure('the report', `/rehearsals/${browsing.id}/report`, 80));
  rows.push(await measure('the card', `/rehearsals/${browsing.id}/card`, 70));
  rows.push(await measure('a card on a phone', '/card', null));
  rows.push(await measure('a real meeting', '/real', 70));
  await browser.close();
  return rows;
}
