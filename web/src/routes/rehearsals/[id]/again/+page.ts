import { finishedTalk } from '#lib/talk/finished.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ talk: await finishedTalk(params.id) });
