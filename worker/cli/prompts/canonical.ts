import { createHash } from 'node:crypto';

/** JSON with its keys in order, so that the same content always has the same hash; without the keys left out, at any depth. */
export function canonicalJson(value: unknown, leftOut: readonly string[] = []): string {
  return JSON.stringify(value, (key, inner: unknown) =>
    leftOut.includes(key)
      ? undefined
      : typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
        : inner,
  );
}

export function contentHash(value: unknown, digits: number): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, digits);
}
