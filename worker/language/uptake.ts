import { alike, coverage } from './similarity.ts';

/** What one side said, taken apart once. */
export interface Said {
  /** Plain words. */
  words: readonly string[];
  /** Stemmed content words. */
  content: readonly string[];
}

const POINTS_BACK =
  /\b(?:you (?:said|mentioned|told|described|talked|spoke|called|just|were saying)|when you|what you said|that (?:is|was|sounds|must|makes|made|part|point|story|decision|moment|change|first|last|must)|those|such a|from that|after that|because of that|about that|like that|of that|with that|did that|does that|was that|is that|why that|in that|at that|so you|it sounds|sounds like|i hear)\b/;

/** 0 to 1: how far `text` builds on `context`. */
export function uptakeOf(text: Said, context: Said | null, asks: boolean): number {
  if (context === null || text.words.length === 0) return 0;
  const given = coverage(context.content, text.content);
  const built = alike(text.content, context.content);
  const points = POINTS_BACK.test(text.words.join(' ')) ? 1 : 0;
  const score =
    1.9 * built + 0.9 * given + 0.5 * points + (asks ? 0.25 : 0) + Math.min(text.words.length, 40) / 160 - 0.9;
  return round(1 / (1 + Math.exp(-2.2 * score)));
}

/** 0 to 1: how far the statements say the context again, in other words or in the same. */
export function paraphraseOf(statements: Said, context: Said | null, verbatim: boolean): number {
  if (context === null || statements.content.length === 0) return 0;
  const taken = coverage(statements.content, context.content);
  const given = coverage(context.content, statements.content);
  const shared = Math.min(1, new Set(statements.content.filter((word) => context.content.includes(word))).size / 3);
  const value = 0.5 * taken * shared + 0.5 * Math.min(1, given * 2) * shared;
  return round(verbatim ? value * 0.3 : value);
}

/** The longest run of words that both have, as a share of `text`. */
export function copiedShare(text: readonly string[], context: readonly string[]): number {
  if (text.length === 0) return 0;
  const runs = new Set<string>();
  const length = 4;
  for (let i = 0; i + length <= context.length; i++) runs.add(context.slice(i, i + length).join(' '));
  const copied = new Set<number>();
  for (let i = 0; i + length <= text.length; i++) {
    if (!runs.has(text.slice(i, i + length).join(' '))) continue;
    for (let j = i; j < i + length; j++) copied.add(j);
  }
  return copied.size / text.length;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
