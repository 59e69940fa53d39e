import { AppError } from '../errors.ts';
import { prompts } from '../prompts.ts';
import type { Rubric } from '../scoring/index.ts';

export const RUBRIC = 'informational-interview-1';

/** The rubric that every rehearsal is read by. */
export function currentRubric(): Rubric {
  const rubric = prompts.rubrics[RUBRIC];
  if (!rubric) throw new AppError('internal', 'The rubric is missing.');
  return rubric;
}
