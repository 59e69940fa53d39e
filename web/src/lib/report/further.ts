/** What is one step further down: fetched once the first screen stands, or as soon as it is asked for. */
export { default as Counted } from './Counted.svelte';
export { default as Plots } from './plots/Plots.svelte';
export { default as Smaller } from './Smaller.svelte';
export { default as SpokenTranscript } from './SpokenTranscript.svelte';
