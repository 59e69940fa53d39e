import * as z from 'zod';
import { PRACTICES, SETTINGS, TEMPERAMENTS } from '../../informant/terms.ts';
import { ASKS } from '../../scoring/correction.ts';
import { isBlank, text } from './text.ts';

/** Limits in characters (UTF-16 code units, as a text field counts them). The interface shows them. */
export const LIMITS = {
  turn: 1500,
  goal: 600,
  research: 4000,
  introduction: 800,
  question: 300,
  questions: 30,
  closingRequest: 600,
  outreach: 1500,
  notes: 6000,
  note: 2500,
  focus: 300,
  cardQuestions: 6,
} as const;

/** Made by the client, so that a request can be repeated: a UUID or the like. */
export const ClientId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'must be 8 to 64 letters, digits, hyphens or underscores');

export const RehearsalParams = z.object({ rehearsalId: ClientId });

/** Which page of a list: the `next` of the page before. */
export const PageQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,16}_[A-Za-z0-9_-]{8,64}$/, 'is not where a page ends')
    .optional(),
});

export const ListQuery = PageQuery.extend({
  /** Only those with this informant. */
  personaId: z.string().min(1).max(100).optional(),
  /** Only those that were tried again from this talk. */
  parentId: ClientId.optional(),
});

/** How long a meeting is agreed for. */
export const Minutes = z.union(
  [z.literal(10), z.literal(15), z.literal(20), z.literal(30)],
  'must be 10, 15, 20 or 30',
);

export const NewRehearsal = z.object({
  id: ClientId,
  personaId: z.string().min(1).max(100),
  minutes: Minutes,
  /** One thing to practise: the meeting ends after three exchanges. */
  practice: z.enum(PRACTICES, 'must be opening, follow_up or closing').optional(),
  setting: z.enum(SETTINGS),
  temperament: z.enum(TEMPERAMENTS).optional(),
  pace: z.enum(['condensed', 'spoken']).optional(),
});

export const PlannedQuestion = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  text: text(LIMITS.question),
  mustAsk: z.boolean(),
});

export const NewPlan = z.object({
  /** The version this was made from; leave it out to overwrite whatever is there. */
  version: z.int().min(0).optional(),
  goal: text(LIMITS.goal),
  research: text(LIMITS.research),
  introduction: text(LIMITS.introduction),
  questions: z.array(PlannedQuestion).max(LIMITS.questions, `may have at most ${LIMITS.questions} questions`),
  closingRequest: text(LIMITS.closingRequest),
  outreach: text(LIMITS.outreach).optional(),
});

export const NewTurn = z.object({
  id: ClientId,
  text: text(LIMITS.turn).refine((words) => !isBlank(words), 'Say something first'),
  /** The number of the last turn this client has seen; 0 before the first. */
  after: z.int().min(0).optional(),
  /** Words that were answered, with a reply that broke off: asks for the rest of it. */
  goOn: z.boolean().optional(),
});

export const NewText = {
  note: z.object({ text: text(LIMITS.note) }),
  notes: z.object({ text: text(LIMITS.notes) }),
  outreach: z.object({ text: text(LIMITS.outreach) }),
};

/** Who speaks for the informant from here on. */
export const NewVoice = z.object({ by: z.enum(['model', 'built_in'], 'must be model or built_in') });

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'must be 1, 2, 3 or 4');
export const NewSelfRating = z.object({ preparation: level, questions: level, listening: level, closing: level });

/**
 * Keeps the first `fromTurn` turns; 0 begins a meeting with the same plan. `moment`: the same moment once more, so that
 * from 0 as well the informant is as they were.
 */
export const NewBranch = z.object({
  id: ClientId,
  fromTurn: z.int().min(0).max(1000),
  moment: z.boolean().optional(),
});

export const TurnParams = RehearsalParams.extend({ turn: z.coerce.number().int().min(1).max(1000) });

/** How a turn was meant; what is left out stays as it was read. */
export const Correction = z.strictObject({
  asks: z.enum(ASKS).optional(),
  followsUp: z.boolean().optional(),
  leading: z.boolean().optional(),
  stacked: z.boolean().optional(),
  asksForJob: z.boolean().optional(),
  asksForMore: z.boolean().optional(),
  pickedUp: z.boolean().optional(),
});

export const NewCorrection = Correction.refine(
  (said) => Object.keys(said).length > 0,
  'says nothing yet; say at least one thing that was read wrongly',
);

/** Whether one's corrections may serve as labelled examples. */
export const NewLending = z.object({ lendsLabels: z.boolean() });

export type NewCorrection = z.infer<typeof NewCorrection>;
export type ListQuery = z.infer<typeof ListQuery>;
export type NewRehearsal = z.infer<typeof NewRehearsal>;
export type NewPlan = z.infer<typeof NewPlan>;
export type NewTurn = z.infer<typeof NewTurn>;
export type NewBranch = z.infer<typeof NewBranch>;
export type NewSelfRating = z.infer<typeof NewSelfRating>;
