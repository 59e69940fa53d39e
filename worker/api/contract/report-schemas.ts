import * as z from 'zod';
import { TOPICS } from '../../language/topics.ts';
import { ASKS } from '../../scoring/correction.ts';
import type * as answers from './report-answers.ts';
import { HintMark } from './hint-schemas.ts';
import { Level } from './level.ts';
import { PersonaCard, StandInLabel } from './persona-schemas.ts';
import { Correction } from './rehearsal.ts';
import { Focus } from './rehearsal-schemas.ts';

/** Reports as schemas, for the OpenAPI document and the tests alone. */
const time = z.iso.datetime();

const Evidence = z.object({ turn: z.int().min(1), quote: z.string() }).meta({ id: 'Evidence' });

const tier = z.enum(['surface', 'story', 'candid']);
const group = z.enum(['preparation', 'questions', 'listening', 'closing']);
const points = z.number().min(0).max(100).nullable();
const standing = { points, level: Level.nullable() };

const Advice = z
  .object({
    ...Focus.shape,
    criterion: z.string(),
    moment: z.object({ informant: Evidence.nullable(), seeker: Evidence.nullable() }).nullable(),
    better: z.string().nullable(),
    branchFrom: z.int().nullable().meta({ description: 'The last turn to keep when this moment is tried again.' }),
  })
  .meta({ id: 'Advice' });

const Door = z.object({
  tier,
  state: z.enum(['elicited', 'volunteered', 'closed']),
  turn: z.int().nullable(),
});

export const ReadAs = z
  .object({
    asks: z.enum(ASKS),
    followsUp: z.boolean(),
    leading: z.boolean(),
    stacked: z.boolean(),
    asksForJob: z.boolean(),
    asksForMore: z.boolean(),
    pickedUp: z.boolean(),
  })
  .meta({ id: 'ReadAs', description: 'How a turn of the seeker was read, as far as a person can correct it.' });

export const RehearsalReport = z
  .object({
    rehearsalId: z.string(),
    persona: PersonaCard,
    standIn: StandInLabel.nullable(),
    createdAt: time,
    closedAt: time.nullable(),
    transcript: z.array(
      z.object({ number: z.int(), speaker: z.enum(['seeker', 'informant']), text: z.string(), minute: z.number() }),
    ),
    note: z.string(),
    knownSince: time.nullable(),
    wasKnown: z.boolean(),
    lendsLabels: z.boolean(),
    judge: z.object({ goesTo: z.string().nullable() }).nullable(),
    hints: z.array(HintMark).meta({ description: 'Where a hint was asked for; no part of any score.' }),
    title: z.string(),
    counts: z.object({
      questions: z.int(),
      seekerTurns: z.int(),
      words: z.int(),
      minutes: z.number().nullable(),
      of: z.number().nullable(),
    }),
    lastTime: Focus.extend({ went: z.enum(['done', 'not_yet', 'no_occasion']), thisTime: z.string() }).nullable(),
    happened: z.string(),
    enoughToScore: z.boolean(),
    noTotal: z.string().nullable(),
    overall: points,
    worked: z.array(z.object({ evidence: Evidence, why: z.string() })),
    change: Advice.nullable(),
    smaller: z.array(Advice),
    elicitation: z
      .object({
        topics: z.array(z.object({ topic: z.enum(TOPICS), label: z.string(), doors: z.array(Door) })),
        told: z.int(),
        closed: z.int(),
        openable: z.int(),
      })
      .nullable(),
    cues: z.object({ given: z.int(), pickedUp: z.int() }).nullable(),
    groups: z.array(
      z.object({
        id: group,
        label: z.string(),
        points,
        level: Level.nullable(),
        said: Level.nullable(),
        why: z.string(),
      }),
    ),
    criteria: z.array(
      z.object({
        id: z.string(),
        group,
        label: z.string(),
        weight: z.number(),
        points,
        level: Level.nullable(),
        says: z.string(),
        evidence: z.array(Evidence),
      }),
    ),
    uncorrected: z
      .object({
        turns: z.array(z.int()),
        overall: points,
        groups: z.array(z.object({ id: group, ...standing })),
        criteria: z.array(z.object({ id: z.string(), ...standing })),
      })
      .nullable()
      .meta({ description: 'The levels as the rules alone read them; null where nothing was corrected.' }),
    readings: z.array(z.object({ turn: z.int(), read: ReadAs, correction: Correction.nullable() })),
    features: z.record(z.string(), z.number().nullable()),
    flags: z.array(z.object({ id: z.string(), turns: z.array(z.int()) })),
    versions: z.object({ rubric: z.string(), scorer: z.string(), prompts: z.string(), model: z.string() }),
  })
  .meta({ id: 'RehearsalReport' });

export const OpenedDoors = z
  .object({
    knownSince: time,
    topics: z.array(
      z.object({
        topic: z.enum(TOPICS),
        label: z.string(),
        doors: z.array(z.object({ tier, turn: z.int().nullable(), words: z.string() })),
      }),
    ),
  })
  .meta({ id: 'OpenedDoors' }) satisfies z.ZodType<answers.OpenedDoors>;
