import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { pressOn } from './keyboard.ts';
import { begin, end, say } from './seeker.ts';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('the one thing to change is on the next plan with anyone, and the next report begins with it', async ({
  page,
}) => {
  const first = await begin(page);
  for (const text of weakTalk) await say(page, first, text).catch(() => undefined);
  await end(page, first);
  await page.goto(`/rehearsals/${first}/report`);
  const advice = await page
    .getByRole('region', { name: 'One thing to change' })
    .getByRole('heading', { level: 3 })
    .innerText();
  await expect(page.getByText('Last time you meant to')).toHaveCount(0);

  await page.goto('/people/caio-menezes');
  await page.getByRole('button', { name: 'Prepare' }).click();
  await expect(page).toHaveURL(/\/prepare$/);
  await expect(page.getByText(`Last time: ${advice}`)).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);

  const next = /rehearsals\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
  for (const text of goodTalk) await say(page, next, text).catch(() => undefined);
  await end(page, next);
  await page.goto(`/rehearsals/${next}/report`);
  await expect(page.getByText(/^Last time you meant to .+\. This time .+\.$/)).toBeVisible();
  await expectAccessible(page);
});

test('a turn that was read wrongly is corrected and taken back with the keyboard alone', async ({ page }) => {
  const id = await begin(page);
  for (const text of weakTalk.slice(0, 4)) await say(page, id, text);
  await say(page, id, 'What surprised you most in your first year?');
  await end(page, id);
  await page.goto(`/rehearsals/${id}/report`);
  await pressOn(page, page.getByRole('heading', { name: 'The whole transcript' }).locator('xpath=..'));
  const turn = page.locator('#turn-1');
  await expect(turn).toContainText('Read as a question with a one-word answer.');
  await pressOn(page, turn.getByRole('button', { name: /This was read wrongly/ }));
  await expectAccessible(page);
  await expectFits(page);
  await turn.getByRole('radio', { name: 'a question with a one-word answer' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(turn.getByRole('radio', { name: 'an open question' })).toBeChecked();
  await pressOn(page, turn.getByRole('button', { name: 'Count it so' }));
  await expect(turn).toContainText('Corrected by you: an open question');

  const corrected = page.getByRole('region', { name: 'Corrected by you' });
  await expect(corrected.getByRole('row', { name: /Question form/ })).toBeVisible();
  await corrected.getByRole('checkbox', { name: /may be used as examples/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    corrected.getByRole('link', { name: /Download them/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('corrections.jsonl');
  await expectAccessible(page);
  await expectFits(page);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Corrected by you' })).toBeVisible();
  await pressOn(page, page.getByRole('heading', { name: 'The whole transcript' }).locator('xpath=..'));
  await pressOn(page, turn.getByRole('button', { name: /Take it back/ }));
  await expect(page.getByRole('region', { name: 'Corrected by you' })).toHaveCount(0);
  await expect(turn.getByRole('button', { name: /This was read wrongly/ })).toBeFocused();
});

test('what was there is told on request, and from then on the person is known', async ({ page }) => {
  const id = await begin(page);
  for (const text of goodTalk.slice(0, 3)) await say(page, id, text);
  await end(page, id);
  await page.goto('/people');
  await expect(page.getByText('You have seen what Ruth Adeyemi had to tell.')).toHaveCount(0);
  await page.goto(`/rehearsals/${id}/report`);
  await pressOn(page, page.getByRole('button', { name: 'Tell me what was there' }));
  const told = page.getByRole('group', { name: 'What was there' });
  await expect(told).toBeFocused();
  for (const summary of await told.locator('summary').all()) await summary.click();
  expect(await told.locator('.said').count()).toBeGreaterThan(30);
  await expectAccessible(page);
  await expectFits(page);
  await page.goto('/people');
  await expect(page.getByText('You have seen what Ruth Adeyemi had to tell.')).toBeVisible();
  await page.waitForTimeout(5);
  const later = await begin(page);
  await end(page, later);
  await page.goto('/rehearsals');
  await expect(page.getByText('You had seen what Ruth has to tell.')).toHaveCount(1);
  await page.goto(`/rehearsals/${later}/report`);
  await expect(page.getByText(/You had already seen what Ruth has to tell/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show once more what was there' })).toBeVisible();
});
