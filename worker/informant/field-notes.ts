import * as z from 'zod';
import { TOPICS } from '../language/topics.ts';
import { CueSchema, FactSchema, PersonaSchema } from './persona.ts';

/**
 * The schemas of what stand-ins speak from: notes on one field (`prompts/fields/*.yaml`), and the words that all of
 * them share (`prompts/stand-in/words.yaml`). They run when the prompts are built; the Worker imports the types.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = z.string().min(1).max(900);
const line = words.max(300);
const lines = z.array(line).min(1);
const { shape } = PersonaSchema;

/** `{name}` and `{called}` (how one addresses the person) may be used here too. */
export const FieldNotesSchema = z.strictObject({
  id,
  version: z.int().min(1),
  /** Lower case, without article: "building trades". */
  name: line,
  /** What people type as someone's job, lower case: each belongs to one field alone. */
  titles: z.array(line).default([]),
  /** Words in a role, or in an organisation's name, that point here. */
  words: z.array(line).default([]),
  facts: z.array(FactSchema).min(1),
  cues: z.array(CueSchema).min(1),
  wayIn: shape.wayIn,
  asksBack: shape.asksBack,
  terms: shape.terms,
  resources: shape.resources,
  contacts: shape.contacts,
});

/** `{name}`, `{called}` and `{field}` are filled in. */
export const StandInWordsSchema = PersonaSchema.pick({
  temperament: true,
  temperamentLine: true,
  ownWords: true,
  opensUp: true,
  closesUp: true,
  backgrounds: true,
  boundaries: true,
  unknown: true,
  clarify: true,
  greetings: true,
  warmGreetings: true,
  acknowledges: true,
  notesLeave: true,
  timeWarnings: true,
  overTime: true,
  closings: true,
  thanked: true,
  contactRefused: true,
  comeBack: true,
}).extend({
  version: z.int().min(1),
  /** The name on the screen, and the short one beside what is said. */
  name: line,
  shortName: line,
  /** Above what the seeker typed. */
  headline: line,
  noted: z.strictObject({ met: line, path: line, published: line }),
  /** Said once each, before an answer, when the seeker names something they know was published. */
  remarks: z.array(line).min(4),
  theirs: z.strictObject({
    /** About the person, and noted: `{note}` is quoted. */
    noted: z.array(line).min(6),
    /** About the person, and not noted: theirs to tell. */
    untold: z.array(line).min(6),
    /** Leads from there to what is true of the field. */
    still: z.array(line).min(4),
  }),
  /** For the report. */
  sentence: line,
  /** Common questions that a field's facts answer by their topic, where nothing answers them more plainly. */
  answers: z.partialRecord(z.enum(TOPICS), z.array(id)),
  /** Where nothing points to a field we know: the stand-in says so. */
  unsure: z.strictObject({
    name: line,
    ownWords: line,
    greetings: shape.greetings,
    warmGreetings: lines,
    sentence: line,
  }),
});

export type FieldNotes = z.infer<typeof FieldNotesSchema>;
export type StandInWords = z.infer<typeof StandInWordsSchema>;
