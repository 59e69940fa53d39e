import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { goodTalk } from '../fixtures/talks.ts';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { pressOn, writeInto } from './keyboard.ts';
import { begin, end, held, say, turnsOf } from './seeker.ts';

const learnt = (page: Page) => page.getByLabel('What I learnt');
const saved = (page: Page) => page.getByText('Saved', { exact: true });

test('how ready one feels is one tap before and one after, and both stand on progress', async ({ page }) => {
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/prepare`);
  const before = page.getByRole('group', { name: 'How ready do you feel for this talk?' });
  await before.getByText('A little').click();
  await expect(before.getByText('Kept.', { exact: false })).toBeVisible();
  await page.reload();
  await expect(before.getByLabel('A little')).toBeChecked();
  await say(page, id, goodTalk[0] ?? '');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Back to the talk' })).toBeVisible();
  await expect(before).toHaveCount(0);
  await end(page, id);
  await page.goto(`/rehearsals/${id}/rate`);
  const after = page.getByRole('group', { name: 'How ready do you feel now, for the next one?' });
  await page.route('**/confidence', (route) => route.abort('connectionreset'));
  await after.getByText('Quite').click();
  await expect(after.getByRole('alert')).toContainText('could not be reached');
  await page.unroute('**/confidence');
  await after.getByRole('button', { name: 'Keep it now' }).click();
  await expect(after.getByText('Kept.', { exact: false })).toBeVisible();
  await after.getByLabel('Quite').press('ArrowRight');
  await expect(after.getByLabel('Very')).toBeChecked();
  await expect(after.getByText('Kept.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/progress');
  await expect(page.getByText('2 before, 5 after')).toBeVisible();
});

test('who goes straight to the talk is asked there how ready they feel, once', async ({ page }) => {
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  const before = page.getByRole('group', { name: 'How ready do you feel for this talk?' });
  await before.getByText('Halfway').click();
  await expect(before.getByText('Kept.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('What do you say', { exact: false })).toBeVisible();
  await expect(before).toHaveCount(0);
  await page.goto(`/rehearsals/${id}/prepare`);
  await expect(before.getByLabel('Halfway')).toBeChecked();
});

test('a reflection is written by keyboard, kept through reload and failure, and the memo has its last words', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const id = await held(page, goodTalk.slice(0, 5));
  const told = (await turnsOf(page, id))[1]?.text.split(/\s+/).slice(0, 6).join(' ') ?? '';
  await page.goto(`/rehearsals/${id}/report`);
  await page.getByRole('link', { name: 'What you take from it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you take from it');
  await writeInto(page, learnt(page), `She said “${told}”, and “this nobody said at all”.`);
  await expect(page.getByText(`“${told}”: Ruth said it`)).toBeVisible();
  await expect(page.getByText('nobody said it in just these words')).toBeVisible();

  await page.route('**/reflection', (route) => route.abort('connectionreset'));
  await writeInto(page, page.getByLabel('What surprised me'), 'How few notes she gives.');
  await expect(page.getByText(/kept here/)).toBeVisible();
  await page.getByRole('link', { name: 'Download as Markdown' }).click();
  await expect(page.getByRole('alert')).toContainText('not saved yet');
  await page.unroute('**/reflection');
  await page.reload();
  await expect(page.getByLabel('What surprised me')).toHaveValue('How few notes she gives.');

  await pressOn(page, page.getByRole('button', { name: 'Add a step' }));
  await expect(page.getByLabel('Step 1')).toBeFocused();
  await page.keyboard.insertText('Ask for six scripts');
  await page.getByLabel('By', { exact: true }).fill('2027-01-15');
  await pressOn(page, page.getByRole('button', { name: 'Remove step 1' }));
  await pressOn(page, page.getByRole('button', { name: 'Put back what you removed' }));
  await expect(page.getByLabel('Step 1')).toHaveValue('Ask for six scripts');
  await expect(saved(page)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await expectFits(page);

  // Not yet saved when the link is followed: the file has it all the same.
  const download = page.waitForEvent('download');
  await page.getByLabel('What is still open').fill('Whether one can live from it.');
  await page.getByRole('link', { name: 'Download as Markdown' }).click();
  const memo = await readFile(await (await download).path(), 'utf8');
  for (const words of [told, 'How few notes she gives.', 'Ask for six scripts, by 2027-01-15', 'live from it']) {
    expect(memo).toContain(words);
  }

  const question = 'What did last week look like for you?';
  await page.getByRole('button', { name: `Keep “${question}”` }).click();
  await expect(page.getByRole('button', { name: `Kept “${question}”` })).toHaveAttribute('aria-pressed', 'true');
  await learnt(page).fill('A last word');
  await page.goBack();
  await page.goto(`/rehearsals/${id}/reflect`);
  await expect(learnt(page)).toHaveValue('A last word');
});

test('what is too long is said by name, and reflections stand beside one another with their steps', async ({
  page,
}) => {
  const one = await held(page, goodTalk.slice(0, 2));
  const other = await held(page, goodTalk.slice(0, 2), { personaId: 'ruth-adeyemi', minutes: 15 });
  await page.goto('/progress/reflections');
  await expect(page.getByText('Nothing written yet.', { exact: false })).toBeVisible();
  await page.goto(`/rehearsals/${one}/reflect`);
  await learnt(page).fill('x'.repeat(1600));
  await expect(page.getByText('100 characters too many. It is saved once it is shorter.')).toBeVisible();
  await expect(page.getByText('“What I learnt” may have at most 1500 characters.', { exact: false })).toBeVisible();
  await learnt(page).fill('That notes are a craft.');
  await expect(saved(page)).toBeVisible();
  await page.goto(`/rehearsals/${other}/reflect`);
  await learnt(page).fill('That reading comes first.');
  await page.getByRole('button', { name: 'Add a step' }).click();
  await page.getByLabel('Step 1').fill('Read a play a week');
  await expect(saved(page)).toBeVisible();
  await page.getByRole('link', { name: 'Beside other talks' }).click();
  await expect(page.getByText('That notes are a craft.')).toBeVisible();
  await expect(page.getByText('That reading comes first.')).toBeVisible();
  await expect(page.getByText('Read a play a week')).toBeVisible();
  await page.getByRole('checkbox').first().uncheck();
  await expect(page.getByText('That reading comes first.')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectFits(page);
});
