import type { Topic, TopicGuess } from './topics.ts';

/** What kind of answer a question wants; `account` is the plain telling that any open question asks for. */
export const ANSWER_FORMS = [
  'yes_no',
  'reason',
  'figure',
  'choice',
  'scene',
  'advice',
  'explanation',
  'list',
  'account',
] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

export interface Question {
  /** The words of the question as the seeker typed them. */
  text: string;
  /** By function: an invitation such as "could you walk me through" is open. */
  form: 'open' | 'closed';
  /** By grammar alone: the same invitation is closed. */
  grammaticalForm: 'open' | 'closed';
  invitation: boolean;
  leading: boolean;
  /** Could be put to anybody in any job, unchanged. */
  generic: boolean;
  /** The profile already answers it. */
  searchable: boolean;
  /** The seeker's earlier turn that asked the same, if one did. */
  askedBefore: number | null;
  wants: AnswerForm;
  topics: TopicGuess[];
}

/** What a turn does in the course of a meeting, beside asking. */
export const MOVES = [
  'greeting',
  'introduction',
  'purpose',
  'agreed_time',
  'minds_time',
  'small_talk',
  'thanks',
  'specific_thanks',
  'asks_for_people',
  'asks_for_resources',
  'asks_next_step',
  'commitment',
  'asks_for_job',
  'offers_cv',
  'asks_about_hiring',
  'asks_own_salary',
  'asks_confidential',
  'leave_to_take_notes',
  'goodbye',
  'apology',
  'flattery',
  'plea',
  'rude',
  'too_personal',
  'instructions',
  'other_language',
  'nonsense',
  'near_silence',
] as const;
export type Move = (typeof MOVES)[number];

/** How a statement gives back what the other said; `unsupported` claims words that nobody said. */
export type Reflection = 'none' | 'right' | 'empty' | 'parroted' | 'unsupported';

export interface Reading {
  words: number;
  sentences: string[];
  questions: Question[];
  /** Two or more different questions; saying one again in other words is free. */
  stacked: boolean;
  /** Stays with what the informant just said. */
  followUp: boolean;
  /** The informant's earlier turn (not the last one) that this turn goes back to. */
  callback: number | null;
  /** 0 to 1: how far the turn builds on the informant's last turn. */
  uptake: number;
  /** 0 to 1: how far it says the informant's last turn again in other words. */
  paraphrase: number;
  reflection: Reflection;
  sympathy: boolean;
  acknowledgement: 'none' | 'bare' | 'tied';
  /** Says something of the seeker's own life. */
  selfDisclosure: boolean;
  /** Answers a question that the informant's last turn asked. */
  answersInformant: boolean;
  /** 0 to 1: the share of words about oneself, words that answer the informant left out. */
  selfTalkShare: number;
  /** Of the whole turn, the surest first; ellipsis resolved against the informant's last turn. */
  topics: TopicGuess[];
  moves: Move[];
}

export interface EarlierTurn {
  number: number;
  speaker: 'seeker' | 'informant';
  text: string;
}

export interface ReadingContext {
  /** Every turn before this one, in order; the last informant turn is what the seeker replies to. */
  earlier: readonly EarlierTurn[];
  /** The public profile as plain text, to tell a searchable question; null where there is none. */
  profile: string | null;
}

export type { Topic, TopicGuess };
