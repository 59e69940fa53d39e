/** 0 up to 1, the same for the same seed and label: chance that can be replayed. */
export function chance(seed: number, ...labels: (string | number)[]): number {
  let hash = 2166136261 ^ seed;
  for (const code of labels.join('|') + '|') {
    hash = Math.imul(hash ^ (code.codePointAt(0) ?? 0), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** One of several equals. */
export function choose<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[Math.min(items.length - 1, Math.floor(at * items.length))];
}
