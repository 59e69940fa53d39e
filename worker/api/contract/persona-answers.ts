import type { Temperament } from '../../informant/terms.ts';
import type { PersonaDetails } from './persona.ts';

/** What the Worker answers with, as types; `persona-schemas.ts` says the same as schemas. Each noun of the wire has such a pair. */
export interface PersonaCard {
  id: string;
  name: string;
  firstName: string;
  role: string;
  organisation: string;
  place: string;
  field: string;
  temperament: Temperament;
  temperamentLine: string;
  ownWords: string;
  /** For someone the seeker is really meeting: this informant only stands in for them. Null for an authored one. */
  standIn: StandInLabel | null;
}

/** Whom a stand-in stands in for. */
export interface StandInLabel {
  /** The real person, as the seeker typed it, and as one addresses them. */
  name: string;
  called: string;
  /** The stand-in's field: "building trades". */
  field: string;
  /** Whether the field is the person's own; false for a colleague who knows little of it, and says so. */
  isTheirField: boolean;
  /** For the report: that nothing the stand-in said of themselves is true of the person. */
  sentence: string;
}

export interface PersonaProfile extends PersonaCard {
  pronouns: { subject: string; object: string; possessive: string };
  headline: string;
  about: string[];
  career: { years: string; what: string }[];
  /** The year is null where it is not known. */
  published: { title: string; year: number | null; about: string }[];
  organisationPage: { title: string; paragraphs: string[] };
}

export interface FieldName {
  id: string;
  name: string;
}

/** A seeker's own informant: the profile holds what they typed, and nothing else about the person. */
export interface OwnPersona extends PersonaProfile {
  details: PersonaDetails;
  /** How the stand-in's field was found. */
  match: {
    field: FieldName;
    /** `chosen` by the seeker, `found` from what they typed, or `none`: nothing pointed to a field we know. */
    how: 'chosen' | 'found' | 'none';
    /** 0 to 1. */
    confidence: number;
    /** Other fields it might be, the likelier first. */
    others: FieldName[];
  };
  starters: Starters;
  createdAt: string;
  updatedAt: string;
}

/** Made from what the seeker typed, to be edited: nothing in it is said about the person that they did not say. */
export interface Starters {
  openingLine: string;
  /** Six, in the order in which they are best asked. */
  questions: string[];
  closingRequest: string;
}
