/** What to say about the length of a text: nothing until it comes near its limit. */
export function roomLeft(length: number, limit: number): { says: string; isOver: boolean } | null {
  const left = limit - length;
  if (left < 0) return { says: `${count(-left)} too many. It is saved once it is shorter.`, isOver: true };
  if (left > Math.max(40, limit * 0.15)) return null;
  return { says: left === 0 ? 'No more room' : `Room for ${count(left)} more`, isOver: false };
}

const count = (number: number): string => `${number} ${number === 1 ? 'character' : 'characters'}`;
