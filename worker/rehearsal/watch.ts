import type { Scene } from './speak-reply.ts';

/** Looks at a reply on its way to the page. */
export interface Watch {
  /** Takes what came, and gives back what may be sent now. */
  take(piece: string): string[];
  /** The reply is over; what was held back comes now. False: it broke off. */
  end(isWhole: boolean): string[];
  /** What does not belong to the part; the reply is not heard to its end. */
  readonly finding: string | null;
}

export type StartWatch = (scene: Scene) => Watch;

/** Lets everything through. */
export const unwatched: StartWatch = () => ({
  take: (piece) => [piece],
  end: () => [],
  finding: null,
});
