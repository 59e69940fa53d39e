// Screens are rendered in the browser; pages that need no script prerender themselves.
export const ssr = false;
export const prerender = false;
