import { expect, test } from './app.ts';

const WORDS_A_MINUTE = 35;
const SECONDS_A_SCREEN = 10;
const AT_MOST_SECONDS = 180;

/** Nobody waits here: time to think and to type is reckoned, time that the product takes is measured. */
class Newcomer {
  #seconds = 0;
  readonly #since = performance.now();

  looks(): void {
    this.#seconds += SECONDS_A_SCREEN;
  }

  types(text: string): void {
    this.#seconds += (text.split(/\s+/).length / WORDS_A_MINUTE) * 60;
  }

  seconds(): number {
    return this.#seconds + (performance.now() - this.#since) / 1000;
  }
}

test('a newcomer hears the first reply within three minutes of the home page', async ({ page }, info) => {
  const newcomer = new Newcomer();
  await page.goto('/');
  newcomer.looks();
  await page.getByRole('link', { name: /^Practise/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  newcomer.looks();
  await page.getByRole('link', { name: 'Ruth Adeyemi' }).click();
  await expect(page.getByRole('heading', { name: 'Ruth Adeyemi' })).toBeVisible();
  newcomer.looks();
  await page.getByRole('button', { name: 'Go straight to the talk' }).click();
  const composer = page.getByLabel('What do you say to Ruth?');
  await expect(composer).toBeVisible();
  newcomer.looks();
  const first =
    'Hello Ruth, thank you for your time. I teach history and I would like to find out if dramaturgy is work I could do. How did you come to it?';
  newcomer.types(first);
  await composer.fill(first);
  await composer.press('Enter');
  await expect(
    page
      .getByRole('log')
      .getByText(/script library|dramaturg|plays/i)
      .last(),
  ).toBeVisible();
  const seconds = Math.round(newcomer.seconds());
  info.annotations.push({ type: 'first reply', description: `${seconds} s after the home page` });
  console.log(`first reply ${seconds} s after the home page`);
  expect(seconds).toBeLessThanOrEqual(AT_MOST_SECONDS);
});

test('somebody looks for a person, finds nobody, and is shown the way back, with the keyboard', async ({ page }) => {
  await page.goto('/people');
  await page.getByLabel('Look for').focus();
  await page.keyboard.type('electrici');
  await expect(page.getByRole('status').filter({ hasText: 'One person of' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lorna Thibodeau' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ruth Adeyemi' })).toBeHidden();
  await page.keyboard.type(' <b>🙂 nobody');
  await expect(page.getByText('Nobody here fits that', { exact: false })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Ruth Adeyemi' })).toBeVisible();
});

test('three exchanges on one thing are chosen, had and read about', async ({ page }) => {
  await page.goto('/people/ruth-adeyemi');
  await page.getByLabel('Three exchanges').check();
  await page.getByLabel('The last words').check();
  await expect(page.getByText('three exchanges, about five minutes', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Go straight to the talk' }).click();
  const composer = page.getByLabel('What do you say to Ruth?');
  for (const [at, line] of ['How did you come here?', 'What did that teach you?', 'Thank you. Goodbye.'].entries()) {
    await composer.fill(line);
    await composer.press('Enter');
    await expect(page.getByText(`${at + 1} of 3`, { exact: true })).toBeVisible();
  }
  await expect(composer).toBeHidden();
});
