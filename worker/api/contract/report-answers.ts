import type { Report, Untold } from '../../scoring/report.ts';
import type { HintMark } from './hints.ts';
import type { PersonaCard, StandInLabel } from './persona-answers.ts';

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
