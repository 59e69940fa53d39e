import * as z from 'zod';
import { HintStep, type HintAnswer, type HintMark as Mark } from './hints.ts';

/** The answers as schemas, for the OpenAPI document and the tests alone. */
export const HintMark = z
  .object({ turn: z.int().min(1), step: HintStep })
  .meta({ id: 'HintMark' }) satisfies z.ZodType<Mark>;

export const Hint = z
  .object({
    turn: z.int().min(1).meta({ description: 'The seeker’s turn that it is for.' }),
    steps: z.int().min(0).max(3).meta({ description: 'How many steps there are at this moment.' }),
    isInvited: z.boolean().meta({ description: 'Hints are offered here before one asks.' }),
    notice: z.string().nullable().meta({ description: 'What was just said that one could take up.' }),
    move: z.string().nullable().meta({ description: 'The kind of move that takes it up.' }),
    wording: z.string().nullable().meta({ description: 'A sentence to say.' }),
  })
  .meta({ id: 'Hint' }) satisfies z.ZodType<HintAnswer>;
