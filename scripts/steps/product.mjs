import path from 'node:path';
import { chromium } from '@playwright/test';
import { createTestHarness } from 'wrangler';
import { findChromium } from './chromium.mjs';
import { CHROMIUM_FLAGS } from './flags.mjs';
import { root } from './run.mjs';

/** Chromium, with what it needs as root and on a closed network; `flags` come on top. */
export async function openChromium(flags = []) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('This needs Chromium: set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] });
}

/** The built app on a fresh local database: its origin, and how to stop it. */
export async function openProduct() {
  const app = createTestHarness({ workers: [{ configPath: path.join(root, 'wrangler.toml') }] });
  const { url } = await app.listen();
  await app.getWorker().applyD1Migrations('DB');
  return { origin: url.origin, close: () => app.close() };
}
