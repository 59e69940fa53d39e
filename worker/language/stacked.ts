import type { FoundQuestion } from './questions.ts';
import { core } from './question-form.ts';
import { alike } from './similarity.ts';
import type { TopicGuess } from './topics.ts';
import { contentOf } from './words.ts';

const SOCIAL =
  /^(?:how are you|how is it going|how have you been|is (?:now|this) (?:still )?(?:a good|an ok|ok|okay|fine)|(?:may|can|could) i (?:ask|take|record|jot)|do you mind|does that make sense|(?:is|was|would) (?:that|it) (?:be )?(?:ok|okay|all right|alright|fine)|right$|you know$|know what i mean|really$|is that (?:ok|okay|so|right|all right)|would that be)/;

/** Courtesies and tags: they end in a question mark and ask for nothing. */
export function isSocial(question: FoundQuestion): boolean {
  return SOCIAL.test(core(question.onset));
}

/**
 * Two or more different questions in one turn. Saying one again in other words is free, and so is what leads up to a
 * question: words of the last turn said back ("Why not, kindly."), or why one came ("I'm wondering about a change.").
 */
export function isStacked(
  questions: readonly FoundQuestion[],
  topics: readonly (readonly TopicGuess[])[],
  heard: readonly string[] | null,
): boolean {
  const kept: Asked[] = [];
  const marked = questions.some((question) => question.marked && !isSocial(question));
  const last = ` ${heard?.join(' ') ?? ''} `;
  questions.forEach((question, i) => {
    if (isSocial(question)) return;
    if (!question.marked && (last.includes(` ${question.plain} `) || (marked && wondersOfOneself(question.plain))))
      return;
    const next = {
      content: contentOf(question.onset.split(' ')),
      plain: question.onset,
      led: question.plain,
      topic: topics[i]?.[0]?.topic,
    };
    if (!kept.some((before) => saysAgain(next, before))) kept.push(next);
  });
  return kept.length >= 2;
}

/** "What tools do you use, is it like R or SQL?" narrows the question before it, and does not ask another. */
const NARROWS =
  /^(?:is|was|are|were|would) (?:it|that|this|they|those|these)\b|^(?:like|such as|for example|maybe|or)\b|^did (?:you|it) (?:study|do|plan|choose|want|learn) (?:it|that|this)\b/;

/** "I'm wondering whether this could be my second career": how the seeker came to ask, and not what they ask. */
export function wondersOfOneself(plain: string): boolean {
  return WONDERS.test(plain) && !ASKS_ALL_THE_SAME.test(plain);
}

const WONDERS =
  /\bi (?:am|was|have been) (?:\w+ )?(?:wondering|curious|unsure|thinking|trying to \w+(?: out)?)\b.*\b(?:i|my|me|mine|myself|an? (?:\w+ )?(?:change|move|switch)|changing|leaving|moving|switching)\b/;
const ASKS_ALL_THE_SAME =
  /\byou\b|\byour\b(?! (?:\w+ )?(?:time|minutes|help|advice)\b)|\b(?:if|whether) i (?:need|should|must|have to|would need)\b/;

interface Asked {
  content: string[];
  plain: string;
  /** With its lead-in. */
  led: string;
  topic: string | undefined;
}

/** "…, and what has come of it?" is the end of the question before it. */
const ASKS_ON =
  /^(?:and )?(?:what|how) (?:(?:has|have|had|did|was|is) )?(?:happened|happens|happen|came|comes|come|changed|changes|followed|went)\b|^(?:and )?what did (?:it|that|this) (?:change|do|teach|lead|cost|alter)\b/;
/** "How do they see it?" asks on about what the question before it named. */
const POINTS = /\b(?:it|that|this|they|them|those|these|he|she|him|her)\b/;

function saysAgain(next: Asked, before: Asked): boolean {
  if (next.plain === before.plain) return true;
  if (/^(?:i mean|in other words|that is|or rather|like|so)\b/.test(next.led)) return true;
  if (ASKS_ON.test(next.plain) && POINTS.test(next.plain)) return true;
  if (next.content.length <= 1 && next.topic === undefined && POINTS.test(next.plain)) return true;
  if (alike(next.content, before.content) >= 0.5 || NARROWS.test(next.plain)) return true;
  return next.topic !== undefined && next.topic === before.topic;
}
