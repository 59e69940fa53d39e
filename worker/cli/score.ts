import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { EarlierTurn } from '../language/index.ts';
import { scoreRehearsal, type Plan, type PlannedQuestion, type Report, type Rubric } from '../scoring/index.ts';
import { RubricSchema } from '../scoring/rubric.ts';
import { jsonLines, stop, writeLine } from './json-lines.ts';

interface Row {
  id?: unknown;
  turns?: { speaker?: string; text?: unknown }[];
  profile?: string | null;
  plan?: Partial<Plan> | null;
  note?: string | null;
  minutes?: number | null;
}

const SPEAKERS: Record<string, EarlierTurn['speaker']> = {
  seeker: 'seeker',
  user: 'seeker',
  informant: 'informant',
  professional: 'informant',
};
const GROUPS = ['preparation', 'questions', 'listening', 'closing'] as const;

const rubric = readRubric();
let line = 0;
for await (const row of jsonLines<Row>()) {
  line++;
  writeLine(scored(row));
}

function scored(row: Row): unknown {
  const report = scoreRehearsal(
    {
      turns: turnsOf(row),
      plan: planOf(row),
      profile: row.profile ?? null,
      note: row.note ?? null,
      minutes: row.minutes ?? null,
      // A transcript that is handed in is taken to be whole.
      ended: true,
      selfRating: null,
      meeting: null,
    },
    rubric,
  );
  return {
    id: row.id,
    overall: report.overall,
    ...Object.fromEntries(GROUPS.map((group) => [group, pointsOf(report, group)])),
    flags: report.flags.map(({ id }) => id),
    criteria: report.criteria.map(({ id, points, level, evidence }) => ({ id, points, level, evidence })),
    features: report.features,
    reason: report.noTotal,
  };
}

function pointsOf(report: Report, group: (typeof GROUPS)[number]): number | null {
  return report.groups.find(({ id }) => id === group)?.points ?? null;
}

function turnsOf({ turns }: Row): EarlierTurn[] {
  if (!Array.isArray(turns)) return stop(`rehearsal ${line}: turns must be a list`);
  return turns.map(({ speaker, text }, at) => ({
    number: at + 1,
    speaker: SPEAKERS[speaker ?? ''] ?? stop(`rehearsal ${line}, turn ${at + 1}: speaker must be seeker or informant`),
    text: String(text ?? ''),
  }));
}

function planOf({ plan }: Row): Plan | null {
  if (!plan) return null;
  const empty: Plan = { goal: '', research: '', introduction: '', questions: [], closingRequest: '', outreach: '' };
  const questions = (plan.questions ?? []).map((question: unknown, at) =>
    typeof question === 'string' ? { id: `q${at + 1}`, text: question, mustAsk: false } : (question as PlannedQuestion),
  );
  return { ...empty, ...plan, questions };
}

/** From its file, so that the program needs nothing built first. */
function readRubric(): Rubric {
  const file = path.join(import.meta.dirname, '../../prompts/rubrics/informational-interview-1.yaml');
  return RubricSchema.parse(parse(readFileSync(file, 'utf8')));
}
