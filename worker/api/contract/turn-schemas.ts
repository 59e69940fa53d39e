import * as z from 'zod';
import type * as answers from './turn-answers.ts';

/** Turns as schemas, for the OpenAPI document and the tests alone. */
const time = z.iso.datetime();

export const Clock = z
  .object({ minutes: z.number().meta({ description: 'Simulated minutes, from words said.' }), of: z.int() })
  .meta({ id: 'Clock' });

export const Phase = z.enum(['opening', 'body', 'closing', 'ended']).meta({ id: 'Phase' });

const TurnVoice = z
  .object({
    by: z.enum(['model', 'built_in']),
    cutShort: z.boolean().meta({ description: 'The same words with `goOn` ask for the rest.' }),
    notice: z.string().nullable(),
  })
  .meta({ id: 'TurnVoice' });

export const TalkVoice = z
  .object({
    by: z.enum(['model', 'built_in']),
    hasModel: z.boolean(),
    goesTo: z.string().nullable().meta({ description: 'Where what is said goes when a model speaks; null: nowhere.' }),
  })
  .meta({ id: 'TalkVoice' }) satisfies z.ZodType<answers.TalkVoice>;

export const SpokenTurn = z
  .object({
    number: z.int().min(1).meta({ description: 'Odd numbers are the seeker’s.' }),
    speaker: z.enum(['seeker', 'informant']),
    text: z.string(),
    id: z.string().nullable(),
    state: z.enum(['done', 'answering']),
    answerBy: time.nullable(),
    voice: TurnVoice.nullable(),
  })
  .meta({ id: 'SpokenTurn' }) satisfies z.ZodType<answers.SpokenTurn>;

export const TakenTurn = z
  .object({ turn: SpokenTurn, reply: SpokenTurn, clock: Clock, phase: Phase, asked: z.array(z.string()) })
  .meta({ id: 'TakenTurn' }) satisfies z.ZodType<answers.TakenTurn>;
