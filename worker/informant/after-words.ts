import type { Question } from '../language/reading.ts';
import type { Afterwards } from './afterwards-kinds.ts';
import { part, type Part } from './part.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';
import { fresh } from './wordings.ts';

/** The informant's own word on what was just told, where there is one left. */
export function wordOn(scene: Scene, kind: Afterwards): Part | null {
  const own = fresh(scene, `after:${kind}`, scene.persona.afterwards?.[kind] ?? []);
  const line = own ?? fresh(scene, `after:any:${kind}`, scene.policy.words.afterwards[kind]);
  // What it is about stays what the next question may ask on from.
  const about = scene.lastFacts.map(({ id }) => `about:${id}`);
  return line ? part('answer', line.words, { used: [line.id, ...about] }) : null;
}

/** The word, and after it what is told. */
export function withWord(word: Part | null, told: Part | null): Part | null {
  if (!word || !told) return word ?? told;
  return { ...told, words: `${word.words} ${told.words}`, used: [...word.used, ...told.used] };
}

/** Which kind of word answers a question about what was just told, by what it asks. */
export function kindFor({ text, wants }: Pick<Question, 'text' | 'wants'>): Afterwards {
  const said = plain(text);
  if (/\bwhich\b/.test(said) || wants === 'choice') return 'which';
  if (/\bwhom?\b/.test(said)) return 'who';
  if (wants === 'figure') return /\bwhen\b/.test(said) ? 'dated' : 'lasted';
  if (wants === 'reason' || /\bwhy\b/.test(said)) return 'why';
  if (wants === 'yes_no') return /\b(?:did|was|were|had)\b/.test(said) ? 'was' : 'so';
  return /\bhow\b/.test(said) ? 'how' : 'went';
}
