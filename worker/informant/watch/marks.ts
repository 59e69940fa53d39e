import type { Said } from './said.ts';

const ITEM = /(?:^|\n)\s*(?:[-–—*•‣]\s+\S|\d{1,2}[.)]\s*(?=\S))/;
const FIRST_ITEM = /^\s*(?:[-*•‣]\s+\S|1[.)]\s*$|1\)\s|\(?[a1]\)\s)/;
const ITEM_ON = /\n\s*(?:[-–—*•‣]|\d{1,2}[.)])(?:\s|$)/;
const MARKS =
  /(?:^|\n)\s*#{1,6}\s|\*\*|__|```|`|(?:^|\n)\s*>\s|(?:^|\n)\s*\||\]\(|https?:\/\/|<\/?[a-z][^>]*>|(?:^|\n)\s*(?:-{3,}|={3,})\s*(?:\n|$)/i;
const HEADING = /(?:^|\n)[\p{Lu}][^.!?…\n]{0,60}:?\s*\n/u;

/** A list: something that is read, not said. A year or a figure may well begin a sentence. */
export function list({ sentence, before }: Said): string | null {
  if (ITEM_ON.test(sentence)) return sentence;
  if (before.length === 0) return FIRST_ITEM.test(sentence) ? sentence : null;
  return /\n/.test(sentence) && ITEM.test(sentence) ? sentence : null;
}

/** Headings, emphasis, code, links, HTML. */
export function marks({ sentence }: Said): string | null {
  return MARKS.exec(sentence)?.[0] ?? HEADING.exec(sentence)?.[0] ?? null;
}
