import * as z from 'zod';
import { cleanText } from '../../language/index.ts';
import type { Level } from '../report.ts';
import { isVerbatim, quoteFrom, shorten } from '../verbatim.ts';
import { DECISIONS, type AskedDecision } from './judge-words.ts';
import type { JudgedTalk } from './judged-talk.ts';

/** What a judge is asked to answer, as an object; everything beyond its shape is checked by `holdingUp`. */
export const JudgeAnswer = z.object({
  decisions: z.array(
    z.object({ id: z.string(), quote: z.string(), turn: z.number(), why: z.string(), holds: z.boolean() }),
  ),
});
export type JudgeAnswer = z.infer<typeof JudgeAnswer>;

/** One small decision that rests on words the seeker really said or wrote. */
export interface JudgedDecision {
  id: string;
  holds: boolean;
  /** 0 for the note. */
  turn: number;
  quote: string;
  /** One sentence to the seeker. */
  why: string;
}

/** What is left of a judge's answer on one criterion. */
export interface Judgement {
  decisions: JudgedDecision[];
  /** Decisions that were made and do not stand: their words were not said by the seeker. */
  dropped: number;
}

/** A quote of one word shows nothing, however real it is. */
const FEWEST_LETTERS = 8;
const LONGEST_WHY = 240;

/**
 * The decisions that stand: asked for, made once, on words that are verbatim in a turn of the seeker (or in the note,
 * where the note is judged). Names go back in where placeholders stood.
 */
export function holdingUp(answer: JudgeAnswer, asked: readonly AskedDecision[], talk: JudgedTalk): Judgement {
  const decisions: JudgedDecision[] = [];
  let dropped = 0;
  for (const { id } of asked) {
    const made = answer.decisions.filter((decision) => decision.id === id);
    const [only] = made;
    if (!only || (made.length === 1 && only.quote.trim() === '')) continue;
    const stands = made.length === 1 ? standing(only, talk) : null;
    if (stands) decisions.push(stands);
    else dropped++;
  }
  return { decisions, dropped };
}

function standing({ id, quote, turn, why, holds }: JudgeAnswer['decisions'][number], talk: JudgedTalk) {
  const words = talk.restore(quote.trim()).replace(/^["“]+|["”]+$/g, '');
  const said = talk.said.find((each) => each.number === turn);
  if (!said || words.replace(/[^\p{L}\p{N}]/gu, '').length < FEWEST_LETTERS) return null;
  if (![talk.quotable, talk.said].every((turns) => isVerbatim({ turn, quote: words }, turns))) return null;
  const evidence = quoteFrom(said, words);
  return evidence && { id, holds, turn, quote: evidence.quote, why: sentence(talk.restore(why)) };
}

/** One sentence, without anything that does not show. */
function sentence(why: string): string {
  const text = cleanText(why);
  return text.length <= LONGEST_WHY ? text : shorten(text);
}

/**
 * The level a judge reads. What it found to hold, and what it found missing, leaves a span of levels; the counted
 * level moves into it, by one at most. What did not stand up leaves the span wide, so nothing moves without a quote.
 */
export function judgedLevel(counted: Level, { decisions }: Pick<Judgement, 'decisions'>): Level {
  const holding = decisions.filter(({ holds }) => holds).length;
  const missing = decisions.length - holding;
  if (counted < 1 + holding) return (counted + 1) as Level;
  return counted > DECISIONS + 1 - missing ? ((counted - 1) as Level) : counted;
}
