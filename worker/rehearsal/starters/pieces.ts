const QUESTION_WORD = 'what|how|why|when|where|which|who|whether|if';

/** What was typed as a wish, one thing at a time: by line, bullet, sentence, semicolon, "and what …", or commas of a plain list. */
export function piecesOf(wants: string): string[] {
  return wants
    .split(/\n+|(?<=[.!?…])\s+|;|(?<=^|\s)[•·*–—-]\s+|(?<=^|\s)\d{1,2}[.)]\s+/u)
    .flatMap((line) => line.split(new RegExp(`,?\\s+(?:and|also|or|plus)\\s+(?=(?:${QUESTION_WORD})\\b)`, 'iu')))
    .flatMap((line) => line.split(new RegExp(`,\\s*(?=(?:and\\s+)?(?:${QUESTION_WORD})\\b)`, 'iu')))
    .flatMap((line) => listed(line))
    .map((piece) => spelled(piece))
    .filter((piece) => /\p{L}{2}/u.test(piece));
}

/** The things of a plain list; a sentence with a comma in it stays whole. */
function listed(line: string): string[] {
  if (!line.includes(',')) return [line];
  const things = line.split(/,\s*(?:and\s+|or\s+)?/u).flatMap((thing) => thing.split(/\s+and\s+/u));
  return things.every((thing) => thing.split(/\s+/u).length <= MOST_IN_A_LIST) ? things : [line];
}

const MOST_IN_A_LIST = 4;

const QUICK: Record<string, string> = {
  i: 'I',
  im: "I'm",
  ive: "I've",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  isnt: "isn't",
  wont: "won't",
  whats: "what's",
  hows: "how's",
  u: 'you',
  ur: 'your',
};

/** What fingers leave out when they are quick: "i", "dont", "im". */
function spelled(piece: string): string {
  return quietly(piece)
    .replace(/[“”„«»"<>{}[\]]/gu, ' ')
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      /(?<![\p{L}'.])(?:im?|ive|dont|doesnt|didnt|cant|isnt|wont|whats|hows|ur?)(?![\p{L}.])/gu,
      (word) => QUICK[word] ?? word,
    );
}

/** Capitals all through are the key that was left on. */
const quietly = (piece: string): string =>
  /\p{Ll}/u.test(piece) || !piece.includes(' ') ? piece : piece.toLowerCase();

const MUCH = '(?:really |just |also |mainly |mostly |honestly |only |actually |basically )*';
const KNOW =
  '(?:know|understand|find out|learn|hear|ask|see|figure out|get a feel for|get an idea of|discuss|talk about)';
const LEADS = new RegExp(
  `^(?:(?:hi|hello|well|so|ok|okay|and|but|also|or|please|maybe|mainly|mostly|basically|honestly|just|first|idk|dunno)\\b,?\\s+)*(?:` +
    [
      `i(?:'d| would)? ${MUCH}(?:like|want|need|love|hope) to ${MUCH}${KNOW}`,
      `i ${MUCH}wan(?:na|t) ${KNOW}`,
      `i(?:'m| am| was)? ${MUCH}(?:curious|wondering|wonder|interested|unsure|not sure|keen)(?: to ${KNOW})?`,
      `(?:i )?(?:don't|do not) ${MUCH}(?:know|understand)`,
      `(?:can|could|would|will) you (?:please )?(?:tell me|explain)(?: to me)?`,
      'tell me',
      'my (?:main |big )?question is',
      `(?:to )?${KNOW}(?= (?:more|about|how|why|what|whether|if|when|where|which)\\b)`,
      'curious|wondering',
    ].join('|') +
    ')?(?: (?:a (?:bit|little) )?(?:more )?(?:about|in|of)(?= )|,|:)*\\s*',
  'iu',
);

/** "I want to know if …", "curious about …", "so, tell me …": the matter, without its run-up. */
export function matterOf(piece: string): string {
  const bare = piece
    .replace(/^about\s+/iu, '')
    .replace(LEADS, '')
    .replace(/^(?:more )?about\s+/iu, '');
  return bare.replace(/[\s.!,;:…]+$/u, '').trim();
}
