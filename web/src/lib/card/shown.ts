import { metName } from '#lib/people/named.ts';
import type { Card } from '../../../../worker/api/contract/card-answers.ts';
import type { PersonaCard } from '../../../../worker/api/contract/persona-answers.ts';
import type { Setting } from '../../../../worker/informant/terms.ts';

/** What one reads on a card, on paper, on the screen or on a phone. */
export interface ShownCard {
  name: string;
  /** Role and organisation, or an empty line. */
  role: string;
  setting: Setting;
  /** ISO 8601; null where no time is known. */
  meetsAt: string | null;
  openingLine: string;
  questions: string[];
  closingRequest: string;
  focus: string;
}

/** The real person where the talk was with a stand-in; the informant otherwise. */
export function whoOf(persona: PersonaCard): { name: string; role: string } {
  const name = metName(persona);
  // Where the role stands for the name it is not said twice.
  const isSaid = name.toLowerCase() === `the ${persona.role.trim().toLowerCase()}`;
  const role = [isSaid ? '' : persona.role, persona.organisation].map((text) => text.trim()).filter(Boolean);
  return { name, role: role.join(', ') };
}

type Words = Pick<Card, 'openingLine' | 'questions' | 'closingRequest' | 'focus'>;

/** Empty questions do not count: nothing is printed for them. */
export function shownCard(card: Pick<Card, 'persona' | 'setting' | 'meetsAt'>, words: Words): ShownCard {
  return {
    ...whoOf(card.persona),
    setting: card.setting,
    meetsAt: card.meetsAt,
    openingLine: words.openingLine.trim(),
    questions: words.questions.map(({ text }) => text.trim()).filter(Boolean),
    closingRequest: words.closingRequest.trim(),
    focus: words.focus.trim(),
  };
}

/** What is not there yet, for a sentence before printing. */
export function missing({ openingLine, questions, closingRequest }: ShownCard): string[] {
  return [
    ...(openingLine ? [] : ['an opening line']),
    ...(questions.length > 0 ? [] : ['questions']),
    ...(closingRequest ? [] : ['a closing request']),
  ];
}

/** "an opening line, questions and a closing request" */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
