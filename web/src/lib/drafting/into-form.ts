import type { DraftedInformant } from '../../../../worker/api/contract/drafting-answers.ts';
import type { PersonaDetails } from '../../../../worker/api/contract/persona.ts';

/** The same number as PASTE_LIMIT of the wire contract, so that no validator reaches the browser; a test keeps them equal. */
export const PASTE_LIMIT = 12_000;

type Fact = DraftedInformant['facts'][number];
type Kind = Fact['kind'];

export const KIND_NAMES: Record<Kind, string> = {
  name: 'Their name',
  role: 'What they do',
  organisation: 'Where',
  path: 'Their path',
  published: 'What they made or wrote',
};

const LINES = ['name', 'role', 'organisation'] as const;
const LISTS = ['path', 'published'] as const;

/** The form with what was kept put into it. What was typed stays: a line that has words in it is left as it is. */
export function intoForm(
  typed: PersonaDetails,
  facts: readonly Pick<Fact, 'kind' | 'text'>[],
): { details: PersonaDetails; left: Kind[] } {
  const details = { ...typed };
  const left: Kind[] = [];
  const of = (kind: Kind) =>
    facts.filter((fact) => fact.kind === kind && fact.text.trim() !== '').map(({ text }) => text.trim());
  for (const kind of LINES) {
    const words = of(kind).join(', ');
    if (words === '' || words === typed[kind].trim()) continue;
    if (typed[kind].trim() === '') details[kind] = words;
    else left.push(kind);
  }
  for (const kind of LISTS) {
    const lines = typed[kind].split('\n').map((line) => line.trim());
    const added = of(kind).filter((text) => !lines.includes(text));
    details[kind] = [typed[kind].trimEnd(), ...added].filter(Boolean).join('\n');
  }
  return { details, left };
}

/** What was put in, and what was left as typed, in a sentence or two. */
export function putIn(count: number, left: readonly Kind[]): string {
  const names = left.map((kind) => `“${KIND_NAMES[kind]}”`).join(' and ');
  const stays = left.length === 0 ? '' : ` ${names} ${left.length === 1 ? 'stays' : 'stay'} as you typed it.`;
  return `${count === 1 ? 'One thing is' : `${count} things are`} in the form; nothing is saved yet.${stays}`;
}

/** What did not hold up, in a sentence; null where everything did. */
export function leftOutLine({ notInText, saysMore, notForHere }: DraftedInformant['leftOut']): string | null {
  const parts = [
    notInText > 0 && `${notInText} whose words are not in your text`,
    saysMore > 0 && `${saysMore} that said more than the words do`,
    notForHere > 0 &&
      `${notForHere} that ${notForHere === 1 ? 'has' : 'have'} no place here, such as a way to reach them`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : `Left out: ${parts.join('; ')}.`;
}
