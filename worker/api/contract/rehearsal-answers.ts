import type { Clock, Phase } from '../../informant/meeting.ts';
import type { Practice, Setting, Temperament } from '../../informant/terms.ts';
import type { Check, Focus, Plan, SelfRating } from '../../scoring/report.ts';
import type { PersonaCard } from './persona-answers.ts';
import type { SpokenTurn, TalkVoice } from './turn-answers.ts';

export interface SavedPlan extends Plan {
  version: number;
}

export interface SavedPlanAnswer {
  plan: SavedPlan;
  checks: Check[];
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
