import { plainWords, read } from '../language/index.ts';
import type { Check } from './report.ts';

/** A message that asks a stranger for time is read on a phone. */
const OUTREACH_WORDS_MOST = 150;

const WHO =
  /\b(i am|i'm|im|my name('s| is)|this is) (?!writing|hoping|reaching|interested|trying|looking|wondering|sorry|sure|very|really|so )|\b(as an? \w+|i (teach|study|work|studied|worked|graduated))\b/i;
const ASK =
  /\b(would you|could you|could we|can we|may i|might i|would it be possible|are you (free|available|open)|i('d| would) (love|like|be grateful)|i was (wondering|hoping)|i wonder(ed)?|hoping to|willing to|spare|ask you)\b/i;
const LENGTH =
  /\b(\d+|ten|fifteen|twenty|thirty|forty)[- ]?(five)?[- ]?(min(ute)?s?\b|-min)|\b(half an hour|quarter of an hour|a (short|quick|brief) (call|chat|talk|conversation))\b/i;

/** What the writer of an outreach message may want to change. An empty message raises nothing. */
export function checkOutreach(outreach: string): Check[] {
  const text = outreach.replace(/[’‘]/g, "'").trim();
  if (text === '') return [];
  const words = plainWords(text).length;
  const { moves } = read(text, { earlier: [], profile: null });
  const found: Check[] = [];
  const say = (code: string, message: string, better: string | null = null) =>
    found.push({ questionId: null, field: 'outreach', code, message, better });
  if (!WHO.test(text) && !moves.includes('introduction')) say('no_who', 'Say in a line who you are.');
  if (!ASK.test(text))
    say(
      'no_ask',
      'Say what you ask for: a short talk, and about what.',
      'Would you have twenty minutes for a few questions about your work?',
    );
  if (!LENGTH.test(text)) say('no_length', 'Say how long it would take. A short, fixed time is easier to grant.');
  if (moves.includes('asks_for_job') || moves.includes('offers_cv')) {
    say('job_request', 'This asks for a job. Ask to learn about the work, and the answer is more often yes.');
  }
  if (words > OUTREACH_WORDS_MOST) say('too_long', `${words} words; under ${OUTREACH_WORDS_MOST} is read to the end.`);
  return found;
}
