import * as z from 'zod';
import { TOPICS } from '../language/topics.ts';
import { AFTERWARDS } from './afterwards-kinds.ts';
import { SETTINGS, TEMPERAMENTS } from './terms.ts';

/**
 * The schema of `prompts/policy/informant.yaml`: the numbers and the small words of every informant. It runs
 * when the prompts are built; the Worker imports the type alone.
 */
export const RAPPORT_REASONS = [
  'prepared',
  'purpose_said',
  'introduced',
  'thanked',
  'thanked_for_something',
  'open_question',
  'followed_up',
  'reflected',
  'sympathised',
  'took_up',
  'cue_picked_up',
  'came_back_to',
  'told_of_self',
  'answered_me',
  'minded_time',
  'small_talk',
  'committed',
  'apologised',
  'closed_run',
  'left_it_hanging',
  'did_not_answer_me',
  'asked_what_is_public',
  'stacked',
  'leading',
  'asked_again',
  'parroted',
  'unsupported',
  'monologue',
  'near_silence',
  'asked_for_job',
  'offered_cv',
  'plea',
  'flattery',
  'rude',
  'too_personal',
  'asked_confidential',
  'instructions',
  'nonsense',
  'kept_late',
  'by_rote',
] as const;
export type RapportReason = (typeof RAPPORT_REASONS)[number];

const words = z.string().min(1).max(300);
const lines = z.array(words).min(1);
const share = z.number().min(0).max(1);
const range = z.strictObject({ from: z.int().min(1), to: z.int().min(1) });

const TemperamentSchema = z.strictObject({
  startingRapport: z.int().min(0).max(100),
  /** Multiplies what raises rapport, and what lowers it. */
  gain: z.number().positive(),
  loss: z.number().positive(),
  /** Reasons that weigh more or less with this temperament. */
  weighs: z.partialRecord(z.enum(RAPPORT_REASONS), z.number()).default({}),
  /** Rapport at which something candid may be said. */
  candidAt: z.int().min(0).max(100),
  /** Words of a reply: to a closed question, to an open one, and at the very most. */
  replyWords: z.strictObject({ closed: range, open: range, most: z.int().max(90) }),
  /** How often an answer to a closed question is the short one. */
  shortShare: share,
  /** How often a remark that could be left hanging is. */
  cueShare: share,
  /** Exchanges that must lie between two questions back, and how many there may be. */
  askBack: z.strictObject({ first: z.int().min(2), every: z.int().min(2), most: z.int().min(1) }),
  /** How often a related fact is told unasked. */
  volunteerShare: share,
  /** How often a small aside comes before the answer. */
  asideShare: share,
  asides: z.array(words).default([]),
  /** How often someone's earlier words about themselves are taken up again. */
  recallShare: share,
  /** Share of the agreed time at which time is mentioned, and past which the meeting is left. */
  warnAt: share,
  leaveAt: z.number().min(1),
  /** Unproductive exchanges in a row before the meeting is ended. */
  patience: z.int().min(2),
});

/** `prompts/questions/common.yaml`: what people ask anybody about their work. */
export const QuestionsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** Wordings of it, plain and informal. */
    ways: z.array(words).min(3),
  }),
);

export const PolicySchema = z.strictObject({
  version: z.int().min(1),
  /** Words a minute of either side. */
  pace: z.record(
    z.enum(['condensed', 'spoken']),
    z.strictObject({ seeker: z.number().positive(), informant: z.number().positive() }),
  ),
  temperaments: z.record(z.enum(TEMPERAMENTS), TemperamentSchema),
  /** What each reason is worth before temperament; the list is closed. */
  rapport: z.record(z.enum(RAPPORT_REASONS), z.int().min(-40).max(20)),
  /** Each time a reason comes again it is worth this share of the time before, but not less than `least`. */
  fading: z.strictObject({ share, least: share }),
  /** Trust grows by steps: what one exchange can win at most. */
  mostPerExchange: z.int().min(1),
  /** Meeting again. */
  again: z.strictObject({
    /** Share of the rapport won or lost in the first meeting that is still there. */
    carries: share,
  }),
  unlock: z.strictObject({
    /** A remark that was picked up opens its fact this far below the usual rapport. */
    cueDiscount: z.int().min(0).max(50),
    /** Seeker's turns within which a remark can be picked up. */
    cueTurns: z.int().min(1).max(3),
    /** Exchanges before the first remark is left hanging. */
    cueFrom: z.int().min(1),
    /** Exchanges between two such remarks. */
    cueEvery: z.int().min(1),
    /** Rapport from which an open question is met with a story where one answers nearly as well as the plain fact. */
    storyFrom: z.int().min(0).max(100),
    /** How nearly: the share of the best fact's score. */
    storyNear: share,
  }),
  routing: z.strictObject({
    paraphrase: z.number(),
    keyword: z.number(),
    words: z.number(),
    topic: z.number(),
    /** For facts that the last reply leads to, when the question stays with it. */
    linked: z.number(),
    /** For facts on the topic of the last reply, when the question stays with it. */
    sameTopic: z.number(),
    /** For a fact that can answer in the form that is wanted. */
    form: z.number(),
    /** For a fact that was asked for in the very words expected. */
    exact: z.number(),
    /** Taken off where the question is clearly about another topic. */
    offTopic: z.number(),
    /** Taken off for words of the question that neither the fact nor any way to ask for it has, by their share. */
    unexplained: z.number(),
    /** Below this nothing is known. */
    enough: z.number(),
    /** From here a fact is an answer; between the two it is the nearest there is, and said to be no more. */
    answers: z.number(),
    /** A question whose best fact is this sure is about that fact and no other. */
    sure: z.number(),
    /** A question of yes or no whose best fact is less sure than this is not answered with it. */
    floor: z.number(),
    /** A fact asked for this plainly may answer with its own yes, no or figure. */
    fitting: z.number(),
    /** Two readings closer than this, neither of them sure, are asked about. */
    tie: z.number(),
  }),
  thresholds: z.strictObject({
    longMessageWords: z.int(),
    flatExchanges: z.int().min(1),
    closedRun: z.int().min(2),
    recallAfter: z.int().min(1),
    recallEvery: z.int().min(1),
    /** A greeting that remarks on how well one has come prepared is for those who were brief. */
    warmGreetingWords: z.int(),
    forthcoming: z.int(),
    cool: z.int(),
  }),
  /** Words that stand in any question about work and tell none from the others. */
  commonplace: words,
  /** Words for one thing, the first standing for all; they meet when a question is compared with what is known. */
  synonyms: z.array(z.string().regex(/^[a-z]+( [a-z]+)+$/)),
  /** How often it is said in words that something was heard. */
  acknowledgeShare: z.strictObject({
    cue: share,
    callback: share,
    sympathy: share,
    reflection: share,
    unsupported: share,
  }),
  /** Topics as a person would name them. */
  topicNames: z.record(z.enum(TOPICS), words),
  words: z.strictObject({
    /** Put before a reply that would otherwise begin like an earlier one. */
    openers: lines,
    /** First words that fit the form of a question where the fact itself has none. */
    fits: z.strictObject({ yes_no: lines, figure: lines, choice: lines, reason: lines, scene: lines, list: lines }),
    /** A yes or no about what is done or happens at times. */
    nowAndThen: lines,
    /** Before what is good about the work, asked whether one likes it; before what is hard, asked whether it is. */
    liked: lines,
    hard: lines,
    hello: lines,
    againHello: lines,
    /** After a first meeting that went badly. */
    againCool: lines,
    /** With `{topic}`, one of `topicNames`. */
    againTopic: lines,
    againLittle: lines,
    againPromised: lines,
    lastTime: lines,
    invite: lines,
    yourTurn: lines,
    heard: lines,
    confirm: lines,
    sympathised: lines,
    sympathisedNow: lines,
    /** As a persona's own, for whoever has none left. */
    afterwards: z.record(z.enum(AFTERWARDS), lines),
    others: z.strictObject({ before: lines, alone: lines }),
    /** `{year}` is when what was told happened. */
    dated: lines,
    keepInTouch: lines,
    parroted: lines,
    unsupported: lines,
    again: lines,
    more: lines,
    notYet: lines,
    whichPart: lines,
    nearest: lines,
    storyThere: lines,
    told: lines,
    committed: lines,
    resourceRefused: lines,
    smallTalk: lines,
    nowIsGood: lines,
    smallTalkPlaces: z.record(z.enum(SETTINGS), lines),
    privately: lines,
    asBefore: lines,
    strange: lines,
    lost: lines,
    plea: lines,
    impatient: lines,
    leaving: lines,
    late: lines,
    ended: lines,
    whatElse: lines,
    timeLeft: lines,
    timeGone: lines,
  }),
});

/** The policy file, and the questions that all informants understand. */
export type Policy = z.infer<typeof PolicySchema> & { questions: z.infer<typeof QuestionsSchema> };
export type TemperamentPolicy = z.infer<typeof TemperamentSchema>;
