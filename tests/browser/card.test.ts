import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { weakTalk } from '../fixtures/talks.ts';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { begin, end, say } from './seeker.ts';

const HOSTILE =
  '<img src=x onerror="alert(1)"><script>alert(2)</script> [x](javascript:alert(3)) \u202Eright to left\u202C 👩🏽‍🏫 مرحبا';
const WORDS = {
  openingLine: 'I teach history, and I would like to know whether this could be work for me. Thank you for the time.',
  questions: [
    'What did last week look like?',
    'When did you last change your mind?',
    'What would you try in my place?',
  ],
  closingRequest: 'Is there somebody else I could ask? No is a fine answer.',
  focus: 'When something is left hanging, ask about it.',
};

const asCard = ({ questions, ...rest }: typeof WORDS) => ({
  ...rest,
  questions: questions.map((text, at) => ({ id: `q${at}`, text })),
});

async function cardWith(page: Page, words: typeof WORDS, wish: Record<string, unknown> = {}): Promise<string> {
  const id = await begin(page, wish);
  const saved = await page.request.put(`/api/rehearsals/${id}/card`, { data: asCard(words) });
  expect(saved.status()).toBe(200);
  await page.goto(`/rehearsals/${id}/card`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('.page-of-paper .code')).toHaveCount(1);
  return id;
}

const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const longest = (text: string) => ({
  openingLine: fill(text, 800),
  questions: Array.from({ length: 6 }, (_, at) => fill(`${at + 1} ${text}`, 300)),
  closingRequest: fill(text, 600),
  focus: fill(text, 300),
});

/** Prints to PDF and counts the pages of the file. */
async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const wasmBinary = readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasmBinary).buffer } });

/** What a telephone's camera would make of this code. */
async function scanned(code: Locator): Promise<string> {
  const picture = Uint8Array.from(await code.screenshot());
  const [read] = await readBarcodes(picture, { formats: ['QRCode'] });
  return read?.text ?? '';
}

const CARDS: Record<string, typeof WORDS> = {
  'an ordinary card': WORDS,
  'the longest texts': longest('What would you have to see, hear or be told before you changed how it is done? '),
  'the longest Chinese texts': longest('您认为什么样的人适合这份工作'),
  'the longest word': longest('Wm'),
  'a card with nothing on it': { openingLine: '', questions: [], closingRequest: '', focus: '' },
};

for (const [which, words] of Object.entries(CARDS)) {
  for (const setting of ['video', 'lunch']) {
    test(`${which} (${setting}) prints on one page of either size, uncut and at 11 points or more`, async ({
      page,
    }) => {
      await cardWith(page, words, { setting });
      await page.waitForTimeout(400);
      expect(await pagesOf(page, 'A4')).toBe(1);
      expect(await pagesOf(page, 'Letter')).toBe(1);
      await page.emulateMedia({ media: 'print' });
      const { overflow, smallest } = await page.locator('.page-of-paper').evaluate((paper) => {
        const sizes = [...paper.querySelectorAll('h2, h3, p, li')].map((each) =>
          parseFloat(getComputedStyle(each).fontSize),
        );
        return { overflow: paper.firstElementChild!.scrollHeight - paper.clientHeight, smallest: Math.min(...sizes) };
      });
      expect(overflow).toBeLessThanOrEqual(0);
      expect(smallest * 0.75).toBeGreaterThanOrEqual(11);
    });
  }
}

test('the print can be larger: still one page of either size, and what has no room is said', async ({ page }) => {
  await cardWith(page, WORDS);
  await page.getByLabel('Larger print').check();
  const question = page.locator('.page-of-paper ol li').first();
  const points = () => question.evaluate((each) => parseFloat(getComputedStyle(each).fontSize) * 0.75);
  await expect.poll(points).toBeGreaterThanOrEqual(16.4);
  await page.waitForTimeout(400);
  expect([await pagesOf(page, 'A4'), await pagesOf(page, 'Letter')]).toEqual([1, 1]);
  await expectAccessible(page);
  await page.getByLabel('Larger print').uncheck();
  await expect.poll(points).toBeLessThan(16);
});

test('what is left out for room is said, and whole questions are left out', async ({ page }) => {
  await cardWith(page, longest('您认为什么样的人适合这份工作'));
  await expect(page.getByText(/So that it stays one page, .* will not be printed/)).toBeVisible();
  const printed = await page.locator('.page-of-paper ol li').allTextContents();
  for (const question of printed) expect(question).toHaveLength(300);
});

test('a card with nothing to ask says what is missing and prints what is there', async ({ page }) => {
  await cardWith(page, { ...WORDS, questions: [], closingRequest: '' });
  await expect(page.getByText('Still missing: questions and a closing request', { exact: false })).toBeVisible();
  expect(await pagesOf(page, 'A4')).toBe(1);
  await expect(page.locator('.page-of-paper')).toContainText(WORDS.openingLine);
});

test('the code, scanned from the screen, opens the same card in a browser that has no cookie, and hostile words stay words', async ({
  page,
  browser,
  origin,
}) => {
  await cardWith(page, { ...WORDS, openingLine: HOSTILE, focus: HOSTILE });
  const address = (await page.getByRole('link', { name: 'Open it as on a phone' }).getAttribute('href')) ?? '';
  expect(address).toContain(`${origin}/card#`);
  await page.getByText('Scan it from here').click();
  expect(await scanned(page.locator('.scan .code'))).toBe(address);
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const other = await phone.newPage();
  const asked: string[] = [];
  const dialogs: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  other.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ruth Adeyemi');
  for (const text of [HOSTILE, ...WORDS.questions, WORDS.closingRequest]) {
    await expect(other.getByText(text).first()).toBeVisible();
  }
  expect(await other.locator('main img, main script').count()).toBe(0);
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(await phone.cookies()).toEqual([]);
  await expectAccessible(other);
  await expectFits(other);
  for (const wrong of ['', '#', '#nonsense', '#%00', `${new URL(address).hash}x`, '#' + 'A'.repeat(9000)]) {
    await other.goto('about:blank');
    await other.goto(`${origin}/card${wrong}`);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('There is no card here');
  }
  await phone.close();
});

test('a card is edited, ordered and filled with the keyboard’s own buttons, and is there again after a reload', async ({
  page,
}) => {
  const id = await begin(page);
  await page.request.put(`/api/rehearsals/${id}/plan`, {
    data: { goal: '', research: '', introduction: WORDS.openingLine, closingRequest: '', ...{ questions: planned() } },
  });
  for (const text of weakTalk.slice(0, 3)) await say(page, id, text);
  await end(page, id);
  await page.goto(`/rehearsals/${id}/report`);
  await page.getByRole('link', { name: 'Your card to take along' }).click();
  await expect(page).toHaveURL(/\/card$/);
  await expectAccessible(page);
  await expectFits(page);
  await expect(page.getByLabel('Opening line')).toHaveValue(WORDS.openingLine);
  await page.getByRole('button', { name: 'Down question 1' }).click();
  await expect(page.getByLabel('Question 2 of 6')).toHaveValue('How did 1 begin for you?');
  await page.getByRole('button', { name: 'Take off question 6' }).click();
  await page.getByText(/^Other wordings to choose from/).click();
  await page.getByRole('button', { name: /^Put it on the card.*How did 8 begin/ }).click();
  await page.getByLabel('One thing to mind').fill('Breathe.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Question 6 of 6')).toHaveValue('How did 8 begin for you?');
  await expect(page.getByLabel('Question 1 of 6')).toHaveValue('How did 2 begin for you?');
  await expect(page.getByLabel('One thing to mind')).toHaveValue('Breathe.');
  await expectAccessible(page);
});

const planned = () =>
  Array.from({ length: 8 }, (_, at) => ({ id: `q${at}`, text: `How did ${at + 1} begin for you?`, mustAsk: false }));
