import { draftingTerms, fields, ownPersona, rehearsalsWith } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [person, talks, known, drafting] = await Promise.all([
    ownPersona(params.id),
    rehearsalsWith(params.id),
    fields(),
    draftingTerms(),
  ]);
  return { person, talks, fields: known, drafting };
};
