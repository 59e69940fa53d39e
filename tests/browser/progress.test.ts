import type { Page } from '@playwright/test';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { pressOn } from './keyboard.ts';
import { begin, end, held, say } from './seeker.ts';

test('a newcomer is told what will stand there, and where to begin', async ({ page }) => {
  await page.goto('/rehearsals');
  await page.getByRole('navigation').getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Progress');
  await expect(page.getByText('Nothing yet', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Choose someone to talk to' }).click();
  await expect(page).toHaveURL(/\/people$/);
});

test('one talk is one observation: levels in words, no plot, no direction', async ({ page }) => {
  await held(page, goodTalk.slice(0, 6));
  await page.goto('/progress');
  await expect(page.getByText('One talk. One counted talk is one observation', { exact: false })).toBeVisible();
  await expect(criterion(page, 'Range')).toContainText('in one talk.');
  await expect(page.getByText('As a table')).toHaveCount(0);
  await expect(page.getByText(/Going (up|down)/)).toHaveCount(0);
  await expect(page.getByText('Not observed yet.')).toHaveCount(1);
  await expectAccessible(page);
});

test('several talks are plotted with every number in a table, and a direction is named where there is one', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await held(page, weakTalk.slice(0, 4));
  await held(page, goodTalk.slice(0, 6));
  const uncounted = await begin(page);
  await say(page, uncounted, 'How did you come to dramaturgy, of all work?');
  await end(page, uncounted);
  await page.goto('/progress');
  await expect(page.getByText('3 talks with one person. Two are counted; a direction needs three.')).toBeVisible();
  await page.getByRole('button', { name: 'Count it now' }).click();
  await expect(page.getByRole('button', { name: 'Count it now' })).toHaveCount(0);
  await expect(page.getByText(/Going (up|down)/)).toHaveCount(0);

  const { criteria } = (await (await page.request.get('/api/progress')).json()) as {
    criteria: { label: string; values: (number | null)[]; trend: object | null }[];
  };
  for (const { label, values } of criteria.filter(({ values }) => values.some((value) => value !== null))) {
    const shown = criterion(page, label);
    await shown.locator('summary').press('Enter');
    for (const value of values.filter((value) => value !== null)) {
      await expect(shown.getByRole('cell', { name: String(Math.round(value)), exact: true }).first()).toBeVisible();
    }
  }

  await page.route('**/api/progress', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { criteria: { trend: object | null }[] };
    Object.assign(body.criteria[0] ?? {}, { trend: { change: 40, margin: 20, talks: 3 } });
    await route.fulfill({ response: answer, json: body });
  });
  await page.reload();
  await expect(page.getByText('Going up over 3 talks, by more than chance explains.')).toHaveCount(1);
  const rising = criterion(page, criteria[0]?.label ?? '');
  await rising.locator('summary').press('Enter');
  await expect(rising.getByRole('cell', { name: '+40, give or take 20' })).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await expectFits(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download all as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('progress.csv');
});

test('a question that was kept goes into the next plan', async ({ page }) => {
  await page.request.get('/api/progress');
  const id = await begin(page);
  const text = 'What would you have wanted to know in your first year?';
  await page.request.post('/api/questions', {
    data: { id: crypto.randomUUID(), text, rehearsalId: null, state: 'kept' },
  });
  await page.goto(`/rehearsals/${id}/prepare`);
  const from = page.getByRole('button', { name: 'From the ones you kept' });
  await from.press('Enter');
  await pressOn(page, page.getByRole('button', { name: `Add “${text}”` }));
  await expect(page.getByRole('textbox', { name: 'Question 1 of 1' })).toHaveValue(text);
  await expect(page.getByText('All the ones you kept are in this plan.')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Question 1 of 1' })).toHaveValue(text);
});

test('good questions are kept, taken off and put back by keyboard, and one left out is not proposed again', async ({
  page,
}) => {
  await held(page, goodTalk.slice(0, 7));
  await page.goto('/progress');
  const section = page.getByRole('region', { name: 'Your own good questions' });
  const question = 'What did last week look like for you?';
  await pressOn(page, section.getByRole('button', { name: `Keep “${question}”` }));
  const off = section.getByRole('button', { name: `Take off “${question}”` });
  await expect(off).toBeVisible();
  await expect(section.getByText('Kept.')).toBeVisible();
  await pressOn(page, section.getByRole('button', { name: 'Leave out' }).first());
  await expect(section.getByText('Left out;', { exact: false })).toBeVisible();
  await page.reload();
  await expect(off).toBeVisible();
  await pressOn(page, off);
  await expect(off).toHaveCount(0);
  await pressOn(page, section.getByRole('button', { name: 'Put it back' }));
  await expect(off).toBeVisible();
  await expectAccessible(page);
});

test('a problem of the server is a sentence, and nothing is lost of the list', async ({ page }) => {
  await held(page, goodTalk.slice(0, 6));
  await page.goto('/progress');
  const keep = page.getByRole('button', { name: /^Keep “/ }).first();
  await expect(keep).toBeVisible();
  await page.route('**/api/questions', (route) => route.abort('connectionreset'));
  await keep.click();
  await expect(page.getByRole('alert')).toHaveText('Forthcoming could not be reached. Try again in a moment.');
  await page.unroute('**/api/questions');
  await keep.click();
  await expect(page.getByText('Kept.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** The part of the page about one criterion. */
const criterion = (page: Page, label: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 4, name: label, exact: true }) })
    .last();
