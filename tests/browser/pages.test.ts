import { SUBJECTS } from '../../web/src/lib/guide/contents.ts';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { exhibitsOf } from '../../worker/cli/exhibits/exhibits.ts';
import { readScript } from '../../worker/cli/exhibits/script.ts';
import { expect, expectAccessible, expectFits, test } from './app.ts';
import { tabTo } from './keyboard.ts';
import { begin, end, held, say, standIn } from './seeker.ts';

const GUIDE = ['/guide', ...SUBJECTS.map(({ slug }) => `/guide/${slug}`)];

const HOSTILE =
  '<img src=x onerror="alert(1)"> <script>alert(2)</script> **bold** [x](javascript:alert(3)) \u202Eright to left\u202C 👩🏽‍🏫';

test('HTML, Markdown and odd characters are shown as text on every page', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const id = await begin(page);
  await page.request.put(`/api/rehearsals/${id}/plan`, {
    data: {
      goal: HOSTILE,
      research: HOSTILE,
      introduction: HOSTILE,
      questions: [{ id: 'q', text: HOSTILE, mustAsk: true }],
      closingRequest: HOSTILE,
      outreach: HOSTILE,
    },
  });
  for (const text of [`What is ${HOSTILE} like?`, ...goodTalk.slice(0, 4)]) await say(page, id, text);
  await page.request.put(`/api/rehearsals/${id}/note`, { data: { text: HOSTILE } });
  for (const screen of ['prepare', 'talk']) {
    await page.goto(`/rehearsals/${id}/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.locator('main img, main script').count()).toBe(0);
  }
  await end(page, id);
  for (const path of [`/rehearsals/${id}/report`, `/rehearsals/${id}/note`, '/rehearsals']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.locator('main img, main script').count()).toBe(0);
  }
  expect(dialogs).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every page and state is accessible in ${scheme}, and fits 320 px`, async ({ page }) => {
    test.setTimeout(480_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const open = await begin(page);
    for (const text of weakTalk.slice(0, 2)) await say(page, open, text);
    const ended = await begin(page);
    for (const text of goodTalk) await say(page, ended, text).catch(() => undefined);
    await end(page, ended);
    const empty = await begin(page);
    await end(page, empty);
    const met = await standIn(page, 'Wilhelmina Featherstonehaugh-Cholmondeley van den Oosterhout');
    const hostile = await standIn(page, '<b>مريم 👩🏽‍🏫</b>', { role: HOSTILE.slice(0, 60) });
    const paths = [
      '/',
      '/privacy',
      '/check-message',
      '/people',
      '/people/ruth-adeyemi',
      '/people/nobody',
      '/real',
      `/real/${met}`,
      `/real/${hostile}`,
      '/card',
      `/rehearsals/${ended}/card`,
      `/people/${met}`,
      '/rehearsals',
      '/progress',
      `/rehearsals/${open}/prepare`,
      `/rehearsals/${open}/talk`,
      `/rehearsals/${open}/report`,
      `/rehearsals/${ended}/talk`,
      `/rehearsals/${ended}/rate`,
      `/rehearsals/${ended}/report`,
      `/rehearsals/${ended}/note`,
      `/rehearsals/${ended}/reflect`,
      `/rehearsals/${ended}/again`,
      `/rehearsals/${empty}/report`,
      '/rehearsals/not-a-rehearsal/talk',
      '/no-such-page',
    ];
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      await expectAccessible(page);
      const size = page.viewportSize();
      await page.setViewportSize({ width: 320, height: 640 });
      await expectFits(page);
      if (size) await page.setViewportSize(size);
    }
  });
}

test('a name of sixty characters with one word of thirty-five has its room on every screen of 320 px', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const person = await standIn(page, 'Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Holmes', {
    role: 'Senior Principal Consultant for Pharmaceutical Regulatory Affairs and Operations in the Southern Region',
    organisation: 'Gesellschaft für Arbeitsmarktforschung und Rechtsschutzversicherungsgesellschaften',
    when: new Date(Date.now() + 20 * 60 * 60 * 1000).toISOString(),
  });
  const open = await begin(page, { personaId: person });
  await say(page, open, 'Thank you for the time. What did your last week look like?');
  const ended = await held(page, goodTalk.slice(4, 7), { personaId: person });
  const one = { learnt: 'That reading comes first.', surprised: '', fits: '', open: '', nextSteps: [] };
  for (const id of [ended, await held(page, [goodTalk[4] ?? ''], { personaId: person })])
    await page.request.put(`/api/rehearsals/${id}/reflection`, { data: one });
  await page.request.put(`/api/rehearsals/${ended}/confidence`, { data: { before: 2, after: 4 } });
  for (const path of [
    '/real',
    `/real/${person}`,
    `/people/${person}`,
    '/rehearsals',
    '/progress',
    '/progress/reflections',
    `/conversations?with=${person}`,
    ...['prepare', 'talk', 'report'].map((screen) => `/rehearsals/${open}/${screen}`),
    ...['talk', 'rate', 'report', 'note', 'reflect', 'card', 'again'].map((screen) => `/rehearsals/${ended}/${screen}`),
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const summary of await page.locator('main summary:visible').all()) await summary.click();
    await expectFits(page);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every page of the guide is accessible in ${scheme}, and fits 320 px`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const path of GUIDE) {
      await page.goto(path);
      for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of GUIDE) {
      await page.goto(path);
      await expectFits(page);
    }
  });
}

test('with the keyboard of a phone open the last words said and the field are both in sight', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 350 });
  const id = await begin(page);
  for (const text of goodTalk.slice(0, 3)) await say(page, id, text);
  await page.goto(`/rehearsals/${id}/talk`);
  const field = page.getByLabel('What do you say to Ruth?');
  for (const draft of ['', 'And who decides, in the end? '.repeat(12)]) {
    await field.fill(draft);
    await expect(async () => {
      const [header, last, writing] = await Promise.all(
        [page.locator('header'), page.getByRole('log').locator('.turn').last(), field].map((one) => one.boundingBox()),
      );
      if (!header || !last || !writing) throw new Error('One of them is not there.');
      const end = last.y + last.height;
      expect(end - (header.y + header.height)).toBeGreaterThan(50);
      expect(end).toBeLessThanOrEqual(writing.y);
      expect(writing.y + writing.height).toBeLessThan(350);
    }).toPass({ timeout: 5_000 });
  }
});

test('the ring round a question that stands beside the talk is whole', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const id = await begin(page);
  const text = 'What did last week look like for you?';
  const questions = [{ id: 'one', text, mustAsk: true }];
  const plan = { goal: '', research: '', introduction: '', questions, closingRequest: 'Whom else?' };
  await page.request.put(`/api/rehearsals/${id}/plan`, { data: plan });
  await page.goto(`/rehearsals/${id}/talk`);
  const aside = page.getByRole('complementary', { name: 'Plan and notes' });
  for (const name of [text, 'Whom else?']) {
    const question = aside.getByRole('button', { name });
    await tabTo(page, question);
    const room = await question.evaluate((button) => {
      const [ring, edge] = [button.getBoundingClientRect(), button.closest('aside')!.getBoundingClientRect()];
      const { outlineWidth, outlineOffset } = getComputedStyle(button);
      const width = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      return Math.min(ring.left - width - edge.left, edge.right - ring.right - width);
    });
    expect(room).toBeGreaterThanOrEqual(0);
  }
});

test('the first page, the guide and the page on what is kept read without JavaScript', async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /practise/i }).first()).toBeVisible();
  await page.getByRole('link', { name: 'What is kept' }).click();
  await expect(page.getByRole('heading', { name: 'What is kept' })).toBeVisible();
  await page.goto('/guide/what-it-is');
  const card = page.getByRole('group', { name: /give my CV/ });
  await card.getByLabel('Informational interview').check();
  await expect(card.getByText('Not quite.')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(card.getByText('Yes.')).toBeVisible();
  await expect(card.getByText('Not quite.')).toBeHidden();
  await context.close();
});

test('the first page and the guide fetch no script, and each has a title and a description of its own', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  const seen = new Set<string>();
  for (const path of ['/', ...GUIDE]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.locator('script').count(), path).toBe(0);
    const description = await page.locator('meta[name="description"]').getAttribute('content');
    expect(description, path).toBeTruthy();
    seen.add(await page.title()).add(description ?? '');
  }
  expect(scripts).toEqual([]);
  expect(seen.size).toBe(2 * (GUIDE.length + 1));
});

test('the pair shows what Ruth says today, and says why on demand', async ({ page }) => {
  const { pair, home } = exhibitsOf(readScript());
  await page.goto('/');
  for (const { told } of home.ways) await expect(page.getByText(told)).toBeVisible();
  await page.goto('/guide/twice');
  for (const summary of await page.locator('main summary').all()) await summary.click();
  for (const { weak, good } of pair.moments) {
    for (const line of [weak.asked, weak.told, good.asked, good.told]) {
      await expect(page.getByText(line.text, { exact: true }).first()).toBeVisible();
      for (const why of line.why) await expect(page.getByText(why, { exact: true }).first()).toBeVisible();
    }
  }
});

test('a message is checked as it is typed, and what is too long is said so', async ({ page }) => {
  await page.goto('/check-message');
  const message = page.getByLabel('Your message');
  await message.fill('Hello');
  await expect(page.getByText('Say in a line who you are.')).toBeVisible();
  await message.fill(
    'Dear Ruth, I teach history, read your essay and would like to learn what dramaturgs do. Would you have twenty minutes by phone for a few questions about your work? If not, I understand.',
  );
  await expect(page.getByText('send it', { exact: false })).toBeVisible();
  await message.fill('a '.repeat(800));
  await expect(page.getByText(/too many|over|at most|more than/i).first()).toBeVisible();
});

test('a talk is found again, continued, tried again and deleted from My talks', async ({ page }) => {
  const id = await begin(page);
  await say(page, id, goodTalk[0] ?? '');
  await page.goto('/rehearsals');
  await page.getByRole('link', { name: /^Go on talking/ }).click();
  await expect(page).toHaveURL(new RegExp(`${id}/talk$`));
  await end(page, id);
  await page.goto('/rehearsals');
  await page.getByRole('button', { name: /^Try again/ }).click();
  await expect(page).toHaveURL(/\/rehearsals\/[\w-]+\/(prepare|talk)$/);
  expect(page.url()).not.toContain(id);
  await page.goto('/rehearsals');
  const entries = page.getByRole('article');
  await expect(entries).toHaveCount(2);
  await entries
    .last()
    .getByRole('button', { name: /delete/i })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /delete/i })
    .click();
  await expect(entries).toHaveCount(1);
});

test('the moment that the report points to can be tried again, with everything before it in place', async ({
  page,
}) => {
  const id = await begin(page);
  for (const text of weakTalk.slice(0, 4)) await say(page, id, text);
  await say(page, id, 'What is the hardest part of a week?');
  await end(page, id);
  await page.goto(`/rehearsals/${id}/report`);
  await page.getByRole('button', { name: 'Try this moment again' }).click();
  await expect(page).toHaveURL(/\/talk$/);
  expect(page.url()).not.toContain(id);
  await expect(page.getByText(weakTalk[0] ?? '', { exact: true })).toBeVisible();
  await expect(page.getByLabel('What do you say to Ruth?')).toBeVisible();
});

test('a talk that was deleted elsewhere says so, keeps the words in sight and shows the way on', async ({ page }) => {
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  const composer = page.getByLabel('What do you say to Ruth?');
  await composer.fill('What do you love about it?');
  await page.request.delete(`/api/rehearsals/${id}`);
  await composer.press('Enter');
  await expect(page.getByText('This talk is not on the server any more', { exact: false })).toBeVisible();
  await expect(page.getByText('What do you love about it?')).toBeVisible();
  await expect(composer).toBeHidden();
  await expect(page.getByRole('link', { name: 'Begin another talk' })).toBeVisible();
});

test('a screen that is opened by its address is there, and an address of none is not', async ({ page }) => {
  for (const path of [
    '/',
    '/people',
    '/people/ruth-adeyemi',
    '/rehearsals',
    '/real',
    '/progress',
    '/progress/reflections',
    '/conversations',
    '/card',
    '/check-message',
    '/privacy',
  ])
    expect((await page.request.get(path)).status(), path).toBe(200);
  expect((await page.request.get('/nothing-here')).status()).toBe(404);
});

test('what the pages are made of is not a page: its address is as unknown as any other', async ({ page }) => {
  for (const path of [
    '/app',
    '/screens/report',
    '/screens/talk',
    '/screens/prepare',
    '/screens/prepare.html',
    '/screens/',
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('Nothing here');
    await expect(page.getByText('%first%')).toHaveCount(0);
  }
});
