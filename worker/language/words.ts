import { cleanText } from './clean.ts';
import { meantWords } from './spelling.ts';

/** One written word of a cleaned text, and the plain words it stands for. */
export interface Word {
  start: number;
  end: number;
  meant: readonly string[];
  /** The punctuation right after it, `''` where there is none. */
  mark: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['.@_&/+-][\p{L}\p{N}\p{M}]+)*\+*/gu;

/** The words of a cleaned text in order. */
export function wordsOf(clean: string): Word[] {
  const found: Word[] = [];
  let last: Word | undefined;
  for (const match of clean.matchAll(WORD)) {
    const start = match.index;
    if (last) last.mark = clean.slice(last.end, start).trim();
    for (const part of parts(match[0], start)) found.push((last = part));
  }
  if (last) last.mark = clean.slice(last.end).trim();
  for (const [at, word] of found.entries()) {
    if (isHesitation(word, found[at - 1])) word.meant = [];
    if (isThere(word, found[at - 1], found[at + 1])) word.meant = ['there'];
  }
  return found;
}

/** "Was three a day …" is "there": a number does not stand between these. */
function isThere({ meant: [only = ''] }: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (only !== 'three') return false;
  return /^(?:is|was)$/.test(before?.meant.at(-1) ?? '') && /^(?:an?|any)$/.test(after?.meant[0] ?? '');
}

/** "Um", and a "like," that a sentence begins with: heard, and meant as nothing. */
function isHesitation({ meant: [first = ''], mark }: Word, before: Word | undefined): boolean {
  if (/^(?:u+[hm]+|e+r+m?)$/.test(first)) return true;
  return first === 'like' && mark.startsWith(',') && (before === undefined || /[.?!]/.test(before.mark));
}

/** `and/or`, `follow-up` and `day.what` are written as one and read as several. */
function parts(written: string, start: number): Word[] {
  if (!/[./-]/.test(written) || /^[\d.,/-]+$/.test(written) || /^(e\.g|i\.e|a\.m|p\.m)$/i.test(written)) {
    return [{ start, end: start + written.length, meant: meantWords(written), mark: '' }];
  }
  const found: Word[] = [];
  for (const match of written.matchAll(/[^./-]+/g)) {
    const mark = written.slice(match.index + match[0].length)[0] ?? '';
    const from = start + match.index;
    found.push({
      start: from,
      end: from + match[0].length,
      meant: meantWords(match[0]),
      mark: mark === '.' ? '.' : '',
    });
  }
  return found;
}

const TEXTS_KEPT = 1000;
const plainKept = new Map<string, readonly string[]>();

/** Plain lower-case words of any text: the form in which rules are written. The same texts are read again and again. */
export function plainWords(text: string): string[] {
  let plain = plainKept.get(text);
  if (plain === undefined) {
    plain = wordsOf(cleanText(text)).flatMap((word) => [...word.meant]);
    if (plainKept.size >= TEXTS_KEPT) plainKept.clear();
    plainKept.set(text, plain);
  }
  return [...plain];
}

const LITTLE = new Set(
  `a an the this that these those there here it its itself i me my mine myself we us our ours you your yours yourself he him
  his she her hers they them their theirs who whom whose which what when where why how is am are was were be been being do
  does did done doing have has had having can could will would shall should may might must not no nor and or but if then else
  than so as at by for from in into of off on onto out over under up down to too with without within about after again
  against all also although always am among any anyone anything because before between both during each either ever every
  few get gets getting got give given go goes going gone just know let like little lot lots made make makes making many maybe
  me mean means more most much neither never now often oh ok okay once one only other others own per quite rather really
  same say says said see seem seems since some someone something sometimes still such sure take tell thank thanks thing
  things think through till together until upon us use used very want well went were while yes yeah yet bit kind sort
  around away back even around actually basically right way hi hello hey please great good nice cool wow interesting
  interested um uh hmm mm able question ask asking wonder wondering curious hear love mention mentioned`.split(/\s+/),
);

/** Words that carry the matter, in the form in which they compare: stemmed, without the little words. */
export function contentWords(text: string): string[] {
  let found = remembered.get(text);
  if (found === undefined) {
    found = contentOf(plainWords(text));
    if (remembered.size >= TEXTS_KEPT) remembered.clear();
    remembered.set(text, found);
  }
  return [...found];
}

/** The turns of a meeting are looked back at again and again. */
const remembered = new Map<string, readonly string[]>();

/** The same for words that are already plain. */
export function contentOf(words: readonly string[]): string[] {
  const found: string[] = [];
  for (const word of words) if (!LITTLE.has(word) && word.length > 1) found.push(stem(word));
  return found;
}

const stems = new Map<string, string>();

/** A light stem: enough that `advise`, `advised` and `advises` meet; not a word of English. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = cut(word);
    if (stems.size < 8000) stems.set(word, found);
  }
  return found;
}

const IRREGULAR = new Map(
  Object.entries({
    began: 'begin',
    begun: 'begin',
    taught: 'teach',
    thought: 'think',
    brought: 'bring',
    bought: 'buy',
    chose: 'choos',
    chosen: 'choos',
    felt: 'feel',
    found: 'find',
    grew: 'grow',
    grown: 'grow',
    kept: 'keep',
    knew: 'know',
    known: 'know',
    learnt: 'learn',
    left: 'leav',
    lost: 'los',
    met: 'meet',
    paid: 'pay',
    ran: 'run',
    spent: 'spend',
    told: 'tell',
    took: 'tak',
    wrote: 'writ',
    written: 'writ',
    children: 'child',
    people: 'peopl',
    people_: 'peopl',
    women: 'woman',
    men: 'man',
    worse: 'bad',
    worst: 'bad',
    better: 'good',
    best: 'good',
    fell: 'fall',
    led: 'lead',
    hardest: 'hard',
    harder: 'hard',
    broke: 'break',
    broken: 'break',
    spoke: 'speak',
    spoken: 'speak',
    came: 'com',
    become: 'becom',
    became: 'becom',
    held: 'hold',
    sold: 'sell',
    built: 'build',
    sent: 'send',
    won: 'win',
    drove: 'driv',
    quit: 'quit',
  }),
);

function cut(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (word.length < 4 || /\d/.test(word)) return word;
  let base = word;
  if (base.endsWith('ies')) base = base.slice(0, -3) + 'y';
  else if (base.endsWith('sses')) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (/ing$/.test(base) && /[aeiouy].*ing$/.test(base) && base.length > 5) base = undouble(base.slice(0, -3));
  else if (/ied$/.test(base)) base = base.slice(0, -3) + 'y';
  else if (/ed$/.test(base) && /[aeiouy].*ed$/.test(base) && base.length > 4) base = undouble(base.slice(0, -2));
  else if (/ly$/.test(base) && base.length > 5) base = base.slice(0, -2);
  if (base.endsWith('e') && base.length > 3) base = base.slice(0, -1);
  if (base.endsWith('y') && base.length > 3) base = base.slice(0, -1) + 'i';
  return base;
}

function undouble(base: string): string {
  return /([bdfgmnprt])\1$/.test(base) ? base.slice(0, -1) : base;
}
