import { reflections } from '#lib/api/after.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url }) => ({
  page: await reflections(url.searchParams.get('after') ?? undefined),
});
