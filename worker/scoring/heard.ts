import { splitSentences } from '../language/index.ts';
import { tellingSentence } from './rewrite.ts';

/** A few words after a question do not answer it: "What did you build last? Anything. A shelf." */
const WORDS_AFTER = 5;

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

/** The question that a reply ends on and that waits for its answer, or null. */
export function questionBack(reply: string): string | null {
  const sentences = splitSentences(reply);
  const at = sentences.findLastIndex((sentence) => sentence.endsWith('?'));
  const after = sentences.slice(at + 1);
  return words(after.join(' ')) <= WORDS_AFTER ? (sentences[at] ?? null) : null;
}

const OFFER = /^(?:ask me (about|why|how|what|who)|ask (about|why|how|what|who)|try me on)\s+(.+?)[.!]*$/i;
const MINE: Record<string, string> = { i: 'you', me: 'you', my: 'your', we: 'you', our: 'your', us: 'you' };

export interface Offer {
  /** The sentence as it was said: "Ask me about press night." */
  quote: string;
  /** What one may ask for, from the seeker's side: "about press night". */
  asksFor: string;
}

/** What the informant proposed to be asked, or null. */
export function offerIn(reply: string): Offer | null {
  for (const quote of splitSentences(reply).toReversed()) {
    const [, toMe, plain, rest] = OFFER.exec(quote) ?? [];
    // "Ask what you came to ask" offers nothing of the informant's own.
    if (rest === undefined || /\byou\b/i.test(rest)) continue;
    const [matter = rest] = rest.split(/, (?=(?:I|I'm|it|that|we)\b)/);
    const turned = matter.replace(/\b(?:I|me|my|we|our|us)\b/gi, (word) => MINE[word.toLowerCase()] ?? word);
    return { quote, asksFor: `${(toMe ?? plain ?? 'about').toLowerCase()} ${turned}` };
  }
  return null;
}

const TO_STAY_WITH = { fewest: 6, most: 28 };
const OF_THE_MOMENT =
  /\byou(?:r|rs|rself)?\b|\b(?:thanks?|sorry|good luck|good morning|hello|welcome|don't know|quite what|minutes?|the line|pictures?|screen|camera|my other phone)\b|[?"“”]/i;

/** The sentence one could stay with: one that tells, else the longest that is about the work. Null in small talk. */
export function worthStaying(reply: string): string | null {
  const plain = splitSentences(reply).filter((sentence) => {
    const length = words(sentence);
    return length >= TO_STAY_WITH.fewest && length <= TO_STAY_WITH.most && !OF_THE_MOMENT.test(sentence);
  });
  const longest = plain.toSorted((one, other) => words(other) - words(one))[0];
  return tellingSentence(reply) ?? longest ?? null;
}
