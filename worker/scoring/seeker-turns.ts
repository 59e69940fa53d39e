import { asHeardText, copiedShare, plainWords, read, stem } from '../language/index.ts';
import type { EarlierTurn, Move, Question, Reading } from '../language/reading.ts';
import { withoutAsides, type AsideKind } from './aside.ts';
import { isBare, isBackchannel } from './bare.ts';
import { corrected } from './correction.ts';
import { kept, plainQuestion, wordsOf } from './kept.ts';
import type { ScoringInput } from './report.ts';
import type { Measures } from './rubric.ts';

/** One turn of the seeker with everything a feature may look at. */
export interface SeekerTurn {
  /** As it was said, for quotes. */
  turn: EarlierTurn;
  /** The same without what was addressed to a scorer or a model, and with the informant's words where one was mistyped: for everything that is counted. */
  heard: EarlierTurn;
  number: number;
  /** 0 for the seeker's first turn. */
  index: number;
  /** Its plain words, without what was addressed to a scorer or a model. */
  words: string[];
  /** As the rules read it, and with what the seeker says of it. */
  uncorrected: Reading;
  reading: Reading;
  /** The informant's turn it answers, and the reply to it. */
  before: EarlierTurn | null;
  after: EarlierTurn | null;
  asides: AsideKind[];
  /** Says again what an earlier turn of the seeker said. */
  repeats: boolean;
  /** Asks on without a word of its own: "why?", "and then?" */
  bare: boolean;
  /** Gives the informant's words back as they were. */
  echoes: boolean;
  /** What this turn does may count for the seeker: neither a repetition, nor an echo, nor a list of the rubric's terms. */
  counts: boolean;
  /** Questions asked here for the first time. */
  questions: Question[];
}

/** Terms of the trade of interviewing; four in one turn are a list, not talk. */
const TERMS =
  /\b(open[- ]ended questions?|follow[- ]ups?( questions?)?|active listening|paraphras\w+|referrals?|next steps?|what i'm hearing is|it sounds like|you mentioned|respect your time|thank you for your time|rapport|who else should i talk to)\b/gi;

/** The seeker's turns in order, each read with what came before it and freed of what was not said to the informant. */
export function seekerTurns(input: ScoringInput, measures: Measures): SeekerTurn[] {
  const earlier: EarlierTurn[] = [];
  const wordsHeard = new Set<string>();
  const found: SeekerTurn[] = [];
  for (const [at, turn] of input.turns.entries()) {
    if (turn.speaker === 'informant') {
      earlier.push(turn);
      for (const word of wordsOf(turn)) wordsHeard.add(word);
      continue;
    }
    const context = { earlier: [...earlier], profile: input.profile };
    const { text, asides } = withoutAsides(turn.text, (sentence) => isTalk(sentence, read(sentence, context)));
    const stored = text === turn.text ? input.readings?.get(turn.number) : undefined;
    const counted = asHeardText(text, wordsHeard);
    const heard = counted === turn.text ? turn : { ...turn, text: counted };
    const correction = input.corrections?.get(turn.number);
    const uncorrected = stored ?? read(text, context);
    const reading = corrected(uncorrected, correction, text);
    const words = plainWords(counted);
    const before = earlier.findLast((each) => each.speaker === 'informant') ?? null;
    const repeats = found.some((other) => saysTheSame(words, other.words));
    const bare = isBare(words);
    // Anyone can ask "why?" after every answer; after a few it shows nothing of having listened.
    const spent = bare && found.filter((other) => other.bare && other.counts).length >= measures.bareFollowUpsMost;
    // A few words given back before a question of one's own are no echo.
    const parroted = reading.reflection === 'parroted' && reading.questions.length === 0;
    const echoes = correction?.pickedUp !== true && (parroted || isEcho(words, before, measures));
    const counts = !repeats && !spent && !echoes && new Set(text.toLowerCase().match(TERMS)).size < 4;
    found.push({
      turn,
      heard,
      number: turn.number,
      index: found.length,
      words,
      uncorrected,
      reading,
      before,
      after: input.turns.slice(at + 1).find((each) => each.speaker === 'informant') ?? null,
      asides,
      repeats,
      bare,
      echoes,
      counts,
      questions: counts
        ? reading.questions.filter(
            (question, at) => !isAskedAgain(question, found) && !isSaidBefore(question, reading.questions.slice(0, at)),
          )
        : [],
    });
    earlier.push(heard);
  }
  return found;
}

/** Recognisably said to the informant: it asks, builds on what was said, or does something in a meeting. */
function isTalk(sentence: string, reading: Reading): boolean {
  const { questions, moves } = reading;
  if (moves.includes('instructions')) return false;
  // Without its mark a question is one that the sentence begins with: "the one who did that" asks nothing.
  const asks = questions.some(
    ({ text, topics }) =>
      text.includes(' ') &&
      (text.endsWith('?') || ((topics[0]?.confidence ?? 0) >= 0.4 && sentence.startsWith(text.slice(0, 12)))),
  );
  const { acknowledgement, uptake } = reading;
  const acknowledges = acknowledgement === 'bare' || (acknowledgement === 'tied' && uptake >= 0.35);
  const listens = reading.reflection === 'right' || reading.sympathy || acknowledges || uptake >= 0.55;
  const thanks = moves.includes('thanks') && /\bthank/i.test(sentence);
  return asks || listens || reading.selfDisclosure || thanks || moves.some((move) => MEETING.has(move));
}

const MEETING: ReadonlySet<Move> = new Set<Move>([
  'greeting',
  'introduction',
  'purpose',
  'agreed_time',
  'minds_time',
  'specific_thanks',
  'asks_for_people',
  'asks_for_resources',
  'asks_next_step',
  'asks_for_job',
  'asks_about_hiring',
  'asks_own_salary',
  'commitment',
  'goodbye',
  'apology',
  'rude',
]);

/** The same question of the same subject, or in the same words; two that only share a word are two questions. */
function isAskedAgain(question: Question, earlier: readonly SeekerTurn[]): boolean {
  if (earlier.some((turn) => isSaidBefore(question, turn.reading.questions))) return true;
  const before = earlier.find((turn) => turn.number === question.askedBefore);
  const subject = question.topics[0]?.topic;
  return before?.reading.questions.some((other) => other.topics[0]?.topic === subject) ?? false;
}

function isSaidBefore(question: Question, earlier: readonly Question[]): boolean {
  return earlier.some((other) => plainQuestion(other) === plainQuestion(question));
}

/** "Ok" and "thank you" recur in any talk and are not repetitions. */
function saysTheSame(words: readonly string[], earlier: readonly string[]): boolean {
  if (isBackchannel(words)) return false;
  if (words.length === earlier.length && words.every((word, at) => word === earlier[at])) return true;
  if (words.length < 4 || earlier.length < 4) return false;
  if (words.length < 8 || earlier.length < words.length * 0.8) return false;
  const said = wordSet(earlier);
  return words.filter((word) => said.has(word)).length >= words.length * 0.9 && copiedShare(words, earlier) >= 0.9;
}

const wordSet = kept((words: readonly string[]) => new Set(words));

/** Long enough, and mostly the informant's last turn word for word. */
function isEcho(words: readonly string[], before: EarlierTurn | null, measures: Measures): boolean {
  if (before === null || words.length < measures.echoLength) return false;
  const there = wordSet(wordsOf(before));
  // What is word for word the other's is at least made of their words, endings apart; which is quick to see.
  if (words.filter((word) => there.has(word)).length < words.length * (measures.echoShare - OTHER_ENDINGS))
    return false;
  return copiedShare(words.map(stem), stemsOf(before)) >= measures.echoShare;
}

/** The share of words that may have another ending before a turn is looked at more closely. */
const OTHER_ENDINGS = 0.2;

/** An ending more or less is still the other's word. */
const stemsOf = kept((turn: EarlierTurn) => wordsOf(turn).map(stem));

/** A sentence of four words or more that stands `times` times in one turn. */
export function repeatsWithin(turn: SeekerTurn, times: number): boolean {
  if (turn.reading.sentences.length < times) return false;
  const counted = new Map<string, number>();
  for (const sentence of turn.reading.sentences) {
    const words = plainWords(sentence);
    if (words.length >= 4) counted.set(words.join(' '), (counted.get(words.join(' ')) ?? 0) + 1);
  }
  return [...counted.values()].some((count) => count >= times);
}
