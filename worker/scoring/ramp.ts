/** 0 at `none`, 1 at `full`, straight between and never beyond: a count that is full cannot be overfilled. */
export function ramp(value: number, none: number, full: number): number {
  if (none === full) return value >= full ? 1 : 0;
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}

/** Points between 0 and 100, to one tenth so that a report prints the same everywhere. */
export function points(value: number): number {
  return Math.round(Math.min(100, Math.max(0, value)) * 10) / 10;
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}
