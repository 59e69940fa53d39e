import * as z from 'zod';

/** How far a hint goes: 1 what to notice, 2 a kind of move, 3 a wording. */
export const HintStep = z.union([z.literal(1), z.literal(2), z.literal(3)], 'must be 1, 2 or 3');

/** The step that is wanted, with those before it. */
export const NewHint = z.object({ step: HintStep });

export type HintStep = z.infer<typeof HintStep>;

/** The hint for the turn that comes next; what was not asked for is null. */
export interface HintAnswer {
  /** The seeker's turn that it is for. */
  turn: number;
  /** How many steps there are at this moment; fewer the better one knows the informant. */
  steps: number;
  /** Whether hints are offered here before one asks. */
  isInvited: boolean;
  notice: string | null;
  move: string | null;
  wording: string | null;
}

/** A turn for which a hint was asked, and how far. */
export interface HintMark {
  turn: number;
  step: HintStep;
}
