// Rendered at build: what a talk begins with, for the Worker to fill before any script has run.
export const prerender = true;
export const ssr = true;
export const csr = false;

export const load = () => ({ ownFrame: true });
