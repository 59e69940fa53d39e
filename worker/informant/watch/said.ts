/** A sentence of a reply, as the rules look at it. */
export interface Said {
  /** As it came, with its line breaks. */
  sentence: string;
  /** The sentences of this reply before it. */
  before: readonly string[];
  /** Nothing follows it. */
  isLast: boolean;
}
