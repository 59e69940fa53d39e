import path from 'node:path';
import type { Page } from '@playwright/test';
import { createTestHarness } from 'wrangler';
import { startServer } from '../fixtures/models/server.ts';
import { test as base } from './app.ts';

const configPath = path.join(import.meta.dirname, '../../wrangler.toml');

interface Models {
  /** What a seeker may use of the model in a day. */
  tokens: string;
  models: { origin: string; faultyUrl: string; judgingUrl: string };
}

/** The built app on a Worker whose informants are spoken by a model that fails when it is told to, and that has a judge. */
export const test = base.extend<{ modelPlays: (fault: string) => Promise<void> }, Models>({
  tokens: ['250000', { option: true, scope: 'worker' }],
  models: [
    async ({ tokens }, use) => {
      const [faulty, judging] = await Promise.all([startServer('faulty'), startServer('judging')]);
      const vars = {
        ...{ MODEL: 'openai', OPENAI_BASE_URL: `${faulty.url}/switched/v1`, OPENAI_MODEL: 'faulty' },
        ...{ JUDGE_MODEL: 'openai', JUDGE_OPENAI_BASE_URL: `${judging.url}/honest/browser/v1` },
        ...{ JUDGE_OPENAI_MODEL: 'judging', MODEL_TOKENS_A_SEEKER: tokens },
      };
      const app = createTestHarness({ workers: [{ configPath, vars }] });
      const { url } = await app.listen();
      await app.getWorker().applyD1Migrations('DB');
      await use({ origin: url.origin, faultyUrl: faulty.url, judgingUrl: judging.url });
      await app.close();
      faulty.stop();
      judging.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  origin: [async ({ models }, use) => use(models.origin), { scope: 'worker' }],
  modelPlays: async ({ models }, use) => {
    const plays = async (fault: string) => void (await fetch(`${models.faultyUrl}/switch/${fault}`));
    await plays('good');
    await use(plays);
  },
});

/** Says it to Ruth on the screen, and waits for nothing. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel('What do you say to Ruth?').fill(text);
  await page.keyboard.press('Enter');
}
