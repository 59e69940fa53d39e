import { spokenSentences, wordCount } from '../spoken.ts';
import { character } from './character.ts';
import type { Finding, RuleName } from './finding.ts';
import { givenBy, type Given, type Watched } from './given.ts';
import { list, marks } from './marks.ts';
import { dateNotGiven, nameNotGiven, numberNotGiven } from './not-given.ts';
import { promptEcho } from './prompt-echo.ts';
import { repetition } from './repetition.ts';
import { roleReversal } from './role.ts';
import type { Said } from './said.ts';
import { stageDirection } from './stage-direction.ts';

/** Each looks at one sentence and gives back the words that do not belong, or null. */
const JUDGEMENTS: readonly (readonly [RuleName, (said: Said, given: Given) => string | null])[] = [
  ['prompt_echo', promptEcho],
  ['character', character],
  ['list', list],
  ['marks', marks],
  ['stage_direction', stageDirection],
  ['role_reversal', roleReversal],
  ['repetition', repetition],
  ['date_not_given', dateNotGiven],
  ['number_not_given', numberNotGiven],
  ['name_not_given', nameNotGiven],
];

/**
 * Looks at a reply on its way to the page: holds back the sentence that is being written, and lets it go when it is
 * whole and nothing is found. After a finding, or once it is full, nothing more comes.
 */
export class Watch {
  readonly #given: Given;
  readonly #mostWords: number;
  #held = '';
  #before: string[] = [];
  #finding: Finding | null = null;
  #isFull = false;

  constructor(watched: Watched) {
    this.#given = givenBy(watched);
    this.#mostWords = watched.brief.maxWords * watched.words.overLength;
  }

  /** What was found; what was let go before it has to be taken back. */
  get finding(): Finding | null {
    return this.#finding;
  }

  /** The reply is as long as it may be: what came so far is a whole one. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Takes what came; gives back the sentences that may be shown now. */
  take(piece: string): string[] {
    if (this.#isOver) return [];
    this.#held += piece;
    const sentences = spokenSentences(this.#held);
    if (endsForSure(this.#held)) return this.#letGo(rawSentences(this.#takeAll(), sentences), false);
    if (sentences.length < 2) return this.#tooLongAlready();
    const last = sentences.at(-1) ?? '';
    const cut = this.#held.lastIndexOf(last);
    const whole = this.#held.slice(0, cut);
    this.#held = this.#held.slice(cut - (/\s*$/.exec(whole)?.[0].length ?? 0));
    return this.#letGo(rawSentences(whole, sentences.slice(0, -1)), false);
  }

  /** The reply is over: gives back what was held. */
  end(): string[] {
    if (this.#isOver || this.#held.trim() === '') return [];
    const sentences = spokenSentences(this.#held);
    return this.#letGo(rawSentences(this.#takeAll(), sentences), true);
  }

  #takeAll(): string {
    const all = this.#held;
    this.#held = '';
    return all;
  }

  get #isOver(): boolean {
    return this.#finding !== null || this.#isFull;
  }

  /** A sentence that never ends is not waited for. */
  #tooLongAlready(): string[] {
    if (this.#words(this.#held) <= this.#mostWords) return [];
    if (this.#before.length > 0) this.#isFull = true;
    else this.#finding = { rule: 'over_length', words: this.#held };
    return [];
  }

  #letGo(sentences: readonly string[], isEnd: boolean): string[] {
    const free: string[] = [];
    for (const [at, sentence] of sentences.entries()) {
      if (this.#words(sentence) > this.#mostWords) {
        if (this.#before.length > 0) this.#isFull = true;
        else this.#finding = { rule: 'over_length', words: sentence };
        break;
      }
      this.#finding = look(
        { sentence, before: this.#before, isLast: isEnd && at === sentences.length - 1 },
        this.#given,
      );
      if (this.#finding) break;
      free.push(`${this.#before.length > 0 ? ' ' : ''}${sentence.trim().replace(/\s+/g, ' ')}`);
      this.#before = [...this.#before, sentence];
    }
    return free;
  }

  #words(more: string): number {
    return this.#before.reduce((sum, sentence) => sum + wordCount(sentence), wordCount(more));
  }
}

/**
 * Whether no next word is needed to see that a sentence is over: a whole word before the mark, and no quotation that
 * is still open. A question is waited for: whether it may end the reply only its end tells.
 */
function endsForSure(held: string): boolean {
  if (!/\p{Ll}{2}[.!]$/u.test(held) || /\b(?:etc|approx)\.$/.test(held)) return false;
  if (spokenSentences(`${held} A`).at(-1) !== 'A') return false;
  return held.split('“').length === held.split('”').length && held.split('"').length % 2 === 1;
}

function look(said: Said, given: Given): Finding | null {
  for (const [rule, find] of JUDGEMENTS) {
    const words = find(said, given);
    if (words !== null) return { rule, words };
  }
  return null;
}

/** The sentences with the space before them, which tells a new line from a new sentence. */
function rawSentences(text: string, sentences: readonly string[]): string[] {
  let from = 0;
  return sentences.map((sentence) => {
    const to = text.indexOf(sentence, from) + sentence.length;
    const raw = text.slice(from, to);
    from = to;
    return raw;
  });
}
