import * as z from 'zod';
import type { DraftedInformant } from '../api/contract/drafting-answers.ts';
import { checkFacts, FACT_KINDS } from '../informant/drafting/check-facts.ts';
import { fenced } from '../informant/drafting/source-text.ts';
import { prompts } from '../prompts.ts';
import { askAide, instructionOf, noAide, unavailable, type Aide } from './aide.ts';

const Proposed = z.object({
  facts: z.array(z.object({ kind: z.enum(FACT_KINDS), text: z.string(), quote: z.string() })),
});

/** Twenty-five facts with their quotes take some 2,500. */
const MOST_TOKENS = 4_000;
const WHOLE_MS = 60_000;
const STILL = 'What you pasted is still here, and the form works without it.';

/**
 * What a pasted text says of a person, each thing with the words it stands on; what does not stand on them is left
 * out and counted. Nothing is kept. Throws `model_unavailable`.
 */
export async function draftInformant(text: string, aide: Aide | null): Promise<DraftedInformant> {
  if (aide === null) throw noAide('The form works without it.');
  const answer = await askAide(aide, {
    part: 'draft',
    instructions: instructionOf('draft').text,
    data: fenced(text),
    schema: Proposed,
    name: 'facts',
    maxOutputTokens: MOST_TOKENS,
    limits: { wholeMs: WHOLE_MS },
  });
  if (!answer.ok) throw unavailable(answer.fault.name, STILL);
  return checkFacts(text, answer.value.facts, prompts.watch);
}
