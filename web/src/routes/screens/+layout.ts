import { error } from '@sveltejs/kit';
import { browser } from '$app/env';

/** What is rendered here at build is for the Worker to fill: none of it is a screen of the app. */
export function load(): void {
  if (browser) error(404, { message: 'There is nothing at this address.', code: 'not_found' });
}
