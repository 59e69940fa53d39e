import MiniSearch from 'minisearch';
import type { Persona } from '../../../worker/informant/persona.ts';
import { alike, contentWords, plainWords, stem } from '../../../worker/language/index.ts';

/** Facts for a question, the likeliest first; a fact that nothing points to is left out. */
export type Route = (question: string) => string[];

/** Makes a route from a persona. */
export type Way = (persona: Persona) => Route;

/** Words in common with the best paraphrase, as they are written. */
export const byTokens: Way = bestPhrase((text) => new Set(text.toLowerCase().match(/\p{L}+/gu)), dice);

/** The language room's `similarity` with the best paraphrase. */
export const bySimilarity: Way = bestPhrase(contentWords, alike);

/** Cosine of letters in threes and fours with the best paraphrase. */
export const byLetters: Way = bestPhrase(lettersOf, cosine);

/** BM25 over the paraphrases, on stems. */
export const byBm25: Way = ({ facts }) => {
  const search = new MiniSearch({
    fields: ['text'],
    storeFields: ['fact'],
    tokenize: plainWords,
    processTerm: (word) => stem(word),
  });
  const phrases = facts.flatMap(({ id, paraphrases }) => paraphrases.map((text) => ({ text, fact: id })));
  search.addAll(phrases.map((phrase, id) => ({ id, ...phrase })));
  return (question) => [...new Set(search.search(question).map(({ fact }) => fact as string))];
};

/** Reciprocal ranks of two ways added up, with the customary 60. */
export function mixture(one: Way, other: Way): Way {
  return (persona) => {
    const routes = [one(persona), other(persona)];
    return (question) => {
      const sums = new Map<string, number>();
      for (const route of routes) {
        for (const [at, fact] of route(question).entries()) sums.set(fact, (sums.get(fact) ?? 0) + 1 / (61 + at));
      }
      return inOrder(sums);
    };
  };
}

function bestPhrase<Made>(make: (text: string) => Made, like: (a: Made, b: Made) => number): Way {
  return ({ facts }) => {
    const made = facts.map(({ id, paraphrases }) => ({ id, phrases: paraphrases.map(make) }));
    return (question) => {
      const query = make(question);
      const best = made.map(
        ({ id, phrases }) => [id, Math.max(0, ...phrases.map((each) => like(query, each)))] as const,
      );
      return inOrder(new Map(best.filter(([, score]) => score > 0)));
    };
  };
}

function inOrder(scores: ReadonlyMap<string, number>): string[] {
  return [...scores].sort(([, a], [, b]) => b - a).map(([fact]) => fact);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

interface Letters {
  counts: ReadonlyMap<string, number>;
  length: number;
}

function lettersOf(text: string): Letters {
  const padded = ` ${plainWords(text).join(' ')} `;
  const counts = new Map<string, number>();
  for (const size of [3, 4]) {
    for (let at = 0; at + size <= padded.length; at++) {
      const gram = padded.slice(at, at + size);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return { counts, length: Math.hypot(...counts.values()) };
}

function cosine(a: Letters, b: Letters): number {
  let sum = 0;
  for (const [gram, count] of a.counts) sum += count * (b.counts.get(gram) ?? 0);
  return sum === 0 ? 0 : sum / (a.length * b.length);
}
