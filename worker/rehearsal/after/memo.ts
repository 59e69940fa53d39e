import type { Reflection, StepWords } from '../../api/contract/progress-answers.ts';
import { plainMarkdown as plain, type QuoteFound } from '../../scoring/index.ts';

/**
 * The reflection as a memo in Markdown: with whom and when, what was written, what was quoted and whether it was said,
 * and the next steps with their days. Pure.
 */
export function memoOf(reflection: Reflection): string {
  const { persona, heldAt, confidence } = reflection;
  const parts = [
    `# After the talk with ${plain(persona.standIn?.name ?? persona.name)}`,
    `${[persona.role, persona.organisation].filter(Boolean).map(plain).join(', ')}. ${heldAt.slice(0, 10)}.`,
    persona.standIn ? plain(persona.standIn.sentence) : 'A rehearsal with someone who is made up.',
    section('What I learnt', reflection.learnt),
    section('What surprised me', reflection.surprised),
    section('What fits me, and what does not', reflection.fits),
    section('What is still open', reflection.open),
    stepsOf(reflection.nextSteps),
    quotesOf(reflection.quotes, persona.firstName),
    confidenceOf(confidence),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, words: string): string {
  if (words.trim() === '') return '';
  const paragraphs = words
    .trim()
    .split(/\n\s*\n/)
    .map(plain);
  return `## ${title}\n\n${paragraphs.join('\n\n')}`;
}

function stepsOf(steps: readonly StepWords[]): string {
  const written = steps.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return '';
  const lines = written.map(({ text, by, done }) => `- [${done ? 'x' : ' '}] ${plain(text)}${by ? `, by ${by}` : ''}`);
  return `## Next steps\n\n${lines.join('\n')}`;
}

function quotesOf(quotes: readonly QuoteFound[], firstName: string): string {
  if (quotes.length === 0) return '';
  const lines = quotes.map(({ quote, turn, speaker }) =>
    turn === null
      ? `- “${plain(quote)}”: not found in the transcript`
      : `- “${plain(quote)}”: said by ${speaker === 'seeker' ? 'me' : plain(firstName)}, turn ${turn}`,
  );
  return `## What was quoted\n\n${lines.join('\n')}`;
}

function confidenceOf({ before, after }: Reflection['confidence']): string {
  const said = [before === null ? '' : `before ${before} of 5`, after === null ? '' : `after ${after} of 5`];
  const line = said.filter(Boolean).join(', ');
  return line === '' ? '' : `How ready I felt: ${line}.`;
}
