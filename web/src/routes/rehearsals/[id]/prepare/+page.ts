import { redirect } from '@sveltejs/kit';
import { reflection } from '#lib/api/after.ts';
import { persona, rehearsal } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const talk = await rehearsal(params.id);
  // A plan is settled once its talk is over.
  if (talk.closedAt !== null) redirect(307, `/rehearsals/${params.id}/report`);
  const [person, confidence] = await Promise.all([
    persona(talk.persona.id),
    talk.turns.length > 0 ? null : confidenceFor(params.id),
  ]);
  return { talk, person, confidence };
};

/** Null where it cannot be read just now: no reason to keep anybody from their plan. */
const confidenceFor = (id: string) =>
  reflection(id).then(
    ({ confidence }) => confidence,
    () => null,
  );
