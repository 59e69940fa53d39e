import * as z from 'zod';
import { GROUPS } from './report.ts';

/**
 * The schema of a rubric file. It runs when the prompts are built, not at the edge: the Worker imports the type
 * alone and trusts the generated module.
 */
const id = z.string().regex(/^[a-z]+([-_][a-z]+)*$/);
const words = z.string().min(1).max(400);
const share = z.number().min(0).max(1);
const count = z.int().min(1);
const cost = z.number().min(0).max(100);

const CriterionSchema = z.strictObject({
  id: z.enum([
    'preparation_shown',
    'opening',
    'question_form',
    'range',
    'depth',
    'uptake',
    'tact',
    'time',
    'closing_request',
    'note',
  ]),
  label: words,
  /** 0 switches the criterion off. */
  weight: z.number().min(0).max(100),
  /** What levels 1 to 4 look like, said to the seeker. */
  levels: z.array(words).length(4),
  notObserved: words,
});

const MeasuresSchema = z.strictObject({
  noteWordsForFull: count,
  copiedFromProfile: share,
  goalWordsForFull: count,
  plannedQuestionsForFull: count,
  referencesForFull: count,
  searchableCost: cost,
  openingTurns: count,
  lateOpeningShare: share,
  openShareNone: share,
  openShareFull: share,
  leadingCost: cost,
  stackedCost: cost,
  particularShare: share,
  minutesPerSubject: z.number().positive(),
  turnsPerSubject: z.number().positive(),
  subjectsFewest: count,
  subjectsMost: count,
  followUpShareFull: share,
  followUpsFull: count,
  uptakeFloor: share,
  uptakeFull: share,
  cueShare: share,
  unsupportedCost: cost,
  echoCost: cost,
  monologueWords: count,
  talkShareGood: share,
  talkShareWorst: share,
  overTimeMinutes: z.number().min(0),
  closingFrom: share,
  closingFull: share,
  echoLength: count,
  echoShare: share,
  repeatedTimes: count,
  bareFollowUpsMost: count,
  stackedTurnsToFlag: count,
  noFollowUpQuestions: count,
});

const AdviceSchema = z.strictObject({
  id,
  criterion: CriterionSchema.shape.id,
  weight: z.number().positive(),
  says: words,
  /** Follows "last time you meant to". */
  meant: words,
});

export const RubricSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  version: count,
  title: words,
  custom: words,
  why: words,
  bands: z
    .strictObject({ emerging: cost, sound: cost, strong: cost })
    .refine((bands) => bands.emerging < bands.sound && bands.sound < bands.strong, 'bands must rise'),
  levelWords: z.array(words).length(4),
  enough: z.strictObject({
    seekerTurns: count,
    words: count,
    questionsForTotal: count,
    tooShort: words,
    fewQuestions: words,
  }),
  groups: z.array(z.strictObject({ id: z.enum(GROUPS), label: words, criteria: z.array(CriterionSchema).min(1) })),
  measures: MeasuresSchema,
  advice: z.array(AdviceSchema).min(1),
  /** By criterion, for a talk that is not strong yet and in which no moment stands out. */
  next: z.array(z.strictObject({ criterion: CriterionSchema.shape.id, says: words, meant: words })).min(1),
});

export type Rubric = z.infer<typeof RubricSchema>;
export type Measures = Rubric['measures'];
export type RubricCriterion = Rubric['groups'][number]['criteria'][number];
