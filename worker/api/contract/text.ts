import * as z from 'zod';

/** Half a surrogate pair is no character: it becomes U+FFFD here, so that what is stored is what was sent. */
export const text = (limit: number) =>
  z
    .string()
    .max(limit, `may have at most ${limit} characters`)
    .overwrite((words) => words.toWellFormed());

/** White space and characters that show nothing are not words. */
const BLANK = /^[\s\p{Cf}\p{Cc}\p{Mn}\u115F\u1160\u2800\u3164\uFFA0]*$/u;

export const isBlank = (words: string): boolean => BLANK.test(words);
