import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { createTestHarness } from 'wrangler';

const configPath = path.join(import.meta.dirname, '../../wrangler.toml');

interface OncePerWorker {
  origin: string;
}

/** The built app on a real Worker with a real D1; each test is a browser of its own, so a seeker of its own. */
export const test = base.extend<{ violations: string[] }, OncePerWorker>({
  origin: [
    async ({}, use) => {
      const app = createTestHarness({ workers: [{ configPath }] });
      const { url } = await app.listen();
      await app.getWorker().applyD1Migrations('DB');
      await use(url.origin);
      await app.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ origin }, use) => use(origin),
  /** What the page complained about: errors, and everything the Content-Security-Policy refused. */
  violations: [
    async ({ page }, use) => {
      const violations: string[] = [];
      page.on('pageerror', (error) => violations.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          violations.push(message.text());
      });
      await use(violations);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No violation of WCAG 2.2 A and AA that axe can find, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** Nothing sticks out sideways. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const view = window.innerWidth;
    if (document.documentElement.scrollWidth <= view) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > view)
      .map((element) => `${element.tagName}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 40)}`);
  });
  expect(over).toEqual([]);
}
