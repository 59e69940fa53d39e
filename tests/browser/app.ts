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

/** Longer words than this may be cut where a column is narrow. */
const LONGEST_WORD = 20;

/** Nothing sticks out sideways, and no word is cut in two. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const view = window.innerWidth;
    if (document.documentElement.scrollWidth <= view) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > view)
      .map((element) => `${element.tagName}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 40)}`);
  });
  expect(over).toEqual([]);
  expect(await page.evaluate(wordsCut, LONGEST_WORD)).toEqual([]);
}

/** Runs in the page: every word that is seen to begin on one line and to end on another. */
function wordsCut(longest: number): string[] {
  const range = document.createRange();
  const isCut = (text: Text, from: number, length: number) => {
    range.setStart(text, from);
    range.setEnd(text, from + length);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    return rects.some(({ top }) => rects.some(({ bottom }) => top >= bottom - 1));
  };
  // A list that is heard and not seen, and a picture of a page, smaller than it is, do not say where a line ends.
  const isElsewhere = (element: Element) => element.closest('[inert]') !== null || isClipped(element);
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const { parentElement } = text;
    if (!parentElement?.checkVisibility() || parentElement.closest('.visually-hidden, script, style')) continue;
    if (isElsewhere(parentElement)) continue;
    // What ends after so many lines is cut anyway.
    if (getComputedStyle(parentElement).webkitLineClamp !== 'none') continue;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (word.length <= longest && isCut(text, index, word.length)) cut.push(`${word} in “${text.data.trim()}”`);
    }
  }
  return cut;
}

/** No script comes until the function that this gives is called: the page stands as it was sent. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letIn = () => {};
  const wait = new Promise<void>((resolve) => (letIn = resolve));
  await page.route('**/*.js', async (route) => {
    await wait;
    await route.continue();
  });
  return letIn;
}
