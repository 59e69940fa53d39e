import { contentOf, stem } from './words.ts';
import { coverage } from './similarity.ts';
import type { Said } from './uptake.ts';

/** What speaks for and against a turn building on the one before; weighed by uptake-weights.json. */
export const UPTAKE_FEATURES = [
  'shared content words',
  'shared content words, the first three',
  'shared words of any kind',
  'context given back',
  'turn taken from the context',
  'shared pairs of words',
  'shared in the first dozen words',
  'shared figures',
  'long shared words',
  'length',
  'brevity',
  'length of the context',
  'context is a word or two',
  'context asks',
  'asks',
  'asks why or how',
  'first sentence asks',
  'points back',
  'begins with so',
  'begins with praise alone',
  'says you',
  'gives orders',
  'changes the subject',
  'content words of the context',
  'shared, for a short context',
  'matter shared',
  'matter given back',
  'matter taken, by pairs of letters',
  'matter shared and asked about',
  'matter shared, weighed by rarity of length',
  'length beyond thirty words',
  'asks about the very words',
  'repeats at the start',
  'context matter, two words or less',
  'shared triples',
  'nothing shared',
  'calls on someone by name',
  'gives a reason',
  'presses the speaker',
  'points back early',
  'praises',
  'answers what was asked',
  'begins with yes',
  'looks for another speaker',
] as const;

const POINTS_BACK =
  /\b(?:you (?:said|mentioned|told|described|were saying|just said|are saying|think|got|did|have|had|found|noticed|mean)|that (?:is|was|sounds|must|makes|made|means)|so you|it sounds|sounds like|say that again|what (?:do|did) you mean|like that|do that|that way|is that|did that|does that|was that|why that|how that|tell me more|say more|because of that|after that)\b/;
const PRAISE =
  /^(?:(?:good|great|very|excellent|nice|okay|ok|right|yes|all|thank|you|job|perfect|awesome|wonderful|exactly|correct|mm|hmm|yeah|cool|wow|interesting|alright|sure|well|so) ?)+$/;
const ORDERS =
  /\b(?:let us|please|go (?:to|back|ahead)|sit|turn|take out|write (?:it|that|this|down)|look at|listen|quiet|raise|page|homework|shh|hands|eyes|hold on|wait|everybody|everyone|boys|guys|ladies)\b/;
const CHANGES =
  /\b(?:next (?:one|question|problem|page)|number \w+|another (?:question|topic)|moving on|move on|different (?:question|topic)|now (?:we|let us)|anyway|question \w+)\b/;

const CALLS = /^(?:student|miss|ms|mr|mrs)\b/;
const REASONS = /\b(?:because|if|so that|then)\b/;
const PRESSES =
  /\b(?:how (?:do|did) you|why (?:do|did|is|are)|what (?:do|did) you|tell me|explain|where did you|so you|you (?:said|did|have|got|think|used|want|just))\b/;
const EARLY = /^(?:\w+ ){0,6}(?:that|it|this|they|those)\b/;
const PRAISES = /\b(?:good job|very good|excellent|great job|nice job)\b/;
const ANSWERS = /\b(?:yes|no|you can|because|it is|you need|that is|not)\b/;
const SEEKS = /\b(?:who|anyone|someone|somebody|anybody|else)\b/;
const ASKED = /^(?:what|why|how|can|do|is|are|where|when|who|could|should|does|did)\b/;

export interface Turned extends Said {
  asks: boolean;
  firstAsks: boolean;
}

export function uptakeFeatures(whole: Turned, context: Said): number[] {
  const text = withoutChance(whole, context);
  const plain = text.words.join(' ');
  const heardPlain = context.words.join(' ');
  const heard = new Set(context.content);
  const heardWords = new Set(context.words);
  const shared = new Set(text.content.filter((word) => heard.has(word)));
  const sharedWords = new Set(text.words.filter((word) => heardWords.has(word)));
  const pairs = new Set(pairsOf(context.words));
  const sharedPairs = new Set(pairsOf(text.words).filter((pair) => pairs.has(pair)));
  const start = text.words.slice(0, 12).filter((word) => heardWords.has(word));
  const figures = [...sharedWords].filter((word) => /\d/.test(word));
  const said = new Set(matterOf(context.words));
  const sharedMatter = [...new Set(matterOf(text.words))].filter((word) => said.has(word));
  const heardTriples = new Set(triples(context.words));
  const flag = (holds: boolean) => (holds ? 1 : 0);
  return [
    Math.log1p(shared.size),
    Math.min(3, shared.size) / 3,
    Math.log1p(sharedWords.size),
    coverage(context.content, text.content),
    coverage(text.content, context.content),
    Math.log1p(sharedPairs.size),
    start.length / 12,
    Math.min(2, figures.length),
    Math.min(3, [...shared].filter((word) => word.length >= 6).length),
    Math.log1p(text.words.length),
    flag(text.words.length <= 3),
    Math.log1p(context.words.length),
    flag(context.words.length <= 2),
    flag(ASKED.test(heardPlain)),
    flag(text.asks),
    flag(/\b(?:why|how)\b/.test(plain) && text.asks),
    flag(text.firstAsks),
    flag(POINTS_BACK.test(plain)),
    flag(/^so\b/.test(plain)),
    flag(PRAISE.test(plain)),
    flag(/\byou\b/.test(plain)),
    flag(ORDERS.test(plain)),
    flag(CHANGES.test(plain)),
    Math.log1p(context.content.length),
    shared.size > 0 ? 1 / (1 + context.content.length) : 0,
    Math.log1p(sharedMatter.length),
    sharedMatter.length / Math.max(1, said.size),
    similarity(context.words, text.words),
    flag(text.asks) * Math.min(3, sharedMatter.length),
    Math.log1p(sharedMatter.reduce((sum, word) => sum + Math.min(8, word.length), 0)),
    Math.max(0, text.words.length - 30) / 30,
    text.asks ? sharedMatter.length / Math.max(1, said.size) : 0,
    flag(text.words.slice(0, 5).some((word) => said.has(stem(word)))),
    flag(said.size <= 2),
    Math.log1p(triples(text.words).filter((triple) => heardTriples.has(triple)).length),
    flag(sharedMatter.length === 0),
    flag(CALLS.test(plain)),
    flag(REASONS.test(plain)),
    flag(PRESSES.test(plain)),
    flag(EARLY.test(plain)),
    flag(PRAISES.test(plain)),
    flag(ASKED.test(heardPlain) && ANSWERS.test(plain)),
    flag(/^(?:yes|right)\b/.test(plain)),
    flag(SEEKS.test(plain)),
  ];
}

const FIGURE =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand)$/;

/**
 * A figure counts as taken up where it stands for the same: "six months" has nothing of "six is a crowd". Where nothing
 * else is shared, the figures of a turn that count something new are left out of it.
 */
export function withoutChance<Text extends Said>(text: Text, context: Said): Text {
  const heard = new Set(matterOf(context.words));
  const isChance = (word: string, i: number) => {
    const counted = text.words[i + 1];
    return (
      FIGURE.test(word) && heard.has(word) && counted !== undefined && !EMPTY.has(counted) && !FIGURE.test(counted)
    );
  };
  const shared = text.words.filter((word) => heard.has(stem(word)));
  if (shared.length === 0 || !shared.every((word) => FIGURE.test(word)) || !text.words.some(isChance)) return text;
  const words = text.words.filter((word, i) => !isChance(word, i));
  return { ...text, words, content: contentOf(words) };
}

function pairsOf(words: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < words.length; i++) pairs.push(`${words[i]} ${words[i + 1]}`);
  return pairs;
}

function triples(words: readonly string[]): string[] {
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
}

const EMPTY = new Set(
  `a an the is are am was were be been do does did have has had i you he she it we they me him her us them my your his its our
  their to of in on at for with and or but so if as that this there these those not no yes okay ok oh um uh well can will
  would could just like what`.split(/\s+/),
);

/** Unlike content words, figures and small words such as "one", "same" and "down" count here. */
function matterOf(words: readonly string[]): string[] {
  return words.filter((word) => !EMPTY.has(word)).map(stem);
}

function similarity(a: readonly string[], b: readonly string[]): number {
  const left = new Set(matterOf(a).flatMap(letterTriples));
  const right = new Set(matterOf(b).flatMap(letterTriples));
  let shared = 0;
  for (const triple of left) if (right.has(triple)) shared++;
  return left.size === 0 ? 0 : shared / left.size;
}

function letterTriples(word: string): string[] {
  const edged = `<${word}>`;
  return [...edged].slice(2).map((_, i) => edged.slice(i, i + 3));
}
