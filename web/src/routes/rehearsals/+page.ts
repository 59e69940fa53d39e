import { ownPersonas, rehearsals } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
  const [talks, people] = await Promise.all([rehearsals(), ownPersonas()]);
  return { talks, people };
};
