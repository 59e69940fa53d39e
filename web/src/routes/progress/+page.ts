import { progress, questions } from '#lib/api/after.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url }) => {
  const after = url.searchParams.get('after') ?? undefined;
  const [shown, own] = await Promise.all([progress(after), questions()]);
  return { progress: shown, own, isOlder: after !== undefined };
};
