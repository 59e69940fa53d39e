import * as z from 'zod';
import { SETTINGS } from '../../informant/terms.ts';
import { ClientId, Minutes } from './rehearsal.ts';
import { isBlank, text } from './text.ts';

/** Limits in characters of what is written after a talk. The interface shows them. */
export const AFTER_LIMITS = {
  reflection: 1500,
  step: 300,
  steps: 12,
  name: 80,
  role: 120,
  went: 2000,
  stayed: 1000,
  note: 2500,
  question: 300,
} as const;

/** How many good questions, and how many real conversations, one seeker may keep. */
export const MOST_QUESTIONS = 200;
export const MOST_CONVERSATIONS = 100;

const DAY_MS = 24 * 60 * 60 * 1000;

/** A calendar day, as the seeker's own calendar has it. */
const day = z.iso.date('must be a day, as 2026-11-27');
const dayOrNone = day.nullable().default(null);

/** East of us it is tomorrow already. */
const isNotAhead = (date: string): boolean => Date.parse(date) <= Date.now() + DAY_MS;

export const Step = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  text: text(AFTER_LIMITS.step),
  /** Until when; null where no day is set. */
  by: dayOrNone,
  done: z.boolean().default(false),
});

const steps = z.array(Step).max(AFTER_LIMITS.steps, `may have at most ${AFTER_LIMITS.steps} steps`);
const version = z.int().min(0).optional();

/** A second meeting with an informant who remembers the first. */
export const NewMeeting = z.object({
  id: ClientId,
  minutes: Minutes,
  setting: z.enum(SETTINGS, `must be one of ${SETTINGS.join(', ')}`),
});

const tap = z
  .int()
  .min(1, 'must be 1 to 5')
  .max(5, 'must be 1 to 5')
  .nullable()
  .meta({ description: '1 not at all, 5 very; null takes it back.' });

/** One tap before the talk or after it; what is left out stays as it was. */
export const NewConfidence = z.object({ before: tap.optional(), after: tap.optional() });

/** What a seeker takes from a talk; every text may be empty. */
export const NewReflection = z.object({
  version,
  learnt: text(AFTER_LIMITS.reflection),
  surprised: text(AFTER_LIMITS.reflection),
  fits: text(AFTER_LIMITS.reflection),
  open: text(AFTER_LIMITS.reflection),
  nextSteps: steps,
});

/** A question of one's own to keep, or one that was proposed and is not wanted. */
export const NewQuestion = z.object({
  id: ClientId,
  text: text(AFTER_LIMITS.question).refine((words) => !isBlank(words), 'has no words yet'),
  rehearsalId: ClientId.nullable().default(null),
  state: z.enum(['kept', 'left_out'], 'must be kept or left_out').default('kept'),
});

export const QuestionParams = z.object({ questionId: ClientId });

const about = {
  /** May stay empty where `role` says whom it was with. */
  name: text(AFTER_LIMITS.name)
    .overwrite((words) => (isBlank(words) ? '' : words))
    .default(''),
  role: text(AFTER_LIMITS.role).default(''),
  heldOn: day.refine(isNotAhead, 'is still ahead; log it once it has happened'),
  /** How it went, for the seeker alone. */
  went: text(AFTER_LIMITS.went).default(''),
  /** What they said that stayed, as the seeker would say it to them. */
  stayed: text(AFTER_LIMITS.stayed).default(''),
  nextSteps: steps.default([]),
  thankedOn: dayOrNone,
  nextContact: dayOrNone,
  updatedOn: dayOrNone.meta({ description: 'The day on which the update message was sent.' }),
  note: text(AFTER_LIMITS.note).default(''),
  update: text(AFTER_LIMITS.note).default(''),
};

const saysWho = ({ name, role }: { name: string; role: string }): boolean => !(isBlank(name) && isBlank(role));
const SAY_WHO = { path: ['name'], error: 'say whom you talked with; a first name, or what they do' };

/** A real conversation, logged. `personaId` is somebody of one's own, where they are there already. */
export const NewConversation = z
  .object({ id: ClientId, personaId: ClientId.nullable().default(null), ...about })
  .refine(saysWho, SAY_WHO);
export const ConversationDetails = z.object({ version, ...about }).refine(saysWho, SAY_WHO);
export const ConversationParams = z.object({ conversationId: ClientId });

export type NewMeeting = z.infer<typeof NewMeeting>;
export type NewConfidence = z.infer<typeof NewConfidence>;
export type NewReflection = z.infer<typeof NewReflection>;
export type NewQuestion = z.infer<typeof NewQuestion>;
export type NewConversation = z.infer<typeof NewConversation>;
export type ConversationDetails = z.infer<typeof ConversationDetails>;
