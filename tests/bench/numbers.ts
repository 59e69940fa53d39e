/** The value below which a share of the sample lies, by the nearest rank. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

export interface Row {
  what: string;
  measured: string;
  goal: string;
  /** Null where there is no goal, or nothing could be measured. */
  holds: boolean | null;
}
