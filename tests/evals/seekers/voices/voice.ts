/** The topics a seeker raises of their own accord. */
export const RAISED = ['path', 'typical_day', 'challenges', 'turning_points', 'rewards', 'skills', 'culture', 'trends', 'entry', 'advice'] as const; // prettier-ignore
export type Raised = (typeof RAISED)[number];

/**
 * How one expert words what they do. Holes: `{first}` `{organisation}` `{published}` from the page, `{who}` `{purpose}`
 * `{name}` of the seeker, `{of}` minutes, `{thing}` `{turned}` `{remark}` from what the informant said.
 */
export interface Voice {
  greet: string[];
  cue: string[];
  follow: string[];
  sympathise: string[];
  reflect: string[];
  /** After what was given back: what came of it. */
  onward: string[];
  back: string[];
  topics: Record<Raised, string[]>;
  shortTime: string[];
  request: string[];
  farewell: string[];
}

export function filled(line: string, holes: Record<string, string>): string {
  const words = line.replace(/\{(\w+)\}/g, (_, hole: string) => holes[hole] ?? '');
  return words.replace(/(^|[.!?] +)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
