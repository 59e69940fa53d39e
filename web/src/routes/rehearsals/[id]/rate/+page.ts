import { reflection } from '#lib/api/after.ts';
import { finishedTalk } from '#lib/talk/finished.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [talk, confidence] = await Promise.all([
    finishedTalk(params.id),
    // Not to be read just now is no reason to keep anybody from their report.
    reflection(params.id).then(
      ({ confidence }) => confidence,
      () => null,
    ),
  ]);
  return { talk, confidence };
};
