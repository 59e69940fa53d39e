import type { Page } from '@playwright/test';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { pressOn, tabTo, writeInto } from './keyboard.ts';

/** A good talk with two questions off the list, so that there is something to change however it goes. */
const LINES = [...goodTalk.slice(0, 5), ...weakTalk.slice(2, 4), ...goodTalk.slice(5)];

/** The whole arc with the keyboard alone: no mouse, no touch, from the first page to the report and the note. */
test('a newcomer rehearses with the keyboard alone, from the first page to the report', async ({ page }) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });

  // A sentence that is still fading in has not reached its contrast yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await expectAccessible(page);
  await expectFits(page);
  await pressOn(page, link(/practise/i).first());

  await expect(page).toHaveURL(/\/people$/);
  await expectAccessible(page);
  await expectFits(page);
  await pressOn(page, link(/Ruth Adeyemi/).first());

  await expect(page).toHaveURL(/\/people\/ruth-adeyemi$/);
  await expectAccessible(page);
  await expectFits(page);
  await pressOn(page, button('Prepare'));

  await expect(page).toHaveURL(/\/rehearsals\/[\w-]+\/prepare$/);
  await expectAccessible(page);
  const planTab = page.getByRole('tab', { name: 'Your plan' });
  if (await planTab.isVisible()) {
    await tabTo(page, page.getByRole('tab', { selected: true }));
    if ((await planTab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
    await expect(planTab).toHaveAttribute('aria-selected', 'true');
  }
  await writeInto(page, page.getByLabel('What you want to know'), 'Could a history teacher do this work?');
  await writeInto(page, page.getByLabel('How you introduce yourself'), 'I teach history, and thank you for the time.');
  await pressOn(page, button('Start with these five'));
  await expect(page.getByLabel('Question 5 of 5')).toBeVisible();
  await pressOn(page, button('Add a question'));
  await page.keyboard.insertText('Do you like your job?');
  const last = page.getByRole('listitem').filter({ has: page.getByLabel('Question 6 of 6') });
  await expect(last).toContainText(/one word|yes or no/i);
  await pressOn(page, last.getByRole('button', { name: /^Up/ }));
  await expect(page.getByLabel('Question 5 of 6')).toHaveValue('Do you like your job?');
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await pressOn(page, link('Begin the talk'));

  await expect(page).toHaveURL(/\/talk$/);
  await expectAccessible(page);
  const composer = page.getByLabel('What do you say to Ruth?');
  for (const [at, line] of LINES.entries()) {
    await writeInto(page, composer, line);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('log').getByText(line)).toBeVisible();
    await expect.poll(() => repliesOf(page)).toBe(at + 1);
    if (!(await composer.isVisible())) break;
  }
  await expectFits(page);
  await expectAccessible(page);
  if (await composer.isVisible()) {
    await pressOn(page, button(/^End/).first());
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'End the talk' }));
  } else {
    await pressOn(page, link(/rate|how did|report/i).first());
  }

  await expect(page).toHaveURL(/\/rate$/);
  await expectAccessible(page);
  for (const part of await page.getByRole('group').all()) {
    await tabTo(page, part.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
  }
  await pressOn(page, button('See the report'));

  await expect(page).toHaveURL(/\/report$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your talk with Ruth Adeyemi');
  await expectAccessible(page);
  await expectFits(page);
  for (const heading of ['One thing to change', 'What Ruth could have told you', 'The four parts']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await pressOn(page, page.getByRole('heading', { name: 'How this was counted' }).locator('xpath=..'));
  const quote = page.locator('details[open] a[href^="#turn-"]').first();
  await pressOn(page, quote);
  await expect(page.locator('[id^="turn-"]:focus')).toBeVisible();
  await expectAccessible(page);

  await pressOn(page, link('Write the thank-you note'));
  await expect(page).toHaveURL(/\/note$/);
  await expectAccessible(page);
});

function repliesOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const id = location.pathname.split('/')[2];
    const { turns } = (await (await fetch(`/api/rehearsals/${id}`)).json()) as { turns: { speaker: string }[] };
    return turns.filter(({ speaker }) => speaker === 'informant').length;
  });
}
