import { expect, expectAccessible, expectFits, holdScripts, test } from './app.ts';
import { begin, say } from './seeker.ts';

test('a plan can be read before any script has come, and is written once it has', async ({ page }) => {
  const id = await begin(page);
  const letIn = await holdScripts(page);
  await page.goto(`/rehearsals/${id}/prepare`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1, name: 'Prepare for Ruth Adeyemi' })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  letIn();
  await page.getByLabel('What you want to know').fill('Whether a history teacher can do this');
  await expect(page.getByText('Saved')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('a talk can be read from its end before any script has come, and a press is carried out once it has', async ({
  page,
}) => {
  const id = await begin(page);
  for (const text of ['How did you come to it?', 'What did last week look like?', 'What is hard about <b>it</b>?'])
    await say(page, id, text);
  const letIn = await holdScripts(page);
  await page.goto(`/rehearsals/${id}/talk`, { waitUntil: 'commit' });
  await expect(page.getByText('What is hard about <b>it</b>?', { exact: true })).toBeInViewport();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole('button', { name: 'End' }).click();
  await expect(page.getByRole('button', { name: 'End' })).toHaveAttribute('aria-disabled', 'true');
  letIn();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('What do you say to Ruth?')).toBeVisible();
  await expect(page.getByRole('log')).toHaveCount(1);
});
