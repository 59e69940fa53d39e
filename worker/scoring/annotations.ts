import type { Effect } from '../informant/meeting.ts';
import type { RapportReason } from '../informant/policy.ts';
import type { Topic } from '../language/topics.ts';
import { signsOf } from './compare/signs.ts';
import { cuesMissed } from './features/listening.ts';
import { wordsOf } from './kept.ts';
import { openedDoors, type OpenedDoor } from './opened-door.ts';
import type { ScoringInput } from './report.ts';
import type { Rubric } from './rubric.ts';
import type { SeekerTurn } from './seeker-turns.ts';
import { talkOf, type AskedQuestion, type Talk } from './talk.ts';
import { topicLabel } from './words/phrases.ts';
import { because } from './words/rapport.ts';
import { voiceOf } from './words/voice.ts';

/** `request`: for someone, something or leave, which is rightly answered by yes or no. */
export const QUESTION_KINDS = ['open', 'closed', 'leading', 'request'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One turn of the seeker with the reply to it: what it did, and what came of it. */
export interface AnnotatedExchange {
  /** The seeker's turn; the reply is the next one, and null where there is none. */
  turn: number;
  reply: number | null;
  /** Simulated minutes at which the exchange began and was over. */
  from: number;
  to: number;
  words: { seeker: number; informant: number };
  /** Whether the seeker's words answer a question of the informant's: they were asked for. */
  answers: boolean;
  questions: { kind: QuestionKind; followsUp: boolean }[];
  /** What the reply is about, the surest first. */
  topics: { topic: Topic; label: string }[];
  /** What the criteria of the rubric see in this turn. */
  signs: { criterion: string; says: string }[];
  /** What the reply told that had not been told; its words are in the reply. */
  opened: OpenedDoor[];
  /** The remark that the reply left hanging. */
  cue: { words: string; fate: 'picked_up' | 'missed' | 'at_the_end' } | null;
  rapport: { after: number; changes: { by: number; because: string }[] };
}

export interface TalkToAnnotate {
  input: ScoringInput;
  effects: readonly Effect[];
  /** Rapport before a word was said, 0 to 100. */
  startingRapport: number;
}

/** A talk exchange by exchange, for its plots and the margin of its transcript. Pure. */
export function annotate({ input, effects, startingRapport }: TalkToAnnotate, rubric: Rubric): AnnotatedExchange[] {
  const talk = talkOf(input, rubric.measures);
  const voice = voiceOf(input.meeting);
  const effectOf = new Map(effects.map((effect) => [effect.turn, effect]));
  let rapport = startingRapport;
  return talk.turns.map((turn) => {
    const effect = effectOf.get(turn.number) ?? null;
    const changes = effect?.rapport ?? [];
    for (const { by } of changes) rapport = Math.max(0, Math.min(100, rapport + by));
    return {
      ...spokenIn(turn, talk),
      answers: turn.reading.answersInformant,
      questions: talk.questions.filter((asked) => asked.turn === turn).map(kindOf),
      topics: (effect?.topics ?? []).map((topic) => ({ topic, label: topicLabel(topic, voice) })),
      signs: signsOf(turn, talk),
      opened: openedDoors(effect?.released ?? [], voice),
      cue: cueIn(turn, talk),
      rapport: {
        after: rapport,
        changes: changes.map(({ by, reason }) => ({ by, because: because(reason as RapportReason, voice) })),
      },
    };
  });
}

function spokenIn({ turn, after }: SeekerTurn, { input }: Talk) {
  const { meeting } = input;
  const next = input.turns.find(({ number, speaker }) => speaker === 'seeker' && number > turn.number);
  return {
    turn: turn.number,
    reply: after?.number === turn.number + 1 ? after.number : null,
    from: meeting?.minuteOf.get(turn.number) ?? 0,
    to: (next ? meeting?.minuteOf.get(next.number) : meeting?.minutesUsed) ?? 0,
    words: { seeker: wordsOf(turn).length, informant: after === null ? 0 : wordsOf(after).length },
  };
}

function kindOf({ question, isRequest, followsUp }: AskedQuestion): AnnotatedExchange['questions'][number] {
  return { kind: question.leading ? 'leading' : isRequest ? 'request' : question.form, followsUp };
}

function cueIn({ number }: SeekerTurn, talk: Talk): AnnotatedExchange['cue'] {
  const cue = talk.input.meeting?.cues.find(({ turn }) => turn === number + 1);
  if (!cue) return null;
  if (cue.pickedUpAt !== null) return { words: cue.words, fate: 'picked_up' };
  return { words: cue.words, fate: cuesMissed(talk).includes(cue) ? 'missed' : 'at_the_end' };
}
