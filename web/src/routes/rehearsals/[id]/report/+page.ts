import { branchesOf, comparison, ProblemError, report } from '#lib/api/client.ts';
import { finishedTalk } from '#lib/talk/finished.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const talk = await finishedTalk(params.id);
  if (talk.closedAt === null) return { talk, report: null, comparison: null, branches: [] };
  const [counted, twice, branches] = await Promise.all([
    report(params.id),
    talk.parentId === null ? null : firstVersion(params.id),
    branchesOf(params.id),
  ]);
  return { talk, report: counted, comparison: twice, branches };
};

/** Null where the first version was deleted. */
const firstVersion = (id: string) =>
  comparison(id).catch((problem: unknown) => {
    if (problem instanceof ProblemError && problem.code === 'not_found') return null;
    throw problem;
  });
