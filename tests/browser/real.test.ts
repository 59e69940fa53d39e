import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { pressOn, tabTo, writeInto } from './keyboard.ts';
import { end, say } from './seeker.ts';

/** A newcomer types 35 words a minute and thinks for ten seconds before each thing they do. */
const WORDS_A_MINUTE = 35;
const THINKS_SECONDS = 10;

class Clock {
  seconds = 0;
  type(text: string): void {
    this.seconds += THINKS_SECONDS + (text.split(/\s+/).length / WORDS_A_MINUTE) * 60;
  }
  do(): void {
    this.seconds += THINKS_SECONDS;
  }
  /** 240 words a minute. */
  read(words: number): void {
    this.seconds += (words / 240) * 60;
  }
}

const TALK = [
  'Thank you for the time. I work in a shop and would like to know if nursing could be work for me. What did your last week look like?',
  'What was hardest about the first year, and how did you get through it?',
  'When did you last change your mind about how the work should be done?',
  'What do newcomers get wrong when they begin with you?',
  'How did you learn what the training does not teach?',
  'What would you try first, if you were in my place this spring?',
  'Is there somebody else you would suggest I talk to? No is a fine answer. Thank you, that helped me a lot.',
];

test('from the home page to the card through the door for a real meeting, by keyboard, within 35 minutes', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const clock = new Clock();
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  clock.read(120);
  await pressOn(page, page.getByRole('link', { name: /I have a real one/ }));
  clock.do();

  await expect(page).toHaveURL(/\/real$/);
  await expectAccessible(page);
  await expectFits(page);
  for (const [label, text] of [
    ['Their name', 'Mara Klein'],
    ['What they do', 'head nurse'],
    ['Where', 'St Anne Hospital'],
  ] as const) {
    await writeInto(page, page.getByLabel(label, { exact: true }), text);
    clock.type(text);
  }
  await page.getByLabel('When', { exact: true }).fill(`${tomorrow}T09:00`);
  clock.do();
  const wants = 'Whether I could do this work with my own background.';
  await writeInto(page, page.getByLabel('What you want to know'), wants);
  clock.type(wants);
  await page.reload();
  await expect(page.getByLabel('Their name')).toHaveValue('Mara Klein');
  await expect(page.getByLabel('What you want to know')).toHaveValue(wants);
  await pressOn(page, page.getByRole('button', { name: 'On to the questions' }));
  clock.do();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your meeting with Mara Klein');
  await expect(page.getByText(/at 09:00 .*in \d+ hours\./)).toBeVisible();
  await expect(page.getByText('a colleague in health care.')).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  const steps = page.url();
  clock.read(80);
  await pressOn(page, page.getByRole('button', { name: 'Opening line and six questions' }));
  clock.do();

  await expect(page).toHaveURL(/\/prepare$/);
  const planTab = page.getByRole('tab', { name: 'Your plan' });
  if (await planTab.isVisible()) await planTab.click();
  await expect(page.getByLabel('Question 6 of 6')).toBeVisible();
  const typed = await page.getByLabel('Question 1 of 6').inputValue();
  clock.read(160);
  await tabTo(page, page.getByLabel('Question 1 of 6'));
  await page.keyboard.press('End');
  await page.keyboard.insertText(' Tell me of one day.');
  clock.type('Tell me of one day.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.goto(steps);
  await pressOn(page, page.getByRole('link', { name: 'The talk with a stand-in' }));
  clock.do();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Standing in for Mara Klein');
  await expectAccessible(page);
  const id = page.url().split('/').at(-2) ?? '';
  const told: string[] = [];
  for (const text of TALK) {
    clock.type(text);
    await say(page, id, text).catch(() => undefined);
    const { turns } = (await (await page.request.get(`/api/rehearsals/${id}`)).json()) as { turns: { text: string }[] };
    const reply = turns.at(-1)?.text ?? '';
    told.push(reply);
    clock.read(reply.split(/\s+/).length);
  }
  await end(page, id);
  clock.do();

  await page.goto(`/rehearsals/${id}/report`);
  await expect(page.getByText('You practised with a stand-in', { exact: false })).toBeVisible();
  await expectAccessible(page);
  clock.read(300);
  await page.goto(steps);
  await expect(page.locator('[aria-current="step"]')).toContainText('The report');
  await page.goto(`/rehearsals/${id}/report`);
  await pressOn(
    page,
    page.getByRole('button', { name: /Try (this moment|the beginning) again|Talk with .* again/ }).first(),
  );
  clock.do();
  await expect(page).toHaveURL(/\/talk$/);
  const again = page.url().split('/').at(-2) ?? '';
  expect(again).not.toBe(id);
  const better = 'What would you tell somebody who begins as late as I do?';
  clock.type(better);
  await say(page, again, better);
  await end(page, again);
  clock.do();

  await page.goto(steps);
  await expect(page.locator('[aria-current="step"]')).toContainText('The card');
  await pressOn(page, page.getByRole('link', { name: 'The card' }));
  clock.do();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your card for Mara Klein');
  await expect(page.getByLabel('Question 1 of 6')).toHaveValue(`${typed} Tell me of one day.`);
  await expect(page.locator('.page-of-paper')).toContainText('Write to say thank you by');
  const printed = (await page.locator('.page-of-paper').innerText()).toLowerCase();
  for (const run of told.flatMap(runs)) expect(printed).not.toContain(run);
  await expectAccessible(page);
  await expectFits(page);
  clock.read(120);
  console.log(`From the home page to the card: ${(clock.seconds / 60).toFixed(1)} minutes`);
  expect(clock.seconds).toBeLessThanOrEqual(35 * 60);
});

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
}
const save = (page: Page) => page.getByRole('button', { name: 'On to the questions' }).click();

test('nothing at all, a meeting in the past and far too much are said by the field, and what was typed stays', async ({
  page,
}) => {
  await page.goto('/real');
  await save(page);
  await expect(page.getByText('Please say what they do or where they work', { exact: false })).toBeVisible();
  await fill(page, 'Their name', 'Ada');
  await fill(page, 'What they do', 'plumber');
  await fill(page, 'When', '2020-01-02T09:00');
  await save(page);
  await expect(page.getByText('The time is in the past', { exact: false })).toBeVisible();
  await expect(page.getByLabel('When', { exact: true })).toHaveValue('2020-01-02T09:00');
  await expectAccessible(page);
  await fill(page, 'When', '');
  await fill(page, 'What you want to know', 'x'.repeat(5000));
  await expect(page.getByText(/4200 too many|4200 characters too many/)).toBeVisible();
  await save(page);
  await expect(page.getByText('Not saved yet', { exact: false })).toBeVisible();
  await expect(page.getByLabel('What you want to know')).toHaveValue('x'.repeat(5000));
  await fill(page, 'What you want to know', 'Is it for me?');
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your meeting with Ada');
  await expect(page.getByText('No time is set yet.')).toBeVisible();
});

test('names in other scripts and hostile names are words, and another field can be chosen', async ({ page }) => {
  const names = ['محمد الأحمد', '王小明', '<img src=x onerror=alert(1)> 👩🏽‍🏫'];
  for (const name of names) {
    await page.goto('/real');
    await fill(page, 'Their name', name);
    await fill(page, 'What they do', 'dowser of wells');
    await save(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Your meeting with ${name}`);
    expect(await page.locator('main img').count()).toBe(0);
  }
  await expect(page.getByText('who knows little of this one and says so', { exact: false })).toBeVisible();
  await page.getByLabel('Not right? Choose the nearest field').selectOption({ label: 'teaching' });
  await expect(page.getByText('a colleague in teaching.')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/real');
  for (const name of names) await expect(page.getByRole('link', { name })).toBeVisible();
  await page.getByRole('link', { name: names[1] ?? '' }).click();
  await page.getByRole('button', { name: 'Delete this meeting' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(page).toHaveURL(/\/real$/);
  await expect(page.getByRole('link', { name: names[1] ?? '' })).toHaveCount(0);
});

test('somebody without a name goes by what they do, on every screen up to the card', async ({ page }) => {
  await page.goto('/real');
  await fill(page, 'What they do', 'purser');
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your meeting with the purser');
  await expect(page.getByText('a stand-in answers, never your contact')).toBeVisible();
  await page.getByRole('button', { name: 'Opening line and six questions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prepare for the purser');
  await page.getByRole('link', { name: 'Begin the talk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Standing in for the purser');
  const id = page.url().split('/').at(-2) ?? '';
  await say(page, id, 'What did your last week look like?');
  await page.reload();
  await expect(page.locator('.informant .name').first()).toHaveText('Your contact’s stand-in');
  await expectAccessible(page);
  await end(page, id);
  await page.goto(`/rehearsals/${id}/card`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your card for the purser');
  await expect(page.locator('.page-of-paper')).toContainText('The purser');
  await page.goto('/real');
  await expect(page.getByRole('link', { name: 'The purser' })).toBeVisible();
});

function runs(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
}
