import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { Report, ScoringInput } from '../../../worker/scoring/report.ts';
import { RubricSchema } from '../../../worker/scoring/rubric.ts';

const file = path.join(import.meta.dirname, '../../../prompts/rubrics/informational-interview-1.yaml');
export const rubric = RubricSchema.parse(parse(readFileSync(file, 'utf8')));

export interface Transcript {
  id: string;
  turns: { speaker: string; text: string }[];
}

/** A transcript without a ledger, as the program `score` takes it. */
export function inputOf({ turns }: Transcript): ScoringInput {
  const said: ScoringInput['turns'] = turns.map(({ speaker, text }, at) => ({
    number: at + 1,
    speaker: speaker === 'user' || speaker === 'seeker' ? 'seeker' : 'informant',
    text,
  }));
  const rest = { plan: null, profile: null, note: null, minutes: null, selfRating: null, meeting: null };
  return { turns: said, ended: true, ...rest };
}

export function scored(transcript: Transcript): Report {
  return scoreRehearsal(inputOf(transcript), rubric);
}

/** A part of a report as a number; null where it was not scored. */
export function pointsOf(report: Report, criterion: string): number | null {
  if (criterion === 'overall') return report.overall;
  return report.groups.find(({ id }) => id === criterion)?.points ?? null;
}
