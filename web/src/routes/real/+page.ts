import { draftingTerms, ownPersonas } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
  const [people, drafting] = await Promise.all([ownPersonas(), draftingTerms()]);
  return { people, drafting };
};
