import { goodTalk } from '../fixtures/talks.ts';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { begin, end, held, say, standIn } from './seeker.ts';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('pictures, margin, search and the card stand on one report, also in the dark and on a narrow screen', async ({
  page,
}) => {
  const id = await begin(page);
  for (const text of goodTalk.slice(0, 6)) await say(page, id, text).catch(() => undefined);
  await say(page, id, 'Do you like your job?').catch(() => undefined);
  await end(page, id);
  await page.goto(`/rehearsals/${id}/report`);

  await page.getByRole('button', { name: 'Put this on the card' }).click();
  await expect(page.getByText(/^It is on your card/)).toBeVisible();

  await page.getByRole('heading', { name: 'How the talk went, in pictures' }).click();
  await expect(page.getByRole('heading', { name: 'How forthcoming Ruth was' })).toBeVisible();
  await expect(page.getByRole('table', { name: /Kinds of question/ })).toContainText('Open');
  await page.getByText('Every step as a table').click();
  await expect(page.getByRole('row', { name: /before a word/ })).toBeVisible();

  await page.getByRole('heading', { name: 'The whole transcript' }).click();
  await expect(page.getByRole('list', { name: 'What this turn did' }).first()).toBeVisible();
  await page.getByLabel('Look for words').fill('flood play');
  await expect(page.getByRole('status').filter({ hasText: / of \d+ turns/ })).toBeVisible();
  await expect(page.locator('#turn-1 mark')).toHaveText('flood play');
  await page.getByLabel('Look for words').fill('');
  await page.getByLabel('Show').selectOption({ label: 'Question form' });
  await expect(page.locator('#turn-1')).toBeVisible();

  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectFits(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }
});

/** Sixty characters, with a first name of one word of thirty-five. */
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Holmes';
const LONG_PLACE = {
  role: 'Senior Principal Consultant for Pharmaceutical Regulatory Affairs and Operations in the Southern Region',
  organisation: 'Gesellschaft für Arbeitsmarktforschung und Rechtsschutzversicherungsgesellschaften',
};

test('too few questions, no word at all, a talk left in the middle and a name of sixty characters make reports that anyone can use', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const poorest = await held(page, ['Why?', 'Money?', 'Hours?']);
  const empty = await held(page, []);
  const named = await held(page, ['How did you come to this work?', 'What did that change?'], {
    personaId: await standIn(page, LONG_NAME, LONG_PLACE),
  });
  const interrupted = await held(page, goodTalk.slice(0, 3));

  for (const id of [poorest, empty, named, interrupted]) {
    await page.goto(`/rehearsals/${id}/report`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // What is folded within what is folded comes once that is open.
    await expect(async () => {
      const folded = page.locator('main details:not([open]) > summary');
      await folded.evaluateAll((all) => all.forEach((summary) => (summary as HTMLElement).click()));
      await expect(page.getByRole('table', { name: 'Every measure that was taken' })).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page.getByRole('table', { name: /^Points/ })).toHaveCount(0);
    await expect(page.getByText(/\d of 100|0 to 100/)).toHaveCount(0);
    // Above, with what was counted and with the numbers; not beside each criterion.
    expect(await page.getByText('Not enough was said to score').count()).toBeLessThanOrEqual(3);
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await expectFits(page);
      await expectAccessible(page);
    }
  }
});

test('what did not arrive is said to be missing, the words stay, and it can be fetched again', async ({ page }) => {
  const id = await begin(page);
  for (const text of goodTalk.slice(0, 2)) await say(page, id, text);
  await end(page, id);
  await page.route('**/annotations', (route) => route.abort());
  await page.goto(`/rehearsals/${id}/report`);
  await page.getByRole('heading', { name: 'How the talk went, in pictures' }).click();
  await page.getByRole('heading', { name: 'The whole transcript' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The remarks on each turn did not arrive' })).toHaveCount(2);
  await expect(page.locator('#turn-1')).toContainText('flood play');
  await expectAccessible(page);
  await page.unroute('**/annotations');
  await page.getByRole('button', { name: 'Fetch it again' }).first().click();
  await expect(page.getByRole('list', { name: 'What this turn did' }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How forthcoming Ruth was' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
