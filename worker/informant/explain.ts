import type { Question } from '../language/reading.ts';
import { contentWords } from '../language/words.ts';
import { isOpen, type Approach } from './disclosure.ts';
import { part, type Part } from './part.ts';
import type { Fact } from './persona.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';
import { tell, type Telling } from './tell.ts';
import { unsaid } from './wordings.ts';

/** What the informant meant by a word of theirs. */
export function explainedTerm(scene: Scene, question: Question): Part | null {
  if (!ASKS_MEANING.test(question.text.replace(/[?.! ]+$/, ''))) return null;
  const asked = contentWords(question.text).filter((word) => !MEANING.has(word));
  const heard = ` ${plain(lastWords(scene))} `;
  const term = scene.persona.terms.find((known) => {
    const words = contentWords(known.term);
    // A term inside a longer question is not a request to explain it.
    if (asked.length > 0) return words.length > 0 && asked.every((word) => words.includes(word));
    return MEANT.test(question.text) && heard.includes(` ${plain(known.term)} `);
  });
  const words = term ? unsaid(scene, term.explanation) : '';
  return term && words !== '' ? part('answer', words, { used: [`term:${term.term}`] }) : null;
}

const ASKS_MEANING =
  /\b(?:what (?:exactly )?(?:is|are) (?:an? |the )?[\w' -]+$|what's (?:an? |the )?[\w' -]+$|what does .* mean|meant? by|you mean|define|explain)/i;
const MEANING = new Set(contentWords('mean meaning meant word term exactly define explain'));
const MEANT = /\b(?:you mean|meant|mean by)\b/i;

/** "What do you mean by that?": the words of the informant's own that were asked about, put another way or gone on from. */
export function meant(scene: Scene, question: Question, approach: Approach, telling: Telling): Part | null {
  if (!MEANT.test(question.text)) return null;
  const fact = scene.lastFacts.find(({ words }) => saysOf(question.text, words)) ?? toldWith(scene, question.text);
  if (!fact) return null;
  const next = fact.follows
    .flatMap((id) => scene.index.facts.get(id) ?? [])
    .find((each) => !scene.told.has(each.id) && each.tier !== 'private' && isOpen(scene, each, approach));
  if (next) return tell(scene, next, { ...telling, open: true, wants: 'account' });
  const words = unsaid(scene, fact.words) || unsaid(scene, fact.short ?? '');
  return words === '' ? null : part('answer', words, { used: [`fact:${fact.id}`] });
}

/** "What do you mean" asks about all that was said; "by the box" about where a box came in. */
function saysOf(text: string, words: string): boolean {
  const asked = contentWords(text).filter((word) => !MEANING.has(word));
  const said = new Set(contentWords(words));
  return asked.every((word) => said.has(word));
}

function toldWith(scene: Scene, text: string): Fact | undefined {
  return scene.persona.facts.find(({ id, words }) => scene.told.has(id) && saysOf(text, words));
}

function lastWords({ turns }: Scene): string {
  return turns.findLast(({ speaker }) => speaker === 'informant')?.text ?? '';
}
