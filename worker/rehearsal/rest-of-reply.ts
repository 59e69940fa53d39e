/** Looks at what a model says when it is asked for the rest of a reply, piece by piece. */
export interface Rest {
  /** What of the words so far is new; empty while they may still be the beginning once more. */
  take(piece: string): string;
}

/** Asked to go on, some models begin again: what was said before they broke off is not said twice. */
export function restOf(begun: string): Rest {
  let held: string | null = '';
  return {
    take(piece) {
      if (held === null) return piece;
      held = `${held}${piece}`.trimStart();
      if (begun.startsWith(held)) return '';
      const all = held;
      held = null;
      // Where a word was cut in two its second half follows at once.
      return all.startsWith(begun) ? all.slice(begun.length) : ` ${all}`;
    },
  };
}

/** Nothing was said before. */
export const wholeReply: Rest = { take: (piece) => piece };
