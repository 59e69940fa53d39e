import { ownPersonas } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ people: await ownPersonas() });
