import type { Person } from '../../informant/person.ts';
import type { Setting } from '../../informant/terms.ts';
import type { HeldWording } from '../../scoring/coach/hold-up.ts';
import type { Judgement } from '../../scoring/judge/judgement.ts';
import type { Correction, Focus, Plan, ReadAs, SelfRating } from '../../scoring/report.ts';
import type { CardWords } from './card-answers.ts';
import type { HintMark } from './hints.ts';
import type { PersonaDetails } from './persona.ts';
import type { Confidence, ConversationWords, KeptQuestion, ReflectionWords } from './progress-answers.ts';

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
