/** A number with its 95 % interval and how many rows it stands on. */
export interface Figure {
  value: number;
  low: number;
  high: number;
  n: number;
}

/** A share of rows that hold, with Wilson's interval. */
export function share(holds: readonly boolean[]): Figure {
  const n = holds.length;
  const value = n === 0 ? 0 : holds.filter(Boolean).length / n;
  const z = 1.96;
  const middle = (value + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((value * (1 - value)) / n + (z * z) / (4 * n * n));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), n };
}

export interface Decided {
  said: boolean;
  true: boolean;
}

export function precision(rows: readonly Decided[]): Figure {
  return share(rows.filter((row) => row.said).map((row) => row.true));
}

export function recall(rows: readonly Decided[]): Figure {
  return share(rows.filter((row) => row.true).map((row) => row.said));
}

/** F1 of the true rows, with a bootstrap interval. */
export function f1(rows: readonly Decided[]): Figure {
  return bootstrapped(rows, (sample) => {
    let hit = 0;
    let wrong = 0;
    for (const row of sample) {
      if (row.said && row.true) hit++;
      else if (row.said !== row.true) wrong++;
    }
    return hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong);
  });
}

/** Spearman's rank correlation, with a bootstrap interval. */
export function spearman(pairs: readonly (readonly [number, number])[]): Figure {
  return bootstrapped(pairs, (sample) =>
    pearson(ranks(sample.map(([said]) => said)), ranks(sample.map(([, human]) => human))),
  );
}

/** Any statistic with the 2.5th and 97.5th percentile of 1,000 resamplings; the same rows give the same interval. */
export function bootstrapped<Row>(rows: readonly Row[], statistic: (rows: readonly Row[]) => number): Figure {
  const random = seeded(20261122);
  const values: number[] = [];
  for (let round = 0; round < 1000; round++) {
    const sample = rows.map(() => rows[Math.floor(random() * rows.length)] as Row);
    values.push(statistic(sample));
  }
  values.sort((a, b) => a - b);
  return { value: statistic(rows), low: values[24] ?? 0, high: values[974] ?? 0, n: rows.length };
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let top = 0;
  let left = 0;
  let right = 0;
  a.forEach((value, i) => {
    const other = b[i] ?? 0;
    top += (value - meanA) * (other - meanB);
    left += (value - meanA) ** 2;
    right += (other - meanB) ** 2;
  });
  return left === 0 || right === 0 ? 0 : top / Math.sqrt(left * right);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Ranks from 1, ties sharing their mean. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const found = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let i = from; i <= to; i++) found[order[i] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return found;
}

/** A small generator of numbers in [0, 1) that a seed decides. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
