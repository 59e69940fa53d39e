import * as z from 'zod';
import { TEMPERAMENTS } from '../../informant/terms.ts';
import type * as answers from './persona-answers.ts';
import { PersonaDetails } from './persona.ts';

/** Informants as schemas, for the OpenAPI document and the tests alone. `satisfies` holds each to the type that Worker and pages use. */
const time = z.iso.datetime();

export const StandInLabel = z
  .object({
    name: z.string(),
    called: z.string(),
    field: z.string(),
    isTheirField: z.boolean(),
    sentence: z.string(),
  })
  .meta({ id: 'StandInLabel' }) satisfies z.ZodType<answers.StandInLabel>;

export const PersonaCard = z
  .object({
    id: z.string(),
    name: z.string(),
    firstName: z.string(),
    role: z.string(),
    organisation: z.string(),
    place: z.string(),
    field: z.string(),
    temperament: z.enum(TEMPERAMENTS),
    temperamentLine: z.string(),
    ownWords: z.string(),
    standIn: StandInLabel.nullable(),
  })
  .meta({ id: 'PersonaCard' }) satisfies z.ZodType<answers.PersonaCard>;

export const PersonaProfile = PersonaCard.extend({
  pronouns: z.object({ subject: z.string(), object: z.string(), possessive: z.string() }),
  headline: z.string(),
  about: z.array(z.string()),
  career: z.array(z.object({ years: z.string(), what: z.string() })),
  published: z.array(z.object({ title: z.string(), year: z.int().nullable(), about: z.string() })),
  organisationPage: z.object({ title: z.string(), paragraphs: z.array(z.string()) }),
}).meta({ id: 'PersonaProfile' }) satisfies z.ZodType<answers.PersonaProfile>;

const FieldName = z.object({ id: z.string(), name: z.string() }).meta({ id: 'FieldName' });

export const Fields = z.object({ items: z.array(FieldName), next: z.null() });

export const OwnPersona = PersonaProfile.extend({
  details: PersonaDetails,
  match: z.object({
    field: FieldName,
    how: z.enum(['chosen', 'found', 'none']),
    confidence: z.number().min(0).max(1),
    others: z.array(FieldName),
  }),
  starters: z.object({ openingLine: z.string(), questions: z.array(z.string()), closingRequest: z.string() }),
  createdAt: time,
  updatedAt: time,
}).meta({ id: 'OwnPersona' }) satisfies z.ZodType<answers.OwnPersona>;
