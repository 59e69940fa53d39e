import { cleanText, isForeign as soundsForeign, plainWords } from '../language/index.ts';

/** Marks that take no room on the screen; a joiner between pictures belongs to them. */
export const HIDDEN =
  /[\u00ad\u200b\u200c\u2060-\u2064\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|[\u{e0000}-\u{e007f}]/gu;

/** Words set apart or made to run the other way by marks that nobody types, so that a reader sees something else than a machine. */
export const OVERRIDDEN = /[\u202d\u202e][^\u202c]*\u202c?|[\u2066-\u2068][^\u2069]*\u2069?/g;

/** The small words without which nobody says five words of English. */
const GLUE = new Set(
  `the a an and or but so of to in on at for with from by about as is are was were be been am do does did have has had
  can could will would should may might not no yes i you he she it we they me him her us them my your his our their this
  that these those what why how who when where which there here if then than very much more most just like get got go
  up out into over only also too any some all one two new good day time people work job tell ask still ever never own
  after before because while well thanks thank please ok okay hi hello sorry`.split(/\s+/),
);

/** Several words of letters alone between quotation marks: “Soft Fingers for Hard Seasons”. */
const TITLE = /["“]\p{L}[\p{L}'’-]*(?: [\p{L}'’-]+)+["”]/gu;

/** In another language, as far as a glance tells: another script, or six words and hardly a small word of English. */
export function isForeign(sentence: string): boolean {
  const words = plainWords(sentence);
  if (soundsForeign(cleanText(sentence), words)) return true;
  // A title has few small words too; what is said around it decides.
  const own = plainWords(sentence.replace(TITLE, ' '));
  return own.length >= 6 && own.filter((word) => GLUE.has(word)).length / own.length < 0.2;
}
