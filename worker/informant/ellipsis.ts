import { contentWords } from '../language/words.ts';
import { plain } from './spoken.ts';

/** "Why", "and then", "go on": the shortest ways to ask for more. */
export function asksOnBarely(text: string): boolean {
  return ASKS_ON.test(plain(text));
}

const ASKS_ON =
  /^(?:so |and |but |oh |really )?(?:why|how|how so|how come|why not|why is that|why so|and|then|then what|and then|like what|such as|for example|for instance|really|go on|tell me more|say more|more|what happened|what then|in what way|meaning)$/;

/** "How did that feel?", "can you give me an example?": asks on, about whatever was just said. */
export function isEllipsis(text: string): boolean {
  return contentWords(text).every(isGeneric);
}

/** A word that goes with anything that was said. */
export function isGeneric(word: string): boolean {
  return GENERIC.has(word);
}

const GENERIC = new Set(
  contentWords(
    `learn learned teach feel felt feeling happen happened change changed mean react reacted respond difference differently
    handle deal end ended turn turned help helped surprise think example instance instances expand elaborate detail details
    reason reasons story part exactly lead led later afterwards next moment time`,
  ),
);
