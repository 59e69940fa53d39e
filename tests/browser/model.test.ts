import { goodTalk } from '../fixtures/talks.ts';
import { expect, expectAccessible, expectFits } from './app.ts';
import { ask, test } from './model-app.ts';
import { begin, end, say, turnsOf } from './seeker.ts';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const [first = '', second = ''] = goodTalk;

test('a model speaks, and before the first word a sentence says so, with the built-in voice one press away', async ({
  page,
  modelPlays,
}) => {
  await modelPlays('slow');
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  await expect(page.getByText(/A language model on this site’s own machine speaks for Ruth/)).toBeVisible();
  await ask(page, first);
  await expect.poll(async () => (await turnsOf(page, id)).at(-1)?.speaker).toBe('informant');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use the built-in voice' }).click();
  await expect(page.getByText(/The built-in voice speaks for Ruth/)).toBeVisible();
  await ask(page, second);
  await expect.poll(async () => (await turnsOf(page, id)).length).toBe(4);
});

test('a fault before the first word keeps the words, and one press goes on in the built-in voice', async ({
  page,
  modelPlays,
}) => {
  await modelPlays('key_refused');
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  await ask(page, first);
  await expect(page.getByText('The model refused our key. You can go on with the built-in voice.')).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on with the built-in voice' }).click();
  await expect.poll(async () => (await turnsOf(page, id)).map(({ state }) => state)).toEqual(['done', 'done']);
  expect((await turnsOf(page, id))[0]?.text).toBe(first);
  await expect(page.getByText('refused our key')).toBeHidden();
});

test('a reply that broke off is marked, and Continue brings the rest of it', async ({ page, modelPlays }) => {
  await modelPlays('reset');
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  await ask(page, first);
  await expect(page.getByText('Cut short: the connection to the model broke.')).toBeVisible();
  const cut = (await turnsOf(page, id))[1]?.text ?? '';
  await modelPlays('good');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(async () => (await turnsOf(page, id))[1]?.text.length).toBeGreaterThan(cut.length);
  await expect(page.getByText('Cut short')).toBeHidden();
  expect(await turnsOf(page, id)).toHaveLength(2);
});

test('a model that says nothing gives the turn to the built-in voice, which says why', async ({ page, modelPlays }) => {
  await modelPlays('empty');
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  await ask(page, first);
  await expect(page.getByText('The model said nothing. The built-in voice answered.')).toBeVisible();
});

for (const [fault, notice] of [
  ['busy_long', 'The model had too many requests. The built-in voice answered.'],
  ['refusal', 'The model would not answer. The built-in voice did.'],
] as const) {
  test(`${fault}: the built-in voice answers, the page says why, and the talk goes on`, async ({
    page,
    modelPlays,
  }) => {
    await modelPlays(fault);
    const id = await begin(page);
    await page.goto(`/rehearsals/${id}/talk`);
    await ask(page, first);
    await expect(page.getByText(notice)).toBeVisible();
    await modelPlays('good');
    await ask(page, second);
    await expect.poll(async () => (await turnsOf(page, id)).map(({ state }) => state)).toEqual(Array(4).fill('done'));
    expect((await turnsOf(page, id))[0]?.text).toBe(first);
  });
}

test('a model that falls silent leaves what it said, and Continue brings the rest', async ({ page, modelPlays }) => {
  await modelPlays('silent');
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  await ask(page, first);
  await expect(page.getByText('Cut short: the model fell silent.')).toBeVisible({ timeout: 20_000 });
  await modelPlays('good');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Cut short')).toBeHidden();
  expect((await turnsOf(page, id)).map(({ state }) => state)).toEqual(['done', 'done']);
});

test('a model in trouble is tried again with one press, and the words are said once', async ({ page, modelPlays }) => {
  await modelPlays('down');
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  await ask(page, first);
  await expect(page.getByText(/^The model is in trouble\. Try again in a moment/)).toBeVisible();
  await modelPlays('good');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await turnsOf(page, id)).map(({ state }) => state)).toEqual(['done', 'done']);
  expect((await turnsOf(page, id))[0]?.text).toBe(first);
});

test('the counted report stands first, and what a model sees in it comes bit by bit, in the seeker’s own words', async ({
  page,
}) => {
  const id = await begin(page);
  await page.request.put(`/api/rehearsals/${id}/voice`, { data: { by: 'built_in' } });
  for (const text of goodTalk.slice(0, 6)) await say(page, id, text).catch(() => undefined);
  await end(page, id);
  await page.goto(`/rehearsals/${id}/report`);
  await expect(page.getByRole('heading', { name: 'The four parts' })).toBeVisible();
  await page.getByRole('heading', { name: 'What a language model sees in it' }).click();
  await expect(page.getByText('It runs on the machine that serves this site, and nothing leaves it.')).toBeVisible();
  await expect(page.getByText(/^It reads (no part|\d of \d+ parts) differently\.$/)).toBeVisible();
  const agreeing = page.getByText(/^Where it reads what was counted/);
  if (!(await agreeing.evaluate((summary) => summary.parentElement?.hasAttribute('open')))) await agreeing.click();
  await expect(page.getByRole('link', { name: /“.*Thanks for the twenty minutes/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectFits(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ask it all once more' }).click();
  await expect(page.getByRole('button', { name: 'Ask it all once more' })).toBeVisible();
});

test('words leave for a model elsewhere only after a yes', async ({ page }) => {
  const id = await begin(page);
  await page.request.put(`/api/rehearsals/${id}/voice`, { data: { by: 'built_in' } });
  for (const text of goodTalk.slice(0, 5)) await say(page, id, text).catch(() => undefined);
  await end(page, id);
  // The same model, as if it were somewhere else.
  await page.route('**/report', async (route) => {
    const response = await route.fetch();
    // The page would bring the report along: it is to ask for it.
    if (!route.request().url().includes('/api/'))
      return route.fulfill({ response, body: (await response.text()).replace('id="answers"', 'id="unread"') });
    const report = (await response.json()) as object;
    await route.fulfill({ response, json: { ...report, judge: { goesTo: 'models.example' } } });
  });
  let asked = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/judgements')) asked++;
  });
  await page.goto(`/rehearsals/${id}/report`);
  await page.getByRole('heading', { name: 'What a language model sees in it' }).click();
  await expect(page.getByText(/are sent to models\.example, without names/)).toBeVisible();
  const yes = page.getByRole('button', { name: 'Send it and ask the model' });
  await expect(yes).toBeVisible();
  expect(asked).toBe(0);
  await yes.click();
  await expect(page.getByText(/^It reads (no part|\d of \d+ parts) differently\.$/)).toBeVisible();
  expect(asked).toBe(1);
});
