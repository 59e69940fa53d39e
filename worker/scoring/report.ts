import type { Practice } from '../informant/terms.ts';
import type { ClosedDoor, CueRecord, Door, MeetingTerms } from '../informant/meeting.ts';
import type { EarlierTurn, Reading } from '../language/reading.ts';
import type { Topic } from '../language/topics.ts';
import type { Correction, Corrections, ReadAs } from './correction.ts';

export type { Correction, ReadAs } from './correction.ts';

export const GROUPS = ['preparation', 'questions', 'listening', 'closing'] as const;
export type Group = (typeof GROUPS)[number];

/** 1 missing, 2 emerging, 3 sound, 4 strong. */
export type Level = 1 | 2 | 3 | 4;

export const FLAGS = [
  'asked_for_job',
  'injection',
  'leading_question',
  'monologue',
  'no_follow_up',
  'plea',
  'repeated_text',
  'stacked_questions',
  'too_short_to_score',
  'unsupported_reference',
  'verbatim_echo',
] as const;
export type Flag = (typeof FLAGS)[number];

export interface PlannedQuestion {
  id: string;
  text: string;
  mustAsk: boolean;
}

export interface Plan {
  goal: string;
  research: string;
  introduction: string;
  questions: PlannedQuestion[];
  closingRequest: string;
  outreach: string;
}

export interface SelfRating {
  preparation: Level;
  questions: Level;
  listening: Level;
  closing: Level;
}

/** Everything a report follows from. What is null or empty was not observed. */
export interface ScoringInput {
  turns: readonly EarlierTurn[];
  /** The seeker's readings by turn number where they are stored; a missing one is read again. */
  readings?: ReadonlyMap<number, Reading>;
  plan: Plan | null;
  /** The public profile as plain text. */
  profile: string | null;
  note: string | null;
  /** The one thing that was practised in three exchanges. */
  practice?: Practice | null;
  /** The agreed length, and whether the meeting came to its end. */
  minutes: number | null;
  ended: boolean;
  selfRating: SelfRating | null;
  /** How the seeker says their turns were meant, by turn number. */
  corrections?: Corrections;
  /** The one thing to change from the talk before, which this one is asked about first. */
  focus?: Focus | null;
  /** From the informant's ledger; null for a transcript without one. */
  meeting: {
    firstName: string;
    name: string;
    /** Someone real whose name the seeker did not write down. */
    isUnnamed?: boolean;
    /** For sentences about the informant; they, them and their where it is left out. */
    pronouns?: { subject: string; object: string; possessive: string };
    terms: MeetingTerms;
    minutesUsed: number;
    /** Simulated minute at which each turn began, by turn number. */
    minuteOf: ReadonlyMap<number, number>;
    doors: Door[];
    cues: CueRecord[];
    /** Turns in which the informant raised openings themselves. */
    raisedOpenings: number[];
  } | null;
  /** What else stood behind the talk, for the foot of the report. */
  versions?: { prompts: string; model: string };
}

export interface Evidence {
  /** Turns are numbered from 1. */
  turn: number;
  quote: string;
}

export interface CriterionScore {
  id: string;
  group: Group;
  label: string;
  weight: number;
  /** 0 to 100, or null where there was no opportunity to see it. */
  points: number | null;
  level: Level | null;
  /** The descriptor of the level reached, or why nothing was observed. */
  says: string;
  evidence: Evidence[];
}

export interface Moment {
  /** The informant's turn just before, with the words that matter; null at the very start. */
  informant: Evidence | null;
  seeker: Evidence | null;
}

/** What a seeker set out to change. */
export interface Focus {
  /** Of the advice in the rubric, or `next_` and a criterion. */
  id: string;
  /** One sentence in the imperative, for a person. */
  advice: string;
  /** The same after "you meant to". */
  meant: string;
}

/** How what was meant last time went this time. */
export interface LastTime extends Focus {
  went: 'done' | 'not_yet' | 'no_occasion';
  /** After "this time". */
  thisTime: string;
}

export interface Advice extends Focus {
  criterion: string;
  moment: Moment | null;
  /** A concrete wording for that moment; null where none would be better than a clumsy one. */
  better: string | null;
  /** The last turn to keep when this moment is tried again: an informant's turn, or 0 for the start. */
  branchFrom: number | null;
}

export interface Praise {
  evidence: Evidence;
  /** Why it worked, with what it led to. */
  why: string;
}

export interface GroupScore {
  id: Group;
  label: string;
  points: number | null;
  level: Level | null;
  said: Level | null;
  why: string;
}

export interface TopicDoors {
  topic: Topic;
  label: string;
  doors: Omit<Door, 'topic'>[];
}

/** The levels as the rules alone read them, where the seeker corrected a reading. */
export interface Uncorrected {
  /** The turns that were corrected. */
  turns: number[];
  overall: number | null;
  groups: { id: Group; points: number | null; level: Level | null }[];
  criteria: { id: string; points: number | null; level: Level | null }[];
}

/** How a turn of the seeker was read, and what they say of it. */
export interface TurnRead {
  turn: number;
  read: ReadAs;
  correction: Correction | null;
}

/** A topic with what was not told; a seeker sees it who asks to. */
export interface Untold {
  topic: Topic;
  label: string;
  doors: Omit<ClosedDoor, 'topic'>[];
}

export interface Report {
  title: string;
  counts: { questions: number; seekerTurns: number; words: number; minutes: number | null; of: number | null };
  /** How the one thing to change from last time went; null where there was none. */
  lastTime: LastTime | null;
  /** What happened, in a sentence or two. */
  happened: string;
  enoughToScore: boolean;
  /** Why there is no total, in a sentence; null where there is one. */
  noTotal: string | null;
  overall: number | null;
  worked: Praise[];
  change: Advice | null;
  smaller: Advice[];
  /** "What Ruth could have told you"; null for a transcript without a ledger. */
  elicitation: { topics: TopicDoors[]; told: number; closed: number; openable: number } | null;
  cues: { given: number; pickedUp: number } | null;
  groups: GroupScore[];
  criteria: CriterionScore[];
  /** Null where nothing was corrected. */
  uncorrected: Uncorrected | null;
  readings: TurnRead[];
  features: Record<string, number | null>;
  flags: { id: Flag; turns: number[] }[];
  versions: { rubric: string; scorer: string; prompts: string; model: string };
}

/** One thing about a plan or a note that its writer may want to change; never a bar. */
export interface Check {
  /** What it is about: a question by id, or a field of the plan. */
  questionId: string | null;
  field: 'question' | 'questions' | 'goal' | 'research' | 'introduction' | 'closingRequest' | 'outreach' | 'note';
  code: string;
  /** For the person, in a sentence. */
  message: string;
  /** A better wording, where there is a good one. */
  better: string | null;
}
