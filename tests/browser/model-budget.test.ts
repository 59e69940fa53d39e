import { goodTalk } from '../fixtures/talks.ts';
import { expect } from './app.ts';
import { ask, test } from './model-app.ts';
import { begin, turnsOf } from './seeker.ts';

test.use({ tokens: '2000' });

test('a day that is used up is said beside the built-in voice, which has the talk from there', async ({
  page,
  modelPlays,
}) => {
  await modelPlays('good');
  const id = await begin(page);
  await page.goto(`/rehearsals/${id}/talk`);
  for (const text of goodTalk.slice(0, 2)) {
    await ask(page, text);
    await expect(page.getByText('Today’s model budget is used up. Built-in voice from here.')).toBeVisible();
  }
  await expect.poll(async () => (await turnsOf(page, id)).map(({ state }) => state)).toEqual(Array(4).fill('done'));
});
