import type { Setting } from '../../informant/terms.ts';
import type { PersonaCard } from './persona-answers.ts';

/** The words on the card: the seeker's own, or nothing. */
export interface CardWords {
  openingLine: string;
  questions: { id: string; text: string }[];
  closingRequest: string;
  /** The report's one thing to change, unless the seeker wrote another. */
  focus: string;
}

/** The one page to carry into the real conversation. */
export interface Card extends CardWords {
  rehearsalId: string;
  persona: PersonaCard;
  setting: Setting;
  minutes: number;
  /** When the real meeting is; null where nobody said. */
  meetsAt: string | null;
  /** A day after it: the thank-you note is due by then. */
  thankBy: string | null;
  checklist: string[];
  /** Other wordings to choose from, none of them a stand-in's: `better` is the report's or the plan check's. */
  choices: { text: string; from: 'plan' | 'talk' | 'better' }[];
  /** 0 until the seeker has changed something. */
  version: number;
}
