import { comparison } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ comparison: await comparison(params.id) });
