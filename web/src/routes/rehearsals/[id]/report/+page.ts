import { report } from '#lib/api/client.ts';
import { finishedTalk } from '#lib/talk/finished.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const talk = await finishedTalk(params.id);
  return { talk, report: talk.closedAt === null ? null : await report(params.id) };
};
