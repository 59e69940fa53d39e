import * as z from 'zod';
import { ANSWER_FORMS } from '../language/reading.ts';
import { AFTERWARDS } from './afterwards-kinds.ts';
import { TOPICS } from '../language/topics.ts';
import type { Person } from './person.ts';
import { SETTINGS, TEMPERAMENTS, TIERS } from './terms.ts';

/**
 * The schema of a persona file. It runs when the prompts are built, not at the edge: the Worker imports the
 * types alone and trusts the generated module.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = z.string().min(1).max(900);
const lines = z.array(words).min(1);

/** First words before what can be seen of others, and an answer by itself. */
export const OthersSchema = z.strictObject({ before: lines, alone: lines });

export const FactSchema = z.strictObject({
  id,
  topic: z.enum(TOPICS),
  /** Other topics under which a question may reach this fact. */
  also: z.array(z.enum(TOPICS)).default([]),
  tier: z.enum(TIERS),
  /** What the informant says: spoken, first person, complete by itself. */
  words,
  /** The same in one short sentence, for a brisk informant or a closed question. */
  short: words.optional(),
  /** Openings that make the answer fit the question: `yes_no: "Yes, most weeks."`, `figure: "Eleven years."` */
  fits: z.partialRecord(z.enum(ANSWER_FORMS), words).default({}),
  /** Common questions that this answers, by their ids in `prompts/questions/common.yaml`. */
  answers: z.array(id).optional(),
  /** Ways a seeker might ask for this, in everyday words, beside the common ones. */
  paraphrases: z.array(words).default([]),
  /** Single words or short phrases that point here. */
  keywords: z.array(words).default([]),
  /** Facts that a follow-up on this one opens. */
  follows: z.array(id).default([]),
  /** Calendar years the fact speaks of, so that the checker can find contradictions: `born-into-job: 2009`. */
  years: z.record(z.string(), z.int()).default({}),
  provenance: z.enum(['authored', 'sourced', 'invented']),
  source: z.string().optional(),
});

export const CueSchema = z.strictObject({
  id,
  /** Facts after which the remark comes naturally. */
  after: z.array(id).min(1),
  /** The small unexplained remark, said at the end of the reply. */
  words,
  /** The fact it hints at. */
  opens: id,
  /** Words whose return in the seeker's turn shows that the remark was heard. */
  hooks: z.array(words).min(1),
});

export const PersonaSchema = z.strictObject({
  id,
  version: z.int().min(1),
  name: words,
  firstName: words,
  pronouns: z.strictObject({ subject: words, object: words, possessive: words }),
  role: words,
  organisation: words,
  place: words,
  /** One broad field, lower case: "arts and performance". */
  field: words,
  yearsInWork: z.int().min(0),
  temperament: z.enum(TEMPERAMENTS),
  /** The temperament as a person would say it: "Takes her time, answers with a picture." */
  temperamentLine: words,
  /** In the informant's own words, for the library. */
  ownWords: words,
  /** What a diligent seeker could find beforehand. */
  profile: z.strictObject({
    headline: words,
    about: lines,
    career: z.array(z.strictObject({ years: words, what: words })).min(1),
    published: z.array(z.strictObject({ title: words, year: z.int(), about: words })).default([]),
    organisationPage: z.strictObject({ title: words, paragraphs: lines }),
  }),
  opensUp: lines,
  closesUp: lines,
  facts: z.array(FactSchema).min(1),
  cues: z.array(CueSchema).min(1),
  /** Questions the informant asks the seeker; `answered` are reactions to what comes back. */
  asksBack: z
    .array(z.strictObject({ id, words, about: z.enum(['seeker', 'reaction', 'plan']), answered: lines }))
    .min(3),
  /**
   * A seeker's background, how it is recognised, the reaction to it and the advice it leads to; `later` is a remark
   * that recalls it, said before or after an answer. The one with the id `anyone` stands for every other background.
   */
  backgrounds: z
    .array(
      z.strictObject({
        id,
        match: z.array(words).min(1),
        reaction: words,
        advice: words,
        later: words,
        /** Remarks that recall it more aptly than `later` where the answer is on one of these topics. */
        recalls: z.array(z.strictObject({ on: z.array(z.enum(TOPICS)).min(1), words })).optional(),
      }),
    )
    .min(12),
  /** The informant's own terms, explained when the seeker asks what they mean. */
  terms: z.array(z.strictObject({ term: words, explanation: words })).default([]),
  boundaries: z.strictObject({
    /** Three steps: declines and says what is welcome; cools; ends the meeting. */
    asks_for_job: z.array(words).length(3),
    offers_cv: lines,
    asks_own_salary: lines,
    asks_confidential: lines,
    too_personal: lines,
    rude: z.array(words).length(3),
    instructions: lines,
    other_language: lines,
    nonsense: lines,
    near_silence: lines,
    long_message: lines,
    repeated: lines,
    on_profile: lines,
    stacked: lines,
    flattery: lines,
    apology: lines,
  }),
  /** Said when the persona does not know; never "I'm sorry, I don't understand". */
  unknown: z.array(words).min(4),
  /** `{first}` and `{second}` are the two readings. */
  clarify: lines,
  /** A way in, offered after three flat exchanges; `{topic}` names where to go. */
  wayIn: z.array(z.strictObject({ words, opens: id })).min(3),
  greetings: z.record(z.enum(SETTINGS), lines),
  /** Greeting when the seeker has read up, introduced themselves or came with a purpose. */
  warmGreetings: lines,
  /** Once, when the seeker brings this up by name: an essay they read, a show they saw. Said before the answer. */
  remarks: z.array(z.strictObject({ id, match: z.array(words).min(1), words })).optional(),
  /**
   * Said before an answer, at most one, each wording once, to show that the seeker's turn was heard. Each stands alone
   * and promises nothing, so any answer may come after it.
   */
  acknowledges: z
    .strictObject({
      /** The seeker gave back rightly what was said. */
      reflection: lines,
      sympathy: lines,
      /** A cue was picked up; what it opens comes next. */
      cue: lines,
      /** The seeker goes back to something said some turns ago. */
      callback: lines,
      /** The seeker says what they will do. */
      commitment: lines,
      /** The seeker told something of themselves that no background covers. */
      disclosure: lines,
      /** "You said …", and nobody did. */
      unsupported: lines,
      smallTalk: lines,
    })
    .partial()
    .optional(),
  /** What may be said of anything that was told, where no fact goes on from it: true of all of it, and no more than one knows. */
  afterwards: z.partialRecord(z.enum(AFTERWARDS), lines).optional(),
  /** Said where a question is about somebody else's day or mind: before how it looks from here, and where nothing is known. */
  others: OthersSchema.optional(),
  notesLeave: lines,
  timeWarnings: lines,
  overTime: lines,
  closings: z.strictObject({ forthcoming: lines, polite: lines, cool: lines }),
  thanked: lines,
  contacts: z.array(z.strictObject({ id, name: words, role: words, words, rapport: z.int().min(0).max(100) })).min(1),
  contactRefused: lines,
  resources: z.array(z.strictObject({ id, title: words, words, rapport: z.int().min(0).max(100) })).min(1),
  comeBack: z.strictObject({ words, rapport: z.int().min(0).max(100) }),
});

/** What a stand-in carries beside what every informant has; no authored informant does. */
export interface StandIn {
  name: string;
  called: string;
  field: string;
  isTheirField: boolean;
  sentence: string;
  person: Person;
  /** What is said to a question about the person themselves. */
  theirs: { noted: string[]; untold: string[]; still: string[] };
}

type Authored = z.infer<typeof PersonaSchema>;
type Published = Authored['profile']['published'][number];

/** An authored informant, or a stand-in, of whose profile less is known. */
export type Persona = Omit<Authored, 'profile'> & {
  profile: Omit<Authored['profile'], 'published'> & {
    published: (Omit<Published, 'year'> & { year: number | null })[];
  };
  standIn?: StandIn;
};
export type Fact = z.infer<typeof FactSchema>;
export type Cue = z.infer<typeof CueSchema>;
