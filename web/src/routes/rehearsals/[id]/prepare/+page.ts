import { redirect } from '@sveltejs/kit';
import { persona, rehearsal } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const talk = await rehearsal(params.id);
  // A plan is settled once its talk is over.
  if (talk.closedAt !== null) redirect(307, `/rehearsals/${params.id}/report`);
  return { talk, person: await persona(talk.persona.id) };
};
