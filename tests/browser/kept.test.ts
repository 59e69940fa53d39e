import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { begin, say, turnsOf } from './seeker.ts';

const composer = (page: Page) => page.getByLabel('What do you say to Ruth?');
const QUESTION = 'How did you come to dramaturgy?';

test.describe('nothing typed is lost', () => {
  test('words not yet said survive a reload and a closed tab', async ({ page, context }) => {
    const id = await begin(page);
    await page.goto(`/rehearsals/${id}/talk`);
    await composer(page).fill('Half a thought about the flood');
    await page.reload();
    await expect(composer(page)).toHaveValue('Half a thought about the flood');
    await page.close();
    const again = await context.newPage();
    await again.goto(`/rehearsals/${id}/talk`);
    await expect(composer(again)).toHaveValue('Half a thought about the flood');
  });

  test('a plan is there after a reload, also what was typed offline', async ({ page, context }) => {
    const id = await begin(page);
    await page.goto(`/rehearsals/${id}/prepare`);
    await openPlan(page);
    const goal = page.getByLabel('What you want to know');
    await goal.fill('First words');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await context.setOffline(true);
    await goal.fill('First words, and more of them on the train');
    await expect(page.getByText('Offline: kept here')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await openPlan(page);
    await expect(goal).toHaveValue('First words, and more of them on the train');
  });

  test('two tabs: one is answered, the other is told and gets its words back', async ({ page, context }) => {
    const id = await begin(page);
    const other = await context.newPage();
    await page.goto(`/rehearsals/${id}/talk`);
    await other.goto(`/rehearsals/${id}/talk`);
    await expect(composer(other)).toBeVisible();
    // The other tab hears nothing of the first one until it speaks itself.
    await say(page, id, QUESTION);
    await composer(other).fill('Do you like the work?');
    await composer(other).press('Enter');
    await expect(other.getByText('The talk went on in another tab', { exact: false })).toBeVisible();
    await expect(composer(other)).toHaveValue('Do you like the work?');
    await expect(other.getByText(QUESTION, { exact: true })).toBeVisible();
    await composer(other).press('Enter');
    await expect.poll(async () => (await turnsOf(page, id)).length).toBe(4);
  });

  test('a double click and a held Enter say a thing once', async ({ page }) => {
    const id = await begin(page);
    await page.goto(`/rehearsals/${id}/talk`);
    await composer(page).fill(QUESTION);
    await page.getByRole('button', { name: 'Say it' }).dblclick();
    await expect.poll(async () => (await turnsOf(page, id)).length).toBe(2);
    await composer(page).fill('And then?');
    for (let press = 0; press < 4; press++) await composer(page).press('Enter');
    await expect.poll(async () => (await turnsOf(page, id)).length).toBe(4);
    await page.waitForTimeout(500);
    expect(await turnsOf(page, id)).toHaveLength(4);
  });

  test('a reply that breaks off is asked for again, and nothing is said twice', async ({ page }) => {
    const id = await begin(page);
    await page.goto(`/rehearsals/${id}/talk`);
    let failures = 2;
    await page.route('**/turns', (route) => (failures-- > 0 ? route.abort('connectionreset') : route.continue()));
    await composer(page).fill(QUESTION);
    await composer(page).press('Enter');
    await page.getByRole('button', { name: 'Say it again' }).click();
    await expect.poll(async () => (await turnsOf(page, id)).length, { timeout: 30_000 }).toBe(2);
    await expect(page.getByText(QUESTION, { exact: true })).toHaveCount(1);
    await expect(composer(page)).toHaveValue('');
  });

  test('an answer that was lost on the way back is found again by a reload', async ({ page }) => {
    const id = await begin(page);
    await page.goto(`/rehearsals/${id}/talk`);
    let isLost = false;
    await page.route('**/turns', async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      await route.abort('connectionreset');
    });
    const failed = page.waitForEvent('requestfailed');
    await composer(page).fill(QUESTION);
    await composer(page).press('Enter');
    await failed;
    await page.reload();
    await expect(page.getByText(QUESTION, { exact: true })).toHaveCount(1);
    await expect(composer(page)).toHaveValue('');
    expect(await turnsOf(page, id)).toHaveLength(2);
  });
});

async function openPlan(page: Page): Promise<void> {
  const goal = page.getByLabel('What you want to know');
  const tab = page.getByRole('tab', { name: 'Your plan' });
  await expect(goal.or(tab).first()).toBeVisible();
  if (await tab.isVisible()) await tab.click();
  await expect(goal).toBeVisible();
}
