import { rehearsals } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ talks: await rehearsals() });
