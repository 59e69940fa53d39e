// Rendered at build: what a plan begins with, for the Worker to fill before any script has run.
export const prerender = true;
export const ssr = true;
export const csr = false;
