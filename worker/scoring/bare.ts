/** Words with which one asks on, and none of which says about what. */
const ASKS_ON = new Set(
  (
    'why how what when where who which and so then but or well now next happened happen happens else more again ' +
    'further after before that this it those these there is was were did does be been come about you me us of in on ' +
    'to for a an the way sense like such as example examples instance mean meaning exactly really tell say go ' +
    'please could can would bit little anything something not no ' +
    'ok okay oh ah hm hmm mm uh um yes yeah right great nice cool wow interesting i see thanks thank very much lot good sure'
  ).split(' '),
);

const COURTESY =
  /^(?:ok|okay|oh|ah|hm+|mm+|uh|um|yes|yeah|yep|no|nope|right|great|nice|cool|wow|interesting|sure|good|lovely|i|see|thanks|thank|you|very|much|so|a|lot|hello|hi|bye|goodbye|got|it|really|makes|sense|that|is|exactly)$/;

/** Asks on without a word of its own ("why?", "and what happened then?"): fits any answer in any talk. */
export function isBare(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= 12 && words.every((word) => ASKS_ON.has(word)) && !isBackchannel(words);
}

/** Says only that one is there: "ok", "thank you so much". */
export function isBackchannel(words: readonly string[]): boolean {
  // "Really" and "so" alone ask on, and are still said by everyone.
  return words.every((word) => COURTESY.test(word));
}
