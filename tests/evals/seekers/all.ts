import { misspelt, nonNative } from './accents.ts';
import { competent } from './competent.ts';
import { KEEN, listener } from './expert.ts';
import type { Kind } from './seeker.ts';
import { plain } from './voices/plain.ts';
import { standard } from './voices/standard.ts';
import { terse } from './voices/terse.ts';
import { unadorned } from './voices/unadorned.ts';
import {
  beggar,
  flatterer,
  foreign,
  injector,
  listReader,
  monologuist,
  novice,
  offTopic,
  rude,
  silent,
} from './weak.ts';

export const expert = listener('expert', { voice: standard, attention: KEEN });

/** The kinds of seeker, the best first. */
export const KINDS: readonly Kind[] = [
  expert, competent, listReader, novice, flatterer, beggar, monologuist, silent, rude, injector, offTopic, foreign,
]; // prettier-ignore

/** The expert in other words: the same listening, so the same answers are due. */
export const VARIANTS: readonly Kind[] = [
  listener('expert, plain', { voice: plain, attention: KEEN }),
  listener('expert, non-native', { voice: standard, attention: KEEN, accent: nonNative }),
  listener('expert, misspelt', { voice: standard, attention: KEEN, accent: misspelt }),
  listener('expert, terse', { voice: terse, attention: KEEN }),
  listener('expert, no courtesies', { voice: unadorned, attention: KEEN }),
];
