import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/steps/chromium.mjs';
import { CHROMIUM_FLAGS } from '../../scripts/steps/flags.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error('These tests need Chromium: install it, or set CHROMIUM to its path.');

const use = { launchOptions: { executablePath, args: CHROMIUM_FLAGS }, locale: 'en-GB' };

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(import.meta.dirname, '../../test-results'),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  projects: [
    { name: 'phone', use: { ...use, viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: 'desk', use: { ...use, viewport: { width: 1280, height: 900 } } },
  ],
});
