import { expect, it } from 'vitest';
import { readTokenCaps } from '../../../worker/model/caps.ts';

it('has caps without any setting, takes whole numbers, and says what to set where there is none', () => {
  expect(readTokenCaps({}).caps.perSeeker).toBeGreaterThan(60_000);
  expect(readTokenCaps({ MODEL_TOKENS_A_SEEKER: '5000', MODEL_TOKENS_IN_ALL: 90000 })).toEqual({
    caps: { perSeeker: 5000, inAll: 90_000 },
    advice: [],
  });
  expect(readTokenCaps({ MODEL_TOKENS_IN_ALL: 'lots' }).advice.join()).toMatch(/MODEL_TOKENS_IN_ALL is "lots": set it/);
});
