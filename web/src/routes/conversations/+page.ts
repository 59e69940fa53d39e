import { conversations } from '#lib/api/after.ts';
import { ownPersona } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url }) => {
  const personaId = url.searchParams.get('with');
  const [logged, person] = await Promise.all([conversations(), personaId === null ? null : known(personaId)]);
  return { logged, person };
};

/** Null where they were deleted in the meantime: one can log the talk all the same. */
const known = (id: string) => ownPersona(id).catch(() => null);
