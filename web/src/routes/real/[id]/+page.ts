import { conversations } from '#lib/api/after.ts';
import { draftingTerms, fields, ownPersona, rehearsalsWith } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [person, talks, known, drafting, logged] = await Promise.all([
    ownPersona(params.id),
    rehearsalsWith(params.id),
    fields(),
    draftingTerms(),
    conversations(),
  ]);
  const after = logged.filter(({ personaId }) => personaId === params.id);
  return { person, talks, fields: known, drafting, conversations: after };
};
