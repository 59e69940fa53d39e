import { expect, it } from 'vitest';
import { VERSION } from '../../worker/version.ts';
import manifest from '../../package.json' with { type: 'json' };

it('is the version of package.json', () => {
  expect(VERSION).toBe(manifest.version);
});
