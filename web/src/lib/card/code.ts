import { encode } from 'uqr';
import { packed } from './in-address.ts';
import type { ShownCard } from './shown.ts';

/** What a telephone still reads from 45 mm of paper: 117 modules of 0.38 mm (version 25, lowest correction). */
const MOST_BYTES = 1_273;

export interface Code {
  address: string;
  /** Modules along an edge, the quiet border included. */
  size: number;
  /** The dark modules as one SVG path. */
  path: string;
  /** How many questions had to be left out. */
  questionsLeftOut: number;
}

/** A QR code that holds the card itself; questions are left out from the last one up until it can be read. */
export async function codeOf(card: ShownCard, origin: string): Promise<Code | null> {
  for (let gone = 0; gone <= card.questions.length; gone++) {
    const kept = { ...card, questions: card.questions.slice(0, card.questions.length - gone) };
    const address = `${origin}/card#${await packed(kept)}`;
    if (address.length <= MOST_BYTES) return { address, ...drawn(address), questionsLeftOut: gone };
  }
  return null;
}

function drawn(address: string): { size: number; path: string } {
  const { data, size } = encode(address, { ecc: 'L', border: 4 });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
