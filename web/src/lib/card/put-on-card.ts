import type { Card } from '../../../../worker/api/contract/card-answers.ts';
import type { NewCard } from '../../../../worker/api/contract/card.ts';
import type { Advice } from '../../../../worker/scoring/report.ts';
import { LIMITS } from '#lib/plan/limits.ts';

/** `noted`: the advice alone; `asked`: the better wording too; `full`: there was no room left for it. */
export type Put = 'noted' | 'asked' | 'full';

/**
 * The card with the one thing to change on it, and its better wording where the card offers it: of a stand-in's own
 * words nothing is offered. What is there already stays as it is.
 */
export function withAdvice(card: Card, change: Pick<Advice, 'advice' | 'better'>): { wish: NewCard; put: Put } {
  const { openingLine, closingRequest, version } = card;
  const better = change.better?.trim() ?? '';
  const isOffered = card.choices.some(({ text, from }) => from === 'better' && text === better);
  const isThere = card.questions.some(({ text }) => text.trim() === better);
  const hasRoom = card.questions.length < LIMITS.cardQuestions;
  const questions =
    isOffered && !isThere && hasRoom ? [...card.questions, { id: freeId(card), text: better }] : card.questions;
  const put = !isOffered ? 'noted' : isThere || hasRoom ? 'asked' : 'full';
  return { wish: { version, openingLine, questions, closingRequest, focus: change.advice }, put };
}

function freeId({ questions }: Card): string {
  let number = questions.length + 1;
  while (questions.some(({ id }) => id === `report-${number}`)) number++;
  return `report-${number}`;
}
