// A page without a server behind it: the card is in the part of the address that is never sent.
export const prerender = true;
