/** A model's wording beside ours: fetched once the report stands. */
export { default as Reworded } from './Reworded.svelte';
export { Coach } from './coach.svelte.ts';
