import type { OwnPersona } from '../../../../worker/api/contract/persona-answers.ts';
import type { RehearsalSummary } from '../../../../worker/api/contract/rehearsal-answers.ts';

export interface Step {
  name: string;
  /** `next` is the one thing to do now; it can be done at once. */
  state: 'done' | 'next' | 'later';
  /** Where it is done; null where it begins here. */
  href: string | null;
}

/** The first talk with somebody's stand-in carries their id, so that it is found again and never made twice. */
export const firstTalkOf = (talks: readonly RehearsalSummary[], personaId: string): RehearsalSummary | undefined =>
  talks.find(({ id }) => id === personaId) ?? talks.findLast(({ parentId }) => parentId === null);

/** From whom one meets to the card; where one stands follows from what is there. */
export function stepsOf(person: OwnPersona, talks: readonly RehearsalSummary[]): Step[] {
  const first = firstTalkOf(talks, person.id);
  const ended = talks.find(({ closedAt }) => closedAt !== null);
  const again = talks.find(({ parentId }) => parentId !== null);
  const at = first && `/rehearsals/${first.id}`;
  const steps = [
    { name: 'When, and with whom', isDone: true, href: '#details' },
    { name: 'What you want to know', isDone: person.details.wants !== '', href: '#details' },
    {
      name: 'Opening line and six questions',
      isDone: (first?.questionsPlanned ?? 0) > 0,
      href: at ? `${at}/prepare` : null,
    },
    { name: 'The talk with a stand-in', isDone: ended !== undefined, href: at ? `${at}/talk` : null },
    { name: 'The report', isDone: again !== undefined, href: ended ? `/rehearsals/${ended.id}/report` : null },
    {
      name: 'One moment, tried again',
      isDone: again?.closedAt != null,
      href: again ? `/rehearsals/${again.id}/talk` : null,
    },
    { name: 'The card', isDone: false, href: at ? `/rehearsals/${(again ?? first).id}/card` : null },
  ];
  // What one wants to know may stay empty: it never stands in the way.
  const next = steps.findIndex(({ isDone }, index) => !isDone && index !== 1);
  return steps.map(({ name, isDone, href }, index) => ({
    name,
    href,
    state: isDone ? 'done' : index === next ? 'next' : 'later',
  }));
}
