import { Watch } from '../../../../worker/informant/watch/watch.ts';
import { prompts } from '../../../../worker/prompts.ts';
import { meet, ruth } from '../meet.ts';

export const INSTRUCTIONS = `You are {{name}}, {{role}} at {{organisation}}. Say what the notes under “Now” give you to say, in that order, in words of your own that sound like speech.

Keep to the number of words given under “Now”.`;

const LINES = [
  "Hi Ruth, I'm Sam, I teach history in Leeds. I read your programme essay on the flood play. How did you come to this work?",
  'What from those two years in the script library do you still use?',
  'Eleven to three, then. What changed in the room once you brought three notes?',
];

const talk = meet(ruth, LINES);

const LISTENED = [{ does: 'answer', words: 'They listened, and then they came back.' }];

/** A watch over Ruth's third reply to Sam, for which the director has these words. */
export function watchOver(
  acts: readonly { does: string; words: string }[] = LISTENED,
  more: { maxWords?: number } = {},
): Watch {
  const brief = talk.briefs.at(-1)!;
  return new Watch({
    brief: { ...brief, acts: [...acts], ...more },
    said: LINES.at(-1)!,
    history: [0, 1].map((n) => ({ said: LINES[n]!, reply: talk.replies[n]! })),
    instructions: INSTRUCTIONS,
    words: prompts.watch,
  });
}

export const earlierReply = talk.replies[1]!;

/** The reply as a provider would send it: cut anywhere. */
export function hear(watch: Watch, reply: string, size = 7): string {
  const pieces = reply.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
  return [...pieces.flatMap((piece) => watch.take(piece)), ...watch.end()].join('');
}
