import { expect, it } from 'vitest';
import { AFTER_LIMITS as CONTRACT } from '../../../worker/api/contract/progress.ts';
import { AFTER_LIMITS } from '../../../web/src/lib/after/limits.ts';

it('shows the limits that the wire holds after a talk', () => {
  expect(AFTER_LIMITS).toEqual(CONTRACT);
});
