import { conversation } from '#lib/api/after.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ conversation: await conversation(params.id) });
