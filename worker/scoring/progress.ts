/**
 * What several rehearsals say together. A level of one talk is one observation, so each statement here carries its
 * uncertainty, and where it says less than its uncertainty it is not made.
 *
 * Where one stands: the mean of the last observed talks with Student's 90 % interval (Student, The probable error of a
 * mean, Biometrika 6, 1908). A trend: the least-squares slope over the talks in their order, with the 90 % interval of
 * the slope (Draper and Smith, Applied Regression Analysis, third edition, section 1.4). The spread is never taken to be
 * less than `leastSpread`: a few equal levels do not make a measurement exact.
 */
export interface Series {
  /** One value a talk, oldest first; null is a gap (not observed, not comparable), and never a zero. */
  values: (number | null)[];
  observed: number;
  /** Null while nothing was observed. With one talk there is no interval. */
  now: { mean: number; low: number | null; high: number | null; talks: number } | null;
  /** From three talks, and only where it is larger than its uncertainty; `change` is from the first to the last of them. */
  trend: { change: number; margin: number; talks: number } | null;
}

export interface Scale {
  /** What the values cannot be above; null where there is no top. */
  most: number | null;
  leastSpread: number;
}

/** Points of a criterion. The scorer's total moves by up to 3 between temperaments (docs/validity.md), a criterion by more. */
export const POINTS: Scale = { most: 100, leastSpread: 5 };
/** Facts told in a meeting: one more or less is chance. */
export const FACTS: Scale = { most: null, leastSpread: 1 };

/** So many talks make "now"; older ones are another time. */
const RECENT = 4;
const LEAST_FOR_TREND = 3;

/** Pure: values of talks, oldest first, to what can be said of them. */
export function seriesOf(values: readonly (number | null)[], scale: Scale): Series {
  const observed = values.filter((value) => value !== null);
  return {
    values: [...values],
    observed: observed.length,
    now: standing(observed.slice(-RECENT), scale),
    trend: trendOf(observed, scale),
  };
}

function standing(values: readonly number[], scale: Scale): Series['now'] {
  if (values.length === 0) return null;
  const mean = meanOf(values);
  if (values.length === 1) return { mean: round(mean), low: null, high: null, talks: 1 };
  const sum = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  const spread = Math.max(scale.leastSpread, Math.sqrt(sum / (values.length - 1)));
  const margin = (studentT(values.length - 1) * spread) / Math.sqrt(values.length);
  return {
    mean: round(mean),
    low: round(Math.max(0, mean - margin)),
    high: round(Math.min(scale.most ?? Infinity, mean + margin)),
    talks: values.length,
  };
}

function trendOf(values: readonly number[], scale: Scale): Series['trend'] {
  const talks = values.length;
  if (talks < LEAST_FOR_TREND) return null;
  const [middle, mean] = [(talks - 1) / 2, meanOf(values)];
  const across = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / across;
  const left = values.reduce((sum, value, at) => sum + (value - mean - slope * (at - middle)) ** 2, 0);
  const spread = Math.max(scale.leastSpread, Math.sqrt(left / (talks - 2)));
  const margin = (studentT(talks - 2) * spread) / Math.sqrt(across);
  if (Math.abs(slope) <= margin) return null;
  return { change: round(slope * (talks - 1)), margin: round(margin * (talks - 1)), talks };
}

/** Student's t, two-sided 90 %, by degrees of freedom; between two rows the wider one holds. */
const T: readonly (readonly [number, number])[] = [
  [30, 1.697],
  [20, 1.725],
  [15, 1.753],
  [12, 1.782],
  [10, 1.812],
  [9, 1.833],
  [8, 1.86],
  [7, 1.895],
  [6, 1.943],
  [5, 2.015],
  [4, 2.132],
  [3, 2.353],
  [2, 2.92],
];

function studentT(freedom: number): number {
  return T.find(([from]) => freedom >= from)?.[1] ?? 6.314;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Math.round(value * 10) / 10;
