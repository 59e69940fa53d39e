import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { part, type Part } from './part.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';
import { unsaid } from './wordings.ts';

/** What the informant meant by a word of theirs. */
export function explainedTerm(scene: Scene, question: Question): Part | null {
  if (question.wants !== 'explanation' && !ASKS_MEANING.test(question.text)) return null;
  const asked = contentWords(question.text).filter((word) => !MEANING.has(word));
  const heard = ` ${plain(lastWords(scene))} `;
  const term = scene.persona.terms.find((known) => {
    const words = contentWords(known.term);
    // A term inside a longer question is not a request to explain it.
    if (asked.length > 0) return words.length > 0 && asked.every((word) => words.includes(word));
    return ` ${plain(question.text)} `.includes(` ${plain(known.term)} `) || heard.includes(` ${plain(known.term)} `);
  });
  const words = term ? unsaid(scene, term.explanation) : '';
  return term && words !== '' ? part('answer', words, { used: [`term:${term.term}`] }) : null;
}

const ASKS_MEANING = /\b(?:what (?:exactly )?(?:is|are|does|do|did)\b|what's|meant? by|you mean|define|explain)/i;
const MEANING = new Set(contentWords('mean meaning meant word term exactly define explain'));

function lastWords({ turns }: Scene): string {
  return turns.findLast(({ speaker }) => speaker === 'informant')?.text ?? '';
}
