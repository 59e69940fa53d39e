import type { Clock, Phase } from '../../informant/meeting.ts';
import type { Problem } from './problem-answers.ts';

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
