import { knownInformants, personas } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
  // The library is there also where the database is not.
  const [people, known] = await Promise.all([personas(), knownInformants().catch((): string[] => [])]);
  return { people, known };
};
