export const prerender = true;
export const ssr = true;
export const csr = false;
