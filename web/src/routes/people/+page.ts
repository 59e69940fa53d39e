import { building } from '$app/env';
import { knownInformants } from '#lib/api/client.ts';
import { library } from '#lib/people/library.ts';
import type { PageLoad } from './$types';

// The list stands in the page as it was built; only what this seeker has seen of somebody comes after it.
export const prerender = true;
export const ssr = true;

export const load: PageLoad = () => ({
  people: library,
  known: building ? Promise.resolve<string[]>([]) : knownInformants().catch((): string[] => []),
});
