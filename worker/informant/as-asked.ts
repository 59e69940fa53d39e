const AUX = '(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|must)';
const WHO = '(?:it|you|they|that|there|he|she|we|i|this|people|the|a|your)';
/** "Isn't it", "do you not", "haven't you ever": asked in the hope of a yes, and about the same. */
const NOT_FIRST = new RegExp(
  `^((?:(?:so|and|but|well|ok|okay|oh) )*${AUX}) not (?=\\w)|^((?:(?:so|and|but|well|ok|okay|oh) )*${AUX} ${WHO}) not (?=\\w)`,
);
/** "It gets lonely, doesn't it", "you work alone, right": said, and asked at its end. */
const TAGGED = new RegExp(
  `^((?:(?:so|and|but|well|i (?:guess|suppose)) )*(?:you|it|that|there|they|people|this|he|she|we|the|most|your) .*?\\w) (?:${AUX}(?: not)? ${WHO}(?: not)?|right|correct|no|yeah|huh|eh|innit|surely)$`,
);
/** "Would you say", "is it true that", "I guess", "you must": ways to put it that ask nothing of their own. */
const PUT_AS =
  /^(?:(?:so|and|but|well|ok|okay|oh) )*(?:would you say(?: that)?|is it true(?: that)?|is it fair to say(?: that)?|i (?:guess|suppose|imagine|assume|bet|take it|would guess)(?: that)?|surely|is it the case that) (?=\w+ \w)/;

/** The plain words of a question without what only hopes for a yes: "aren't you afraid", "it's lonely, right". */
export function plainlyAsked(words: readonly string[]): string[] {
  const text = words.join(' ');
  const plain = text
    .replace(PUT_AS, '')
    .replace(TAGGED, '$1')
    .replace(NOT_FIRST, '$1$2 ')
    .replace(/^((?:so |and |but )?(?:you|it|that|there|they|people)) must (?=\w)/, '$1 ');
  return plain === text ? [...words] : plain.split(' ');
}
