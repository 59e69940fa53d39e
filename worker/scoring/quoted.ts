import { cleanText } from '../language/index.ts';
import type { EarlierTurn } from '../language/reading.ts';

/** Words between quotation marks, and where they were really said; `turn` is null where nobody said them. */
export interface QuoteFound {
  quote: string;
  turn: number | null;
  speaker: EarlierTurn['speaker'] | null;
}

/** Between marks of any kind; less than this is a word in inverted commas, and no quotation. */
const QUOTED = /[“"«„]([^“”"«»„]{6,})[”"»“]/gu;
const LEAST_WORDS = 3;

/** What a text quotes, held against the turns of a talk: the words, not their case, marks or spaces. */
export function quotesIn(text: string, turns: readonly EarlierTurn[]): QuoteFound[] {
  const quotes = [...text.matchAll(QUOTED)].map(([, quote = '']) => quote.trim());
  return quotes
    .filter((quote) => bare(quote).split(' ').length >= LEAST_WORDS)
    .map((quote) => {
      const wanted = bare(quote);
      const turn = turns.find((each) => ` ${bare(each.text)} `.includes(` ${wanted} `));
      return { quote, turn: turn?.number ?? null, speaker: turn?.speaker ?? null };
    });
}

function bare(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}
