import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import type { Persona } from './persona.ts';
import { profileText } from './profile.ts';
import { spokenSentences } from './spoken.ts';

const pages = new WeakMap<Persona, ReadonlySet<string>[]>();

/** Whether the page about the informant really answers it: one sentence there has what is asked about. */
export function isPublic(persona: Persona, { searchable, text }: Question): boolean {
  const asked = contentWords(text);
  if (!searchable || asked.length < 2) return false;
  return sentencesOf(persona).some((words) => asked.filter((word) => words.has(word)).length >= asked.length * 0.6);
}

function sentencesOf(persona: Persona): ReadonlySet<string>[] {
  let page = pages.get(persona);
  if (!page) {
    page = profileText(persona)
      .split('\n')
      .flatMap(spokenSentences)
      .map((sentence) => new Set(contentWords(sentence)));
    pages.set(persona, page);
  }
  return page;
}
