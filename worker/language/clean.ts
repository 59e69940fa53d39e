/** Marks that take no room on the screen: soft hyphen, zero-width, bidi controls, byte-order mark, variation selectors. */
const INVISIBLE =
  /\u00ad|\u034f|\u061c|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff/g;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`\uff07]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033]/g;
const DASHES = /\s*[\u2012-\u2015]\s*/g;

/**
 * The text as a person sees it: one form of every letter, nothing invisible, straight quotes, single spaces.
 * Every other function of this room reads cleaned text.
 */
export function cleanText(text: string): string {
  return (isPlain(text) ? text.replaceAll('`', "'") : inOneForm(text))
    .replace(/\s+/g, ' ')
    .replace(/ +([?!.,;:])/g, '$1')
    .trim();
}

/** Nothing but letters, marks and spaces of a plain keyboard: most of what is typed, and quick to read. */
export function isPlain(text: string): boolean {
  return !/[^ -~]/.test(text);
}

function inOneForm(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, ' - ');
}
