import type { EarlierTurn } from '../../../worker/language/reading.ts';
import type { Topic } from '../../../worker/language/topics.ts';
import type { Plan } from '../../../worker/scoring/report.ts';

/** Everything a simulated seeker may look at: what stands on the screen of a person who practises. */
export interface View {
  /** The public profile as plain text. */
  profile: string;
  turns: readonly EarlierTurn[];
  /** Minutes gone, and minutes agreed. */
  minutes: number;
  of: number;
}

/** One seeker in one meeting; remembers what they said themselves. */
export interface Seeker {
  /** The next words, or null to leave. */
  say(view: View): string | null;
  /** The topic that each turn was written for, where it was written for one. */
  asked: (Topic | null)[];
  /** What was prepared; null for nothing. */
  plan: Plan | null;
  /** The thank-you note, from what was said; null for none. */
  note(view: View): string | null;
}

/** A kind of seeker; the same seed and the same views give the same words. */
export interface Kind {
  id: string;
  arrive(profile: string, seed: number): Seeker;
}

export function planned(plan: Partial<Omit<Plan, 'questions'>>, questions: readonly string[]): Plan {
  return {
    ...{ goal: '', research: '', introduction: '', closingRequest: '', outreach: '', ...plan },
    questions: questions.map((text, n) => ({ id: `q${n + 1}`, text, mustAsk: n === 0 })),
  };
}

export function lastReply({ turns }: View): string {
  return turns.findLast(({ speaker }) => speaker === 'informant')?.text ?? '';
}
