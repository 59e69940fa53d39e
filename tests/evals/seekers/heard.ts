/** What someone who listens takes from a reply: only words on the page, and a rough ear for them. */
export interface Heard {
  sentences: string[];
  /** The question that was put to the seeker, if one was. */
  question: string | null;
  /** A short remark at the end that says less than it knows, in the second person. */
  remark: string | null;
  /** Things named, the later first, as the seeker would name them: "your first draft". */
  things: string[];
  /** A plain statement turned round: "you told the wrong person". */
  turned: string | null;
  soundsHard: boolean;
  /** They would rather not go on. */
  declines: boolean;
  saysTimeIsShort: boolean;
  isGoodbye: boolean;
}

export function hear(reply: string): Heard {
  const sentences = reply.split(/(?<=[.!?…]["'”’)]*)\s+/).filter((sentence) => /\p{L}/u.test(sentence));
  const statements = sentences.filter((sentence) => !sentence.includes('?'));
  const asked = sentences.findLast((sentence) => /\byou(?:r|'d|'ve)?\b/i.test(sentence) && sentence.includes('?'));
  return {
    sentences,
    question: asked ?? null,
    remark: remarkOf(statements),
    things: thingsIn(statements),
    turned:
      statements
        .toReversed()
        .map(turnedRound)
        .find((words) => words !== null) ?? null,
    soundsHard: HARD.test(reply),
    declines: DECLINES.test(reply),
    saysTimeIsShort: TIME.test(reply),
    isGoodbye: /\b(?:goodbye|bye|go well|good luck|take care)\b/i.test(sentences.at(-1) ?? ''),
  };
}

const HARD =
  /\b(?:lost|lose|cried|crying|wrong|failed|failure|alone|quit|died|dead|fired|angry|ashamed|shame|cost (?:me|us)|blamed|mistake|worst|hurt|tired|afraid|scared|sorry|regret|never forgave|lonely|burnt? out|ill|sick|broke|hard)\b/i;
const DECLINES =
  /\b(?:rather not|keep (?:that|this|it) to myself|ask me something|try me on|longer story|as far as I can)\b/i;
const TIME =
  /\b(?:minutes?|clock|time(?:'s| is) (?:up|nearly)|near the end|near(?:ly)? done|half past|quarter past|wrist|honking|that's (?:my|our) time|have to go|must go|have to run)\b/i;
const HINTS =
  /\b(?:once|there's (?:a|one|another|still)|there is|never|other|another|almost|nearly|somewhere|anyhow|anyway|these days|that (?:spring|summer|autumn|winter|afternoon|evening|day)|two words|for a while|in the end|first|only|isn't|wasn't|didn't|don't|did)\b/i;

/** The last thing said, where it is short and leaves something out. */
function remarkOf(statements: readonly string[]): string | null {
  const last = statements.at(-1);
  if (!last || statements.length < 2) return null;
  const words = wordsOf(last);
  const before = statements.at(-2) ?? '';
  // "Well." or "Without asking." belongs to what stands before it.
  const whole = words.length <= 4 && wordsOf(before).length <= 14 ? `${before} ${last}` : last;
  if (wordsOf(whole).length > 18 || !HINTS.test(whole) || TIME.test(whole)) return null;
  return turnedRound(whole.split(/(?<=[.!…])\s+/)[0] ?? whole);
}

const TURN: Record<string, string> = {
  i: 'you', me: 'you', my: 'your', mine: 'yours', myself: 'yourself', we: 'you', us: 'you', our: 'your', ours: 'yours',
  "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "we're": "you're", "we've": "you've", "we'd": "you'd",
  am: 'are',
}; // prettier-ignore

/** "I told the wrong person first, once." → "you told the wrong person first, once"; null where that would not do. */
export function turnedRound(sentence: string): string | null {
  const words = sentence
    .replace(/[.!…"“”]+/g, '')
    .replace(/’/g, "'")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length < 4 || words.length > 16 || words.some((word) => /^you/i.test(word))) return null;
  if (
    /^(?:well|yes|no|so|and|but|because|which|good|that's all|thank|hello|ask|come|go|send|start|sorry)\b/i.test(
      sentence,
    )
  )
    return null;
  let turned = words.map((word) => {
    const [, core = '', mark = ''] = /^(.*?)([,;:]?)$/.exec(word) ?? [];
    const other = TURN[core.toLowerCase()];
    return other ? `${other}${mark}` : word;
  });
  turned = turned.map((word, n) => (word === 'was' && turned[n - 1] === 'you' ? 'were' : word));
  const [first = '', ...rest] = turned;
  return [lowered(first), ...rest].join(' ');
}

/** Common first words lose their capital; a name keeps it. */
function lowered(word: string): string {
  return FUNCTION.has(word.toLowerCase()) || TURN[word.toLowerCase()] ? word.toLowerCase() : word;
}

const DETERMINER = new Set(['a', 'an', 'the', 'my', 'our', 'his', 'her', 'their', 'those', 'one', 'two', 'three', 'four', 'five', 'six', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'twenty', 'thirty', 'forty', 'fifty', 'every', 'no']); // prettier-ignore
const FUNCTION = new Set(
  `a an the my our his her their that those these this one two three four five six i we he she it they you and or but so because
  if when while where which who whom whose what how why of in on at by for from to with without into onto over under about
  after before between through during against as than then there here is are was were be been being am do does did done has
  have had having can could will would should may might must not no nor never always often still just only even also too very
  more most less least much many some any each every all both few own same such other another again once twice now ever up
  down out off back away yes well oh ah said says say told tell asked ask went go goes going came come comes got get gets
  made make makes took take takes gave give gives knew know knows thought think thinks saw see sees looked look looks wanted
  want wants let lets put puts kept keep keeps left leave leaves found find finds felt feel feels like likes liked used need
  needs needed called call calls wrote write writes read reads sat sit sits stood stand stands ran run runs that's it's
  there's don't didn't doesn't isn't wasn't couldn't wouldn't can't won't i'm i've i'd i'll he's she's they're we're`.split(
    /\s+/,
  ),
);
const EMPTY = new Set(
  `thing things way ways day days time times people person lot bit kind sort moment question questions part parts minute
  minutes year years week weeks month months hour hours rest old turn today kept wanted times end half side first last next one ones best good point job work
  else anything something nothing everything everyone somebody nobody anyone`.split(/\s+/),
); // prettier-ignore

/** Noun phrases as a rough ear finds them: an article or owner, and what it belongs to, up to the next small word. */
function thingsIn(statements: readonly string[]): string[] {
  const found: string[] = [];
  for (const sentence of statements.filter((words) => !TIME.test(words) && !/^sorry\b/i.test(words))) {
    for (const clause of sentence.replace(/’/g, "'").split(/[,;:.!…"“”()–—]+/))
      found.push(...thingsOf(wordsOf(clause)));
  }
  const once = [...new Set(found.toReversed())];
  // A thing with a name of two words or a long one is remembered before any other.
  return once.toSorted((a, b) => Number(isTelling(b)) - Number(isTelling(a)));
}

function isTelling(thing: string): boolean {
  return thing.split(' ').length > 2 || headOf(thing).length > 7;
}

function thingsOf(words: readonly string[]): string[] {
  const found: string[] = [];
  words.forEach((word, at) => {
    if (!DETERMINER.has(word.toLowerCase())) return;
    const after = words.slice(at + 1);
    const stop = after.findIndex((next) => FUNCTION.has(next.toLowerCase()) || /(?:ed|ing|ly|'\w+)$/.test(next));
    const core = after.slice(0, stop < 0 ? 3 : Math.min(stop, 3));
    const head = core.at(-1)?.toLowerCase() ?? '';
    if (core.length === 0 || head.length < 3 || EMPTY.has(head)) return;
    found.push([ownerOf(word), ...core].join(' '));
  });
  return found;
}

function ownerOf(word: string): string {
  const lower = word.toLowerCase();
  if (TURN[lower]) return TURN[lower];
  return ['a', 'an', 'this', 'every', 'no', 'one'].includes(lower) ? 'the' : lower;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}$'’-]+/gu) ?? [];
}

/** The head of a phrase, which names the thing alone. */
export function headOf(thing: string): string {
  return thing.split(' ').at(-1)?.toLowerCase() ?? '';
}
