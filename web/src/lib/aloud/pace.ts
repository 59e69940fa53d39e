/** An opening or a closing that is said in this many seconds is neither a riddle nor a speech. */
export const TARGET = { from: 20, to: 40 } as const;

/** Words a minute in unhurried English speech; the clock of a meeting at speaking pace counts with the same. */
const SPOKEN = 130;

/** "about 25 seconds": how long these words take to say; null for none. */
export function wouldTake(words: string): string | null {
  const count = words.trim() === '' ? 0 : words.trim().split(/\s+/).length;
  if (count === 0) return null;
  const seconds = (count / SPOKEN) * 60;
  return `about ${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
}

/** What to make of the time that it took. */
export function verdict(seconds: number): string {
  const took = `${seconds} second${seconds === 1 ? '' : 's'}.`;
  if (seconds < TARGET.from / 2) return `${took} That was quick: was everything in it?`;
  if (seconds < TARGET.from) return `${took} Short and fine, if it says who you are and what you want.`;
  if (seconds <= TARGET.to) return `${took} About right.`;
  if (seconds <= TARGET.to * 1.5) return `${took} A little long: what could they ask you instead?`;
  return `${took} That is a speech. Keep the first two sentences.`;
}
