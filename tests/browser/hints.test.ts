import { expect, expectAccessible, expectFits, test } from './app.ts';
import { begin, end, say } from './seeker.ts';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const HELLO = 'Hello Ruth, thank you for the time. I teach history. How did you come to dramaturgy?';

test('a first rehearsal with a warm informant offers hints; by keyboard they come step by step, and the report marks them', async ({
  page,
}) => {
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  const hint = page.getByRole('region', { name: 'Hint' });
  await expect(hint).toContainText('Not sure how to begin?');
  await page.getByRole('textbox', { name: 'What do you say to Ruth?' }).fill(HELLO);
  await page.keyboard.press('Enter');
  await expect(hint).toContainText('Not sure what to say to Ruth?');

  await hint.getByRole('button', { name: 'Take a hint' }).focus();
  await expect(page.getByRole('button', { name: 'Take a hint' })).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  const steps = hint.locator('[aria-live=polite] p');
  await expect(steps).toHaveCount(1);
  await expect(hint.getByRole('button', { name: 'What could I do?' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(steps).toHaveCount(2);
  await expectAccessible(page);

  // A reload keeps what was asked for.
  await page.reload();
  await expect(steps).toHaveCount(2);
  await hint.getByRole('button', { name: 'How could I say it?' }).dblclick();
  await expect(steps).toHaveCount(3);
  const wording = (await steps.nth(2).textContent()) ?? '';
  await hint.getByRole('button', { name: 'Put it where you write' }).click();
  const field = page.getByRole('textbox', { name: 'What do you say to Ruth?' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(wording);
  await page.keyboard.press('Enter');
  await expect(hint).toContainText('Not sure what to say to Ruth?');

  await hint.getByRole('button', { name: 'No hints, thank you' }).click();
  await expect(hint).toBeHidden();
  await page.reload();
  await expect(field).toBeVisible();
  await expect(hint).toBeHidden();

  await end(page, id);
  await page.goto(`/rehearsals/${id}/report`);
  await page.getByRole('heading', { name: 'The whole transcript' }).click();
  await expect(page.locator('#turn-3')).toContainText('Asked for a hint here, down to a wording');
  await expect(page.locator('#turn-1')).not.toContainText('Asked for a hint');
  await expect(page.getByText('You asked for a hint at one turn').first()).toBeVisible();
});

test('elsewhere a hint is there for whoever asks, for one moment, and Escape puts it away', async ({ page }) => {
  const id = await begin(page, { temperament: 'brisk' });
  await say(page, id, HELLO);
  await page.goto(`/rehearsals/${id}/talk`);
  const hint = page.getByRole('region', { name: 'Hint' });
  const field = page.getByRole('textbox', { name: 'What do you say to Ruth?' });
  await expect(field).toBeVisible();
  await expect(hint).toBeHidden();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await page.getByRole('button', { name: 'A hint' }).click();
    await expect(hint.locator('[aria-live=polite] p').first()).toBeVisible();
    await expectFits(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await hint.getByRole('button').first().focus();
    await page.keyboard.press('Escape');
    await expect(hint).toBeHidden();
    await expect(field).toBeFocused();
  }
  await page.getByRole('button', { name: 'A hint' }).click();
  await expect(hint).toBeVisible();
  await field.fill('What do you do in a week like this one?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('week like this one');
  await expect(hint).toBeHidden();
});
