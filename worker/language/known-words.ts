import filter from './known-words.json' with { type: 'json' };

/**
 * Is this a word of English, as far as the 28,000 most frequent go? A Bloom filter: it never denies one of them and
 * takes about one stranger in fifty for one, which here only means that a slip is left as it was typed.
 */
export function isKnownWord(word: string): boolean {
  if (word.length < 3) return true;
  const bits = bytes();
  return bitsOf(word, bits.length * 8, filter.hashes).every((bit) => ((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1);
}

/** The places of a word in a filter of that size. */
export function bitsOf(word: string, size: number, hashes: number): number[] {
  let a = 2166136261;
  let b = 5381;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    a = Math.imul(a ^ code, 16777619) >>> 0;
    b = (Math.imul(b, 33) + code) >>> 0;
  }
  return Array.from({ length: hashes }, (_, i) => ((a + Math.imul(i + 1, b | 1)) >>> 0) % size);
}

let decoded: Uint8Array | null = null;

function bytes(): Uint8Array {
  decoded ??= Uint8Array.from(atob(filter.bits), (character) => character.charCodeAt(0));
  return decoded;
}
