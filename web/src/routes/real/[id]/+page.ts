import { fields, ownPersona, rehearsalsWith } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [person, talks, known] = await Promise.all([ownPersona(params.id), rehearsalsWith(params.id), fields()]);
  return { person, talks, fields: known };
};
