import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { goodTalk } from '../fixtures/talks.ts';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { pressOn, tabTo, writeInto } from './keyboard.ts';
import { held, turnsOf } from './seeker.ts';

const saved = (page: Page) => page.getByText('Saved', { exact: true });
const note = (page: Page) => page.getByLabel('To Mara Klein');

test('a real conversation is logged by keyboard, thanked with a note made of it, and followed up weeks later', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.goto('/conversations');
  await pressOn(page, page.getByRole('button', { name: 'On to the thank-you note' }));
  await expect(page.getByText('Please say whom you talked with', { exact: false })).toBeVisible();
  await writeInto(page, page.getByLabel('With whom'), 'Mara Klein');
  await writeInto(page, page.getByLabel('What stayed with you'), 'that the night shift taught you to listen');
  await page.reload();
  await expect(page.getByLabel('With whom')).toHaveValue('Mara Klein');
  await page.getByLabel('When it was').fill('2026-01-15');
  await pressOn(page, page.getByRole('button', { name: 'On to the thank-you note' }));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('After the talk with Mara Klein');
  await expect(page.getByText('late is better than not', { exact: false })).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Add a step' }));
  await page.keyboard.insertText('Spend a Saturday on the ward');
  // Made of the last words too, which nobody has saved yet.
  await pressOn(page, page.getByRole('button', { name: 'Begin from what you logged' }).first());
  await expect(note(page)).toHaveValue(/Dear Mara,[^]*taught you to listen\.[^]*Spend a Saturday on the ward/);
  await note(page).fill('Dear Tom, what you said about the harbour museum ferry changed how I see it.');
  await expect(page.getByText('in what you logged', { exact: false })).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.getByRole('button', { name: 'I have sent it' }).first().click();
  await expect(page.getByLabel('Sent on')).toHaveValue(/^\d{4}-\d\d-\d\d$/);

  await expect(page.getByText('Tick a next step once it is done', { exact: false })).toBeVisible();
  await tabTo(page, page.getByLabel('Done'));
  await page.keyboard.press('Space');
  await pressOn(page, page.getByRole('button', { name: 'Begin from what you logged' }));
  await expect(page.getByLabel('What came of it')).toHaveValue(/Since then I have done it:\n- Spend a Saturday/);
  await expect(saved(page)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await expectFits(page);

  const download = page.waitForEvent('download');
  await page.getByLabel('When to be in touch again').fill('2027-03-01');
  await page.getByRole('link', { name: 'These dates for your calendar' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('20270301');

  await page.getByRole('link', { name: 'Every real conversation' }).click();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole('link', { name: 'Mara Klein' }).click();
  await expect(note(page)).toHaveValue(/harbour museum ferry/);
  await page.getByRole('button', { name: 'Delete this conversation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Log a conversation' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mara Klein' })).toHaveCount(0);
});

test('what does not fit is said by name and stays; a save that fails loses nothing', async ({ page }) => {
  const id = randomUUID();
  const log = { id, name: 'Mara Klein', heldOn: '2026-01-15' };
  await page.request.post('/api/conversations', { data: log });
  await page.goto(`/conversations/${id}`);
  await page.getByLabel('With whom').fill('');
  await expect(page.getByText('Please say whom you talked with', { exact: false })).toBeVisible();
  await page.getByLabel('With whom').fill('Mara Klein');
  await expect(saved(page)).toBeVisible();
  await page.getByLabel('How it went').fill('x'.repeat(2100));
  await expect(page.getByText('100 characters too many', { exact: false })).toBeVisible();
  await expect(page.getByText('“How it went” may have at most 2000 characters.', { exact: false })).toBeVisible();
  await page.getByLabel('How it went').fill('Well.');
  await expect(saved(page)).toBeVisible();
  await page.route('**/api/conversations/*', (route) => route.abort('connectionreset'));
  await page.getByLabel('How it went').fill('Well, and then some.');
  await page.getByRole('button', { name: 'Begin from what you logged' }).click();
  await expect(page.getByText('What you logged is not saved yet', { exact: false })).toBeVisible();
  await page.unroute('**/api/conversations/*');
  await page.reload();
  await expect(page.getByLabel('How it went')).toHaveValue('Well, and then some.');
  await page.goto('/conversations/nothing-there-1');
  await expect(page.getByText('There is no such conversation in this browser.', { exact: false })).toBeVisible();
});

test('somebody one was really meeting is filled in, and their page leads to what was logged', async ({ page }) => {
  const personaId = randomUUID();
  await page.request.post('/api/personas', { data: { id: personaId, name: 'Ada', role: 'plumber' } });
  await page.goto(`/real/${personaId}`);
  await page.getByRole('link', { name: 'log how it went' }).click();
  await expect(page.getByLabel('With whom')).toHaveValue('Ada');
  await page.getByRole('button', { name: 'On to the thank-you note' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('After the talk with Ada');
  await page.goto(`/real/${personaId}`);
  await expect(page.getByRole('link', { name: /^The talk on/ })).toBeVisible();
});

test('an informant is met again from the report or from My talks, and remembers', async ({ page }) => {
  const id = await held(page, goodTalk.slice(0, 3));
  await page.goto(`/rehearsals/${id}/report`);
  await page.getByRole('link', { name: 'Meet Ruth again, weeks later' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meet Ruth Adeyemi again');
  await expectAccessible(page);
  await page.getByText('30 min').click();
  await page.getByRole('button', { name: 'Go straight to the talk' }).click();
  await expect(page).toHaveURL(/\/talk$/);
  await page.getByLabel('What do you say to Ruth?').fill('Hello Ruth, thank you for taking the time again.');
  await page.keyboard.press('Enter');
  const second = page.url().split('/').at(-2) ?? '';
  await expect.poll(async () => (await turnsOf(page, second))[1]?.text ?? '').toMatch(/\b(back|again)\b/i);
  await page.goto('/rehearsals');
  await expect(page.getByText('meeting again', { exact: false }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Meet again' }).click();
  await expect(page).toHaveURL(new RegExp(`/rehearsals/${id}/again$`));
  await page.goto(`/rehearsals/${randomUUID()}/again`);
  await expect(page.getByText('There is no such rehearsal in this browser.', { exact: false })).toBeVisible();
});
