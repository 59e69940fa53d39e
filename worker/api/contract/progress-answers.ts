import type { Practice } from '../../informant/terms.ts';
import type { Series } from '../../scoring/progress.ts';
import type { QuoteFound } from '../../scoring/quoted.ts';
import type { Check, Group, Level } from '../../scoring/report.ts';
import type { PersonaCard } from './persona-answers.ts';

export interface Confidence {
  before: number | null;
  after: number | null;
}

export interface StepWords {
  id: string;
  text: string;
  by: string | null;
  done: boolean;
}

export interface ReflectionWords {
  learnt: string;
  surprised: string;
  fits: string;
  open: string;
  nextSteps: StepWords[];
}

export interface Reflection extends ReflectionWords {
  rehearsalId: string;
  persona: PersonaCard;
  heldAt: string;
  confidence: Confidence;
  /** What stands between quotation marks in it, held against the transcript. */
  quotes: QuoteFound[];
  /** The seeker's own questions of this talk; `keptAs` is the id in the collection. */
  asked: { text: string; turn: number; keptAs: string | null }[];
  /** 0 until something was written. */
  version: number;
}

/** A reflection among others, for comparing informants. */
export interface ReflectionEntry extends ReflectionWords {
  rehearsalId: string;
  persona: PersonaCard;
  heldAt: string;
}

/** How a rehearsal counts: tried-again moments and short practices stand in the list and in no series. */
export type Counts = 'whole' | 'moment' | 'practice';

export interface ProgressEntry {
  rehearsalId: string;
  persona: PersonaCard;
  heldAt: string;
  counts: Counts;
  practice: Practice | null;
  /** The earlier talk that this one was a second meeting after. */
  follows: string | null;
  /** The seeker had seen beforehand what this informant has to tell. */
  wasKnown: boolean;
  /** Null where the report was never counted. */
  scorer: string | null;
  /** Counted by the rules of today. */
  isCurrent: boolean;
  enoughToScore: boolean;
  minutes: number | null;
  questions: number | null;
  /** Facts that the seeker's own turns drew out, and those volunteered. */
  elicited: number | null;
  volunteered: number | null;
  criteria: { id: string; points: number | null; level: Level | null }[];
  confidence: Confidence;
}

/** The levels of the mean of the last talks and of the ends of its interval; with one talk there is no interval. */
export interface StandingLevels {
  mean: Level;
  low: Level | null;
  high: Level | null;
}

export interface CriterionProgress extends Series {
  id: string;
  label: string;
  group: Group;
  /** Null while nothing was observed. */
  levels: StandingLevels | null;
}

export interface Progress {
  /** Oldest first. */
  rehearsals: ProgressEntry[];
  /** The points from which a criterion is emerging, sound and strong. */
  bands: { emerging: number; sound: number; strong: number };
  criteria: CriterionProgress[];
  facts: Series;
  /** More than one scorer counted these: their levels may differ for that alone. */
  scorers: string[];
  /** Rehearsals whose report was never counted, or by other rules than today's. */
  toCount: string[];
  next: string | null;
}

export interface KeptQuestion {
  id: string;
  text: string;
  rehearsalId: string | null;
  keptAt: string;
}

export interface Questions {
  kept: KeptQuestion[];
  /** Open, specific and answered ones of the last talks, to be kept or left out. */
  proposed: { text: string; rehearsalId: string; persona: string }[];
}

export interface ConversationWords {
  name: string;
  role: string;
  heldOn: string;
  went: string;
  stayed: string;
  nextSteps: StepWords[];
  thankedOn: string | null;
  nextContact: string | null;
  updatedOn: string | null;
  note: string;
  update: string;
}

export interface Conversation extends ConversationWords {
  id: string;
  /** Their name, or what stands for it where none was written down: "the purser". */
  who: string;
  personaId: string | null;
  /** The day by which thanks are due, and the one on which an update is welcome. */
  thankBy: string;
  updateOn: string;
  /** Made of nothing but what the seeker logged. */
  noteDraft: string;
  noteChecks: Check[];
  /** Null until a next step is done: there is nothing to tell yet. */
  updateDraft: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}
