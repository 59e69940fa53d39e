import * as z from 'zod';
import type { ComparedMoment } from '../../scoring/compare/compare.ts';
import type * as answers from './persona-answers.ts';
import { Level } from './level.ts';
import { OpenedDoor } from './opened-door.ts';
import { PersonaCard } from './persona-schemas.ts';

/** A branch beside the talk it was tried again from, at the moment where they part. */
export interface ComparisonAnswer extends ComparedMoment {
  rehearsalId: string;
  parentId: string;
  persona: answers.PersonaCard;
  /** Whether this version, and the first one, are over. */
  isOver: boolean;
  isParentOver: boolean;
  /** The last turn both have in common; 0 where they part at the start. */
  branchTurn: number;
  /** The meeting's own minute at which they part. */
  minute: number;
  /** Every other time this moment was tried, the first first, this one among them. */
  tries: { rehearsalId: string; createdAt: string; isOver: boolean; said: string | null }[];
}

const level = Level.nullable();

const Version = z
  .object({
    exchanges: z.array(z.object({ turn: z.int(), said: z.string(), reply: z.string().nullable() })),
    opened: z
      .array(OpenedDoor)
      .meta({ description: 'What was told at this moment; its words are in the reply alone.' }),
    rapport: z.object({ direction: z.enum(['warmer', 'cooler', 'even']), says: z.string() }).nullable(),
    signs: z.array(z.object({ criterion: z.string(), label: z.string(), says: z.string() })),
  })
  .meta({ id: 'ComparedVersion' });

export const Comparison = z
  .object({
    rehearsalId: z.string(),
    parentId: z.string(),
    persona: PersonaCard,
    isOver: z.boolean(),
    isParentOver: z.boolean(),
    branchTurn: z.int(),
    minute: z.number(),
    tries: z.array(
      z.object({
        rehearsalId: z.string(),
        createdAt: z.iso.datetime(),
        isOver: z.boolean(),
        said: z.string().nullable(),
      }),
    ),
    before: z.object({ turn: z.int(), text: z.string() }).nullable(),
    earlier: Version,
    later: Version,
    says: z.array(z.string()),
    levels: z
      .array(z.object({ criterion: z.string(), label: z.string(), earlier: level, later: level }))
      .nullable()
      .meta({ description: 'Criteria whose level is another; null where only a moment was replayed.' }),
  })
  .meta({ id: 'Comparison' }) satisfies z.ZodType<ComparisonAnswer>;
