import type { DraftFact, LeftOut } from '../../informant/drafting/check-facts.ts';
import type { Person } from '../../informant/person.ts';
import type { Practice, Setting, Temperament } from '../../informant/terms.ts';
import type { Clock, Phase } from '../../informant/meeting.ts';
import type { HeldWording } from '../../scoring/coach/hold-up.ts';
import type { Judgement } from '../../scoring/judge/judgement.ts';
import type { Check, Correction, Focus, Plan, ReadAs, Report, SelfRating, Untold } from '../../scoring/report.ts';
import type { HintMark } from './hints.ts';
import type { PersonaDetails } from './persona.ts';
import type { Confidence, ConversationWords, KeptQuestion, ReflectionWords } from './progress-answers.ts';

/** What the Worker answers with. The `-schemas` files say the same as schemas, for the OpenAPI document. */
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

/** Whether a model is there to draft and reword when it is asked to. */
export interface AideTerms {
  hasModel: boolean;
  /** Where words go then: a host; null where they stay on the machine that serves the site, or there is no model. */
  goesTo: string | null;
}

/** What a pasted text says of somebody, each thing with the words of the text that say it; nothing of it is kept. */
export interface DraftedInformant {
  facts: DraftFact[];
  leftOut: LeftOut;
}

export interface FieldName {
  id: string;
  name: string;
}

/** Made from what the seeker typed, to be edited: nothing in it is said about the person that they did not say. */
export interface Starters {
  openingLine: string;
  /** Six, in the order in which they are best asked. */
  questions: string[];
  closingRequest: string;
}

export interface SpokenTurn {
  number: number;
  speaker: 'seeker' | 'informant';
  text: string;
  /** The client's id of a seeker's turn; null for the informant's. */
  id: string | null;
  /** `answering`: the reply is not there yet; once `answerBy` is past the same id may be sent again. */
  state: 'done' | 'answering';
  answerBy: string | null;
  /** Of an informant's turn for which a model was asked; null everywhere else. */
  voice: TurnVoice | null;
}

/** Who spoke an informant's turn in a talk that a model speaks in. */
export interface TurnVoice {
  by: 'model' | 'built_in';
  /** The reply broke off; sending the same words with `goOn` asks for the rest. */
  cutShort: boolean;
  /** Why the built-in voice spoke, or why the reply stops where it does. */
  notice: string | null;
}

/** Who speaks for the informant. */
export interface TalkVoice {
  by: 'model' | 'built_in';
  /** Whether a model could speak in this talk. */
  hasModel: boolean;
  /** Where what is said goes when a model speaks: a host; null where it stays on the machine that serves the site. */
  goesTo: string | null;
}

export interface SavedPlan extends Plan {
  version: number;
}

export interface RehearsalSummary {
  id: string;
  persona: PersonaCard;
  minutes: number;
  /** The one thing that is practised in three exchanges; null for a whole meeting. */
  practice: Practice | null;
  setting: Setting;
  phase: Phase;
  clock: Clock;
  turns: number;
  questionsPlanned: number;
  /** Whether the seeker had had this informant's closed doors opened when the talk was begun. */
  wasKnown: boolean;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** Where this one was tried again from. */
  parentId: string | null;
  branchTurn: number | null;
  /** The meeting's minute at which it parted from that one; 0 for the start. */
  branchMinute: number | null;
  /** The earlier talk with the same informant that this one is a second meeting after. */
  follows: string | null;
}

export interface Rehearsal extends Omit<RehearsalSummary, 'turns' | 'questionsPlanned' | 'wasKnown' | 'branchMinute'> {
  temperament: Temperament;
  pace: 'condensed' | 'spoken';
  voice: TalkVoice;
  plan: SavedPlan;
  checks: Check[];
  /** Ids of planned questions that have been asked. */
  asked: string[];
  turns: SpokenTurn[];
  notes: string;
  note: string;
  noteChecks: Check[];
  selfRating: SelfRating | null;
  /** The one thing to change from the talk before. */
  focus: Focus | null;
}

export interface TakenTurn {
  turn: SpokenTurn;
  reply: SpokenTurn;
  clock: Clock;
  phase: Phase;
  asked: string[];
}

/** The answer to a turn as server-sent events, in this order; `problem` ends the stream instead of `done`. */
export type TurnEvent =
  | { event: 'state'; data: { turn: SpokenTurn } }
  | { event: 'reply'; data: { text: string } }
  | { event: 'retract'; data: { reason: string } }
  | { event: 'done'; data: TakenTurn }
  | { event: 'problem'; data: Problem };

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  /** Which fields, where it is about input. */
  errors?: { path: string; message: string }[];
}

export interface SavedPlanAnswer {
  plan: SavedPlan;
  checks: Check[];
}

export interface Health {
  status: 'ok' | 'not_ready';
  /** `embedded`, or provider and model: `openai/gpt-6-luna`. */
  model: string;
  version: string;
  /** What to do, where something is to be done. */
  advice: string | null;
}

export interface Page<Item> {
  items: Item[];
  /** Pass as `?after=` for the next page; null at the end. */
  next: string | null;
}

export interface RehearsalReport extends Report {
  rehearsalId: string;
  persona: PersonaCard;
  /** The same as `persona.standIn`: a report of a stand-in says so. */
  standIn: StandInLabel | null;
  createdAt: string;
  closedAt: string | null;
  transcript: { number: number; speaker: 'seeker' | 'informant'; text: string; minute: number }[];
  note: string;
  /** When the seeker had the closed doors of this informant opened, and whether that was before this talk. */
  knownSince: string | null;
  wasKnown: boolean;
  /** Whether the seeker's corrections may serve as labelled examples. */
  lendsLabels: boolean;
  /** The language model that may read the talk too: the host to which words go, null where they stay. Null without one. */
  judge: { goesTo: string | null } | null;
  /** Where the seeker asked for a hint, and how far; no part of any score. */
  hints: HintMark[];
}

/** What stood behind the doors that stayed closed in one talk. */
export interface OpenedDoors {
  knownSince: string;
  topics: Untold[];
}

/** Informants whose closed doors the seeker has had opened. */
export interface KnownInformants {
  items: { personaId: string; knownSince: string }[];
}

/** One line of the labelled examples: a turn with what came before it, as it was read and as its speaker says. */
export interface LabelledTurn {
  context: string | null;
  text: string;
  read: ReadAs | null;
  corrected: Correction;
}

/** The words on the card: the seeker's own, or nothing. */
export interface CardWords {
  openingLine: string;
  questions: { id: string; text: string }[];
  closingRequest: string;
  /** The report's one thing to change, unless the seeker wrote another. */
  focus: string;
}

/** The one page to carry into the real conversation. */
export interface Card extends CardWords {
  rehearsalId: string;
  persona: PersonaCard;
  setting: Setting;
  minutes: number;
  /** When the real meeting is; null where nobody said. */
  meetsAt: string | null;
  /** A day after it: the thank-you note is due by then. */
  thankBy: string | null;
  checklist: string[];
  /** Other wordings to choose from, none of them a stand-in's: `better` is the report's or the plan check's. */
  choices: { text: string; from: 'plan' | 'talk' | 'better' }[];
  /** 0 until the seeker has changed something. */
  version: number;
}

export interface AccountExport {
  exportedAt: string;
  /** When the seeker agreed to lend their corrections as labelled examples. */
  lendsLabelsSince: string | null;
  known: KnownInformants['items'];
  /** The people one is really meeting, as typed. */
  personas: (PersonaDetails & { id: string; createdAt: string; updatedAt: string })[];
  rehearsals: {
    id: string;
    personaId: string;
    /** The person as they were typed when this talk began; null for an authored informant. */
    person: Person | null;
    minutes: number;
    setting: Setting;
    plan: Plan;
    notes: string;
    note: string;
    selfRating: SelfRating | null;
    createdAt: string;
    closedAt: string | null;
    turns: { number: number; speaker: 'seeker' | 'informant'; text: string }[];
    focus: Focus | null;
    corrections: { turn: number; correction: Correction }[];
    /** What a model said of the talk; turn 0 is the note. */
    judgements: ({ criterion: string; model: string } & Judgement)[];
    hints: HintMark[];
    rewordings: ({ advice: string; model: string } & HeldWording)[];
    /** Null until the seeker has changed something on it. */
    card: CardWords | null;
    /** The talk that this one was a second meeting after. */
    follows: string | null;
    confidence: Confidence;
    reflection: ReflectionWords | null;
  }[];
  questions: (KeptQuestion & { state: 'kept' | 'left_out' })[];
  conversations: (ConversationWords & { id: string; personaId: string | null; createdAt: string; updatedAt: string })[];
  /** What language models used for the seeker, by day (UTC). */
  modelTokens: { day: string; tokens: number }[];
}
