/** "My aunt put us in touch", "through my old teacher": whoever did it, as said to the person met; null where nobody is named so. */
export function introducerOf(met: string): string | null {
  const plain = met.trim().replace(/\s+/gu, ' ');
  const found =
    /^([\p{L}'’ -]{2,50}?) (?:has |had )?(?:put us in (?:touch|contact)|introduced us|connected us)/iu.exec(
      plain,
    )?.[1] ?? /^(?:through|via|by way of) ((?:my|our|an?) [\p{L}'’ -]{2,40}?)[.,;]?$/iu.exec(plain)?.[1];
  if (!found || /^(?:i|we|she|he|they|you|it|who|someone|somebody)\b/iu.test(found)) return null;
  const [first = ''] = found.split(' ');
  return /^(?:my|our|an?|the)$/iu.test(first) ? first.toLowerCase() + found.slice(first.length) : found;
}

/** "Met her at the careers fair": the place, to follow "meet you at". */
export function placeOf(met: string): string | null {
  const found =
    /^(?:i |we )?met (?:her |him |them |each other )?at ((?:an?|the|my|our)? ?[\p{L}\p{N}'’ -]{3,40}?)[.,;]?$/iu.exec(
      met.trim(),
    )?.[1];
  return found?.replace(/^(?:A|An|The|My|Our)\b/u, (word) => word.toLowerCase()) ?? null;
}
