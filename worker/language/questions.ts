import { core, formOf, wantsOf, type Form } from './question-form.ts';
import { isFragment, onsetAt } from './question-onsets.ts';
import type { AnswerForm } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Word } from './words.ts';

/** A question in the text: its words as typed, and the plain words from its onset on. */
export interface FoundQuestion extends Form {
  text: string;
  /** Plain words of the whole question with its lead-in. */
  plain: string;
  /** Plain words from where the asking begins. */
  onset: string;
  wants: AnswerForm;
  /** Written with a question mark. */
  marked: boolean;
  /** Which sentence of the turn it stands in. */
  sentence: number;
}

const EXCLAIMED =
  /^(?:what (?:a|an)\b|how (?:nice|lovely|wonderful|great|funny|interesting|cool|exciting|kind|sad|awful|terrible|amazing|strange|odd|brilliant)\b(?! (?:is|was|do|does|did|are|were)\b))/;
const SUBORDINATE =
  /^(?:when|where|how|what|which|who|why|whatever|whenever) (?:i|you|we|they|he|she|it|the|my|your|people|this|that|someone) (?!(?:is|are|was|were|do|does|did|can|could|would|will|should|have|has|had) (?:i|you|we|they|he|she|it)\b)/;
const FILLER_START = 3;

/** Every question of a sentence, with or without its mark. */
export function questionsOf(clean: string, sentence: Sentence, index: number): FoundQuestion[] {
  const flat = flatten(clean, sentence);
  const starts = onsets(flat, sentence.asks);
  if (starts.length === 0) {
    if (!sentence.asks && !isFragment(core(sentence.plain)) && !isFragment(sentence.plain)) return [];
    return [asFound(sentence.text, sentence.plain, sentence.plain, sentence.asks, index)];
  }
  return starts.map((start, i) => {
    const end = endOfQuestion(flat, starts[i + 1]);
    const wholeSentence = i === 0 && (sentence.asks || start <= FILLER_START) ? 0 : start;
    const text = clean.slice(startOf(flat, wholeSentence), endOf(flat, end - 1));
    const mark = i === starts.length - 1 && sentence.asks ? '?' : '';
    return asFound(
      text + mark,
      join(flat, wholeSentence, end),
      join(flat, start, end),
      sentence.asks && i === starts.length - 1,
      index,
    );
  });
}

/** The "and" between two questions belongs to neither. */
function endOfQuestion(flat: Flat[], next: number | undefined): number {
  if (next === undefined) return flat.length;
  return /^(?:and|or|also|then|but|so)$/.test(flat[next - 1]?.word ?? '') ? next - 1 : next;
}

interface Flat {
  word: string;
  start: number;
  end: number;
  /** The written word before it ended with a comma, colon or dash. */
  afterBreak: boolean;
  /** Inside the title of something: its words ask nothing. */
  inTitle: boolean;
}

/** Which words stand between quotation marks that close before the sentence ends: a title, or somebody else's words. */
function titled(clean: string, words: readonly Word[]): boolean[] {
  let open: number | null = null;
  const found = words.map(() => false);
  for (const [at, word] of words.entries()) {
    if (open === null && clean[word.start - 1] === '"') open = at;
    if (open === null || clean[word.end] !== '"') continue;
    if (at < words.length - 1) found.fill(true, open, at + 1);
    open = null;
  }
  return found;
}

function flatten(clean: string, sentence: Sentence): Flat[] {
  let afterBreak = true;
  const flat: Flat[] = [];
  const inTitle = titled(clean, sentence.words);
  for (const [at, word] of sentence.words.entries()) {
    word.meant.forEach((meant, i) => {
      flat.push({
        word: meant,
        start: word.start,
        end: word.end,
        afterBreak: i === 0 && afterBreak,
        inTitle: inTitle[at] === true,
      });
    });
    afterBreak = /[,:\-(]/.test(word.mark);
  }
  return flat;
}

const LEADS_ON =
  /^(?:so|and|but|or|well|ok|okay|oh|ah|um|now|then|also|anyway|yeah|yes|no|right|great|cool|nice|wow|hi|hello|hey|thanks|sorry|please|plus|because|alright|interesting|actually|like|just|next|first|second|finally|lastly|honestly|curious|maybe|question)$/;

/** Courtesies before the question, where no mark stands after them: "thank you what is it like". */
const COURTESIES =
  /^(?:(?:(?:hello|hi|hey)(?: \w+)?|(?:thank you|thanks)(?: (?:so|very) much)?(?: for (?:that|this|it|sharing|telling me|saying so))?|my (?:next|last|first|second|other|final) (?:one|question)(?: is)?) )+/;

/** "No is a fine answer." */
const LEAVE_TO_DECLINE = /^(?:and |but )?(?:a )?no (?:is|would be) (?:an? |also |perfectly |quite |totally )?\w+/;

function onsets(flat: Flat[], asks: boolean): number[] {
  const words = flat.map((part) => part.word);
  const plain = words.join(' ');
  if ((EXCLAIMED.test(core(plain)) || LEAVE_TO_DECLINE.test(plain)) && !asks) return [];
  const found: number[] = [];
  let announcedAt = -Infinity;
  let leading = true;
  // Each word of them is followed by a space.
  const courteous = (COURTESIES.exec(plain)?.[0] ?? '').split(' ').length - 1;
  for (let i = 0; i < flat.length; i++) {
    const first = leading || flat[i]?.afterBreak === true || afterJoin(words, i, found);
    if (leading && i >= courteous && !LEADS_ON.test(words[i] ?? '')) leading = false;
    if (flat[i]?.inTitle === true) continue;
    const onset = isTrailing(words, i, first) ? 'asked' : onsetAt(words, i, first);
    if (onset === null) continue;
    if (!asks && onset === 'asked' && first && SUBORDINATE.test(words.slice(i, i + 5).join(' '))) continue;
    const last = found.at(-1);
    // The question inside "I was wondering how …" is the same one, and so is "what do you" at "do you".
    if (last !== undefined && (i - announcedAt < 9 || i - last < 3) && !afterAnd(words, i)) continue;
    if (last !== undefined && (words[i - 1] === 'or' || awaitsVerb(words, last, i))) continue;
    if (onset === 'announced') announcedAt = i;
    found.push(i);
  }
  return found;
}

const AUXILIARY = /^(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must)$/;

/** "What from those two years | do you still use": the question word still waits for its verb. */
function awaitsVerb(words: readonly string[], from: number, to: number): boolean {
  if (!/^(?:what|why|how|who|whom|whose|where|when|which)$/.test(words[from] ?? '')) return false;
  if (!AUXILIARY.test(words[to] ?? '')) return false;
  return !words.slice(from + 1, to).some((word) => AUXILIARY.test(word) || word === 'and');
}

/** "It took two years, why so long": a few words at the end that ask by themselves. */
function isTrailing(words: readonly string[], from: number, first: boolean): boolean {
  if (from === 0 || words.length - from > 4) return false;
  const rest = words.slice(from).join(' ');
  if (/^and (?:afterwards|after that|before that|then what)$/.test(rest)) return from > 2;
  if (!first) return false;
  return /^(?:why|how|what|who|where|when|like what|such as|any)\b/.test(rest) && isFragment(rest);
}

/** `… and what do you`: a second question joined to the first. */
function afterJoin(words: readonly string[], i: number, found: readonly number[]): boolean {
  return found.length > 0 && afterAnd(words, i);
}

function afterAnd(words: readonly string[], i: number): boolean {
  const before = words[i - 1];
  if (before === 'and' || before === 'or') return true;
  return (before === 'also' || before === 'then' || before === 'if') && words[i - 2] === 'and';
}

function asFound(text: string, plain: string, onset: string, marked: boolean, sentence: number): FoundQuestion {
  const form = formOf(plain, onset);
  return { text, plain, onset, ...form, wants: wantsOf(plain, onset, form), marked, sentence };
}

const join = (flat: Flat[], from: number, to: number) =>
  flat
    .slice(from, to)
    .map((part) => part.word)
    .join(' ');
const startOf = (flat: Flat[], at: number) => flat[at]?.start ?? 0;
const endOf = (flat: Flat[], at: number) => flat[at]?.end ?? 0;
