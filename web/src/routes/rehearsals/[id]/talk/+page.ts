import { rehearsal } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({ rehearsal: await rehearsal(params.id), ownFrame: true });
