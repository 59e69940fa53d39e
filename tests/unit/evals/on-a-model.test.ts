import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startAimock } from '../../fixtures/models/server.ts';

const root = path.join(import.meta.dirname, '../../..');
const run = (env: Record<string, string>) =>
  promisify(execFile)(
    process.execPath,
    ['tests/evals/run.ts', '--model=any', '--talks=1', '--turns=3', '--repeats=2'],
    { cwd: root, env: { ...process.env, ...env } },
  );

it('holds talks with a model that others serve, and says what came of them', { timeout: 120_000 }, async () => {
  const aimock = await startAimock();
  try {
    const { stdout } = await run({ OPENAI_BASE_URL: aimock.url, MODEL_PRICE: '0.10/0.50' });
    for (const title of ['The voice', 'Breaks and contradictions', 'Drift over', 'The judge']) {
      expect(stdout).toContain(`### ${title}`);
    }
    expect(stdout).toMatch(/leaks \| 0 \|/);
    // It says the same thing whatever it is asked, which the watch does not let through twice.
    expect(stdout).toMatch(/\| repetition \| [1-9]/);
    expect(stdout).toMatch(/cost a rehearsal, US dollars \| 0\.\d{4}/);
  } finally {
    aimock.stop();
  }
});

it('says what to set where the model cannot be reached by what is set', async () => {
  await expect(run({ OPENAI_BASE_URL: 'nowhere' })).rejects.toMatchObject({
    stderr: expect.stringContaining('OPENAI_BASE_URL is not an address') as string,
  });
});
