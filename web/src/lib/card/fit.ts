import type { ShownCard } from './shown.ts';

/** A card with what is left out of it so that it stays on one page; nothing is ever cut in the middle. */
export interface Selection {
  card: ShownCard;
  /** How many lines of the checklist are shown. */
  checks: number;
  /** Set larger, to be read at arm's length, where there is room for it. */
  isLarge: boolean;
  /** What was left out, for a sentence; empty where everything is there. */
  without: string;
}

/**
 * From everything to less and less: the checklist gives way first, then questions from the last one up. Where the print
 * is to be larger nothing is set small to save room.
 */
export function selections(card: ShownCard, checks: number, isLarger = false): Selection[] {
  const { questions } = card;
  const shorter = [
    { card, checks, isLarge: true, without: '' },
    ...(isLarger ? [] : [{ card, checks, without: '' }]),
    ...(checks > 3 ? [{ card, checks: 3, without: 'half of the checklist' }] : []),
    ...(checks > 0 ? [{ card, checks: 0, without: 'the checklist' }] : []),
  ];
  const fewer = questions.map((_, gone) => {
    const kept = questions.slice(0, questions.length - gone - 1);
    const which = gone === 0 ? 'the last question' : `the last ${gone + 1} questions`;
    return {
      card: { ...card, questions: kept },
      checks: 0,
      without: checks > 0 ? `the checklist and ${which}` : which,
    };
  });
  const bare = { ...card, questions: [] };
  const all: (Omit<Selection, 'isLarge'> & { isLarge?: boolean })[] = [
    ...shorter,
    ...fewer,
    { card: { ...bare, openingLine: '' }, checks: 0, without: 'the opening line and the questions' },
  ];
  return all.map((each) => ({ isLarge: isLarger, ...each }));
}
