import * as z from 'zod';
import { PRACTICES, SETTINGS, TEMPERAMENTS } from '../../informant/terms.ts';
import type * as answers from './rehearsal-answers.ts';
import { Level } from './level.ts';
import { PersonaCard } from './persona-schemas.ts';
import { Clock, Phase, SpokenTurn, TalkVoice } from './turn-schemas.ts';

/** Rehearsals as schemas, for the OpenAPI document and the tests alone. */
const time = z.iso.datetime();

export const Plan = z
  .object({
    goal: z.string(),
    research: z.string(),
    introduction: z.string(),
    questions: z.array(z.object({ id: z.string(), text: z.string(), mustAsk: z.boolean() })),
    closingRequest: z.string(),
    outreach: z.string(),
  })
  .meta({ id: 'Plan' });

export const SavedPlan = Plan.extend({ version: z.int() }).meta({
  id: 'SavedPlan',
}) satisfies z.ZodType<answers.SavedPlan>;

export const Check = z
  .object({
    questionId: z.string().nullable(),
    field: z.enum(['question', 'questions', 'goal', 'research', 'introduction', 'closingRequest', 'outreach', 'note']),
    code: z.string(),
    message: z.string(),
    better: z.string().nullable(),
  })
  .meta({ id: 'Check' });

export const SavedPlanAnswer = z.object({
  plan: SavedPlan,
  checks: z.array(Check),
}) satisfies z.ZodType<answers.SavedPlanAnswer>;

export const SelfRating = z
  .object({ preparation: Level, questions: Level, listening: Level, closing: Level })
  .meta({ id: 'SelfRating' });

export const Focus = z
  .object({ id: z.string(), advice: z.string(), meant: z.string().meta({ description: 'Follows “you meant to”.' }) })
  .meta({ id: 'Focus' });

const common = {
  id: z.string(),
  persona: PersonaCard,
  minutes: z.int(),
  practice: z
    .enum(PRACTICES)
    .nullable()
    .meta({ description: 'The one thing that is practised in three exchanges; null for a whole meeting.' }),
  setting: z.enum(SETTINGS),
  phase: Phase,
  clock: Clock,
  createdAt: time,
  updatedAt: time,
  closedAt: time.nullable(),
  parentId: z.string().nullable(),
  branchTurn: z.int().nullable(),
  follows: z.string().nullable().meta({ description: 'The talk that this one is a second meeting after.' }),
};

export const RehearsalSummary = z
  .object({
    ...common,
    turns: z.int(),
    questionsPlanned: z.int(),
    wasKnown: z.boolean(),
    branchMinute: z.number().nullable(),
  })
  .meta({ id: 'RehearsalSummary' }) satisfies z.ZodType<answers.RehearsalSummary>;

export const Rehearsal = z
  .object({
    ...common,
    temperament: z.enum(TEMPERAMENTS),
    pace: z.enum(['condensed', 'spoken']),
    voice: TalkVoice,
    plan: SavedPlan,
    checks: z.array(Check),
    asked: z.array(z.string()).meta({ description: 'Ids of planned questions that have been asked.' }),
    turns: z.array(SpokenTurn),
    notes: z.string(),
    note: z.string(),
    noteChecks: z.array(Check),
    selfRating: SelfRating.nullable(),
    focus: Focus.nullable().meta({ description: 'The one thing to change from the talk before.' }),
  })
  .meta({ id: 'Rehearsal' }) satisfies z.ZodType<answers.Rehearsal>;
