import { expect, expectAccessible, test } from './app.ts';
import { tabTo } from './keyboard.ts';

test('the library stands in the page before any script runs', async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/people`);
  await expect(page.getByRole('link', { name: 'Ruth Adeyemi' })).toBeVisible();
  expect(await page.locator('main h2').count()).toBeGreaterThanOrEqual(6);
  await context.close();
});

test('the library is filtered by keyboard, says how many are left, and leads on', async ({ page }) => {
  await page.goto('/people');
  await tabTo(page, page.getByRole('searchbox', { name: 'Look for' }));
  await page.keyboard.type('dramat');
  await expect(page.getByRole('status')).toHaveText('One person of 6');
  await expectAccessible(page);
  await tabTo(page, page.getByRole('link', { name: 'Ruth Adeyemi' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ruth Adeyemi');
});
