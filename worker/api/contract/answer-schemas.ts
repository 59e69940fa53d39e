import * as z from 'zod';
import { FACT_KINDS } from '../../informant/drafting/check-facts.ts';
import { PRACTICES, SETTINGS, TEMPERAMENTS } from '../../informant/terms.ts';
import { TOPICS } from '../../language/topics.ts';
import { ASKS } from '../../scoring/correction.ts';
import { Correction } from './rehearsal.ts';
import type * as answers from './answers.ts';
import { HintMark } from './hint-schemas.ts';
import { PersonaDetails } from './persona.ts';
import { Rewording } from './rewording.ts';
import { Confidence, ConversationWords, KeptQuestion, ReflectionWords } from './progress-words.ts';

/**
 * The answers as schemas, for the OpenAPI document and the tests alone: nothing checks its own answers at the
 * edge. `satisfies` holds each to the type that the Worker and the pages use.
 */
const time = z.iso.datetime();
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const StandInLabel = z
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

export const AideTerms = z
  .object({ hasModel: z.boolean(), goesTo: z.string().nullable() })
  .meta({ id: 'AideTerms' }) satisfies z.ZodType<answers.AideTerms>;

const count = z.int().min(0);
export const DraftedInformant = z
  .object({
    facts: z.array(z.object({ kind: z.enum(FACT_KINDS), text: z.string(), quote: z.string() })),
    leftOut: z.object({ notInText: count, saysMore: count, notForHere: count }),
  })
  .meta({ id: 'DraftedInformant' }) satisfies z.ZodType<answers.DraftedInformant>;

const Clock = z
  .object({ minutes: z.number().meta({ description: 'Simulated minutes, from words said.' }), of: z.int() })
  .meta({ id: 'Clock' });
const Phase = z.enum(['opening', 'body', 'closing', 'ended']).meta({ id: 'Phase' });

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

const Plan = z
  .object({
    goal: z.string(),
    research: z.string(),
    introduction: z.string(),
    questions: z.array(z.object({ id: z.string(), text: z.string(), mustAsk: z.boolean() })),
    closingRequest: z.string(),
    outreach: z.string(),
  })
  .meta({ id: 'Plan' });

export const SavedPlan = Plan.extend({ version: z.int() }).meta({
  id: 'SavedPlan',
}) satisfies z.ZodType<answers.SavedPlan>;

export const Check = z
  .object({
    questionId: z.string().nullable(),
    field: z.enum(['question', 'questions', 'goal', 'research', 'introduction', 'closingRequest', 'outreach', 'note']),
    code: z.string(),
    message: z.string(),
    better: z.string().nullable(),
  })
  .meta({ id: 'Check' });

export const SavedPlanAnswer = z.object({
  plan: SavedPlan,
  checks: z.array(Check),
}) satisfies z.ZodType<answers.SavedPlanAnswer>;

export const SelfRating = z
  .object({ preparation: level, questions: level, listening: level, closing: level })
  .meta({ id: 'SelfRating' });

const Focus = z
  .object({ id: z.string(), advice: z.string(), meant: z.string().meta({ description: 'Follows “you meant to”.' }) })
  .meta({ id: 'Focus' });

const common = {
  id: z.string(),
  persona: PersonaCard,
  minutes: z.int(),
  practice: z
    .enum(PRACTICES)
    .nullable()
    .meta({ description: 'The one thing that is practised in three exchanges; null for a whole meeting.' }),
  setting: z.enum(SETTINGS),
  phase: Phase,
  clock: Clock,
  createdAt: time,
  updatedAt: time,
  closedAt: time.nullable(),
  parentId: z.string().nullable(),
  branchTurn: z.int().nullable(),
  follows: z.string().nullable().meta({ description: 'The talk that this one is a second meeting after.' }),
};

export const RehearsalSummary = z
  .object({
    ...common,
    turns: z.int(),
    questionsPlanned: z.int(),
    wasKnown: z.boolean(),
    branchMinute: z.number().nullable(),
  })
  .meta({ id: 'RehearsalSummary' }) satisfies z.ZodType<answers.RehearsalSummary>;

export const Rehearsal = z
  .object({
    ...common,
    temperament: z.enum(TEMPERAMENTS),
    pace: z.enum(['condensed', 'spoken']),
    voice: TalkVoice,
    plan: SavedPlan,
    checks: z.array(Check),
    asked: z.array(z.string()).meta({ description: 'Ids of planned questions that have been asked.' }),
    turns: z.array(SpokenTurn),
    notes: z.string(),
    note: z.string(),
    noteChecks: z.array(Check),
    selfRating: SelfRating.nullable(),
    focus: Focus.nullable().meta({ description: 'The one thing to change from the talk before.' }),
  })
  .meta({ id: 'Rehearsal' }) satisfies z.ZodType<answers.Rehearsal>;

export const TakenTurn = z
  .object({ turn: SpokenTurn, reply: SpokenTurn, clock: Clock, phase: Phase, asked: z.array(z.string()) })
  .meta({ id: 'TakenTurn' }) satisfies z.ZodType<answers.TakenTurn>;

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'A sentence for a person.' }),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

export const Health = z
  .object({
    status: z.enum(['ok', 'not_ready']),
    model: z.string().meta({ description: '`embedded`, or provider and model.' }),
    version: z.string(),
    advice: z.string().nullable(),
  })
  .meta({ id: 'Health' }) satisfies z.ZodType<answers.Health>;

const Evidence = z.object({ turn: z.int().min(1), quote: z.string() }).meta({ id: 'Evidence' });
const group = z.enum(['preparation', 'questions', 'listening', 'closing']);
const points = z.number().min(0).max(100).nullable();

const Advice = z
  .object({
    ...Focus.shape,
    criterion: z.string(),
    moment: z.object({ informant: Evidence.nullable(), seeker: Evidence.nullable() }).nullable(),
    better: z.string().nullable(),
    branchFrom: z.int().nullable().meta({ description: 'The last turn to keep when this moment is tried again.' }),
  })
  .meta({ id: 'Advice' });

const Door = z.object({
  tier: z.enum(['surface', 'story', 'candid']),
  state: z.enum(['elicited', 'volunteered', 'closed']),
  turn: z.int().nullable(),
});

export const ReadAs = z
  .object({
    asks: z.enum(ASKS),
    followsUp: z.boolean(),
    leading: z.boolean(),
    stacked: z.boolean(),
    asksForJob: z.boolean(),
    asksForMore: z.boolean(),
    pickedUp: z.boolean(),
  })
  .meta({ id: 'ReadAs', description: 'How a turn of the seeker was read, as far as a person can correct it.' });
const standing = { points, level: level.nullable() };

export const RehearsalReport = z
  .object({
    rehearsalId: z.string(),
    persona: PersonaCard,
    standIn: StandInLabel.nullable(),
    createdAt: time,
    closedAt: time.nullable(),
    transcript: z.array(
      z.object({ number: z.int(), speaker: z.enum(['seeker', 'informant']), text: z.string(), minute: z.number() }),
    ),
    note: z.string(),
    knownSince: time.nullable(),
    wasKnown: z.boolean(),
    lendsLabels: z.boolean(),
    judge: z.object({ goesTo: z.string().nullable() }).nullable(),
    hints: z.array(HintMark).meta({ description: 'Where a hint was asked for; no part of any score.' }),
    title: z.string(),
    counts: z.object({
      questions: z.int(),
      seekerTurns: z.int(),
      words: z.int(),
      minutes: z.number().nullable(),
      of: z.number().nullable(),
    }),
    lastTime: Focus.extend({ went: z.enum(['done', 'not_yet', 'no_occasion']), thisTime: z.string() }).nullable(),
    happened: z.string(),
    enoughToScore: z.boolean(),
    noTotal: z.string().nullable(),
    overall: points,
    worked: z.array(z.object({ evidence: Evidence, why: z.string() })),
    change: Advice.nullable(),
    smaller: z.array(Advice),
    elicitation: z
      .object({
        topics: z.array(z.object({ topic: z.enum(TOPICS), label: z.string(), doors: z.array(Door) })),
        told: z.int(),
        closed: z.int(),
        openable: z.int(),
      })
      .nullable(),
    cues: z.object({ given: z.int(), pickedUp: z.int() }).nullable(),
    groups: z.array(
      z.object({
        id: group,
        label: z.string(),
        points,
        level: level.nullable(),
        said: level.nullable(),
        why: z.string(),
      }),
    ),
    criteria: z.array(
      z.object({
        id: z.string(),
        group,
        label: z.string(),
        weight: z.number(),
        points,
        level: level.nullable(),
        says: z.string(),
        evidence: z.array(Evidence),
      }),
    ),
    uncorrected: z
      .object({
        turns: z.array(z.int()),
        overall: points,
        groups: z.array(z.object({ id: group, ...standing })),
        criteria: z.array(z.object({ id: z.string(), ...standing })),
      })
      .nullable()
      .meta({ description: 'The levels as the rules alone read them; null where nothing was corrected.' }),
    readings: z.array(z.object({ turn: z.int(), read: ReadAs, correction: Correction.nullable() })),
    features: z.record(z.string(), z.number().nullable()),
    flags: z.array(z.object({ id: z.string(), turns: z.array(z.int()) })),
    versions: z.object({ rubric: z.string(), scorer: z.string(), prompts: z.string(), model: z.string() }),
  })
  .meta({ id: 'RehearsalReport' });

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

const tier = z.enum(['surface', 'story', 'candid']);

export const OpenedDoors = z
  .object({
    knownSince: time,
    topics: z.array(
      z.object({
        topic: z.enum(TOPICS),
        label: z.string(),
        doors: z.array(z.object({ tier, turn: z.int().nullable(), words: z.string() })),
      }),
    ),
  })
  .meta({ id: 'OpenedDoors' }) satisfies z.ZodType<answers.OpenedDoors>;

export const KnownInformants = z
  .object({ items: z.array(z.object({ personaId: z.string(), knownSince: time })) })
  .meta({ id: 'KnownInformants' }) satisfies z.ZodType<answers.KnownInformants>;

const Person = z
  .object({
    name: z.string(),
    role: z.string(),
    organisation: z.string(),
    met: z.string(),
    path: z.string(),
    published: z.string(),
    wants: z.string(),
  })
  .meta({ id: 'Person' });

const CardWords = z.object({
  openingLine: z.string(),
  questions: z.array(z.object({ id: z.string(), text: z.string() })),
  closingRequest: z.string(),
  focus: z.string(),
});

export const Card = CardWords.extend({
  rehearsalId: z.string(),
  persona: PersonaCard,
  setting: z.enum(SETTINGS),
  minutes: z.int(),
  meetsAt: z.string().nullable(),
  thankBy: time.nullable(),
  checklist: z.array(z.string()),
  choices: z.array(z.object({ text: z.string(), from: z.enum(['plan', 'talk', 'better']) })),
  version: z.int(),
}).meta({ id: 'Card' }) satisfies z.ZodType<answers.Card>;

export const AccountExport = z
  .object({
    exportedAt: time,
    lendsLabelsSince: time.nullable(),
    known: KnownInformants.shape.items,
    personas: z.array(PersonaDetails.safeExtend({ id: z.string(), createdAt: time, updatedAt: time })),
    rehearsals: z.array(
      z.object({
        id: z.string(),
        personaId: z.string(),
        person: Person.nullable(),
        minutes: z.int(),
        setting: z.enum(SETTINGS),
        plan: Plan,
        notes: z.string(),
        note: z.string(),
        selfRating: SelfRating.nullable(),
        createdAt: time,
        closedAt: time.nullable(),
        turns: z.array(z.object({ number: z.int(), speaker: z.enum(['seeker', 'informant']), text: z.string() })),
        focus: Focus.nullable(),
        corrections: z.array(z.object({ turn: z.int(), correction: Correction })),
        judgements: z.array(
          z.object({
            criterion: z.string(),
            model: z.string(),
            decisions: z.array(
              z.object({ id: z.string(), holds: z.boolean(), turn: z.int(), quote: z.string(), why: z.string() }),
            ),
            dropped: z.int(),
          }),
        ),
        hints: z.array(HintMark),
        rewordings: z.array(
          Rewording.pick({ advice: true }).extend({
            model: z.string(),
            rewrite: z.string(),
            quote: z.object({ turn: z.int(), quote: z.string() }),
            heard: z.object({ turn: z.int(), quote: z.string() }).nullable(),
          }),
        ),
        card: CardWords.nullable(),
        follows: z.string().nullable(),
        confidence: Confidence,
        reflection: ReflectionWords.nullable(),
      }),
    ),
    questions: z.array(KeptQuestion.extend({ state: z.enum(['kept', 'left_out']) })),
    conversations: z.array(
      ConversationWords.extend({ id: z.string(), personaId: z.string().nullable(), createdAt: time, updatedAt: time }),
    ),
    modelTokens: z.array(z.object({ day: z.iso.date(), tokens: z.int().min(0) })),
  })
  .meta({ id: 'AccountExport' }) satisfies z.ZodType<answers.AccountExport>;
