import { reflection } from '#lib/api/after.ts';
import { finishedTalk } from '#lib/talk/finished.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const talk = await finishedTalk(params.id);
  return { talk, reflection: await reflection(params.id) };
};
