import * as z from 'zod';
import type { Person } from '../../informant/person.ts';
import { SETTINGS } from '../../informant/terms.ts';
import { ClientId } from './rehearsal.ts';
import { isBlank, text } from './text.ts';

/** Limits in characters of what a seeker tells of someone they are really meeting. The interface shows them. */
export const PERSON_LIMITS = {
  name: 80,
  role: 120,
  organisation: 120,
  met: 500,
  path: 1500,
  published: 1500,
  wants: 800,
} as const;

/** How many people one seeker may keep. */
export const MOST_PEOPLE = 50;

/** Someone who was met in the last half day is still "tonight"; earlier is a slip. */
const LATE_MS = 12 * 60 * 60 * 1000;

export const PersonaParams = z.object({ personaId: z.string().min(1).max(100) });
export const OwnPersonaParams = z.object({ personaId: ClientId });

const query = z.string().max(100, 'may have at most 100 characters').optional();

export const PersonaQuery = z.object({
  q: query,
  field: query,
  /** `authored`: the library alone; `own`: the people one is really meeting; both where it is left out. */
  whose: z.enum(['authored', 'own'], 'must be authored or own').optional(),
});

const line = (limit: number) => text(limit).overwrite((words) => words.replace(/\s+/gu, ' ').trim());
const lines = (limit: number) => text(limit).overwrite((words) => words.trim());

const SAY_WHAT = 'say what they do or where they work, as far as you know it';

const about = {
  /** May stay empty: some know only what the person does, and some would rather not write a name down. */
  name: line(PERSON_LIMITS.name)
    .overwrite((words) => (isBlank(words) ? '' : words))
    .default(''),
  role: line(PERSON_LIMITS.role).default(''),
  organisation: line(PERSON_LIMITS.organisation).default(''),
  met: lines(PERSON_LIMITS.met).default(''),
  path: lines(PERSON_LIMITS.path).default(''),
  published: lines(PERSON_LIMITS.published).default(''),
  wants: lines(PERSON_LIMITS.wants).default(''),
} satisfies Record<keyof Person, z.ZodType<string>>;

const meeting = {
  /** When it is, with its offset from UTC; null where that is not settled. */
  when: z.iso
    .datetime({ offset: true, error: 'must be a date and a time with its offset, as 2026-11-27T09:00:00+01:00' })
    .nullable()
    .default(null),
  setting: z
    .enum(SETTINGS, `must be one of ${SETTINGS.join(', ')}`)
    .nullable()
    .default(null),
  /** The field the stand-in comes from, where the seeker chose it; null: ours to find. */
  field: z.string().max(60).nullable().default(null),
};

interface Known {
  role: string;
  organisation: string;
}
const saysWhat = ({ role, organisation }: Known): boolean => !(isBlank(role) && isBlank(organisation));

/** The details as they are changed later: a meeting that is over may stay as it was. */
export const PersonaDetails = z.object({ ...about, ...meeting }).refine(saysWhat, { path: ['role'], error: SAY_WHAT });

export const NewPersona = z
  .object({ id: ClientId, ...about, ...meeting })
  .refine(saysWhat, { path: ['role'], error: SAY_WHAT })
  .refine(({ when }) => when === null || Date.parse(when) > Date.now() - LATE_MS, {
    path: ['when'],
    error: 'is in the past; leave it out, or say when you are really meeting',
  });

export type PersonaDetails = z.infer<typeof PersonaDetails>;
export type NewPersona = z.infer<typeof NewPersona>;
