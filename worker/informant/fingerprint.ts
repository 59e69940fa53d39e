/** 16 hexadecimal digits that tell two texts apart; no secret, and not against anyone who wants two alike. */
export function fingerprintOf(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x9747b28c);
}

/** FNV-1a over UTF-16 code units, finished as in MurmurHash 3. */
function half(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
