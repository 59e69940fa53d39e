import type { ComparisonAnswer } from '../../../../worker/api/contract/comparison.ts';

export type Tier = ComparisonAnswer['later']['opened'][number]['tier'];

/** What it took to be told this. */
export const TIERS: Record<Tier, string> = {
  surface: 'told to anyone who asks',
  story: 'a story',
  candid: 'told to few people',
};

/** Where a talk parted from its first version: "from the start", "from minute 6". */
export function fromWhere(minute: number): string {
  return minute <= 0 ? 'from the start' : `from minute ${Math.floor(minute)}`;
}

/** "Again from minute 6"; from the start it is simply begun again. */
export function againFrom(minute: number): string {
  return minute <= 0 ? 'Begun again' : `Again ${fromWhere(minute)}`;
}

/** The beginning of what somebody said, as long as a line holds. */
export function inBrief(text: string, most = 70): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(' ', most) + 1 || most).trimEnd()}…`;
}
