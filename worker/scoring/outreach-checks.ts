import { plainWords, read } from '../language/index.ts';
import type { Check } from './report.ts';

/** A message that asks a stranger for time is read on a phone. */
const OUTREACH_WORDS_MOST = 150;

const WHO =
  /\b(i am|i'm|im|my name('s| is)|this is) (?!writing|hoping|reaching|interested|trying|looking|wondering|sorry|sure|very|really|so )|\bas an? (?!result\b|matter\b|rule\b|start\b|first\b|next\b|way\b|favou?r\b|whole\b)\w+|\bi (teach|study|work|studied|worked|graduated)\b/i;
const ASK =
  /\b(would you|could you|could we|can we|may i|might i|could i|can i|would it be possible|are you (free|available|open)|i('d| would) (love|like|be grateful)|i was (wondering|hoping)|i wonder(ed)?|hoping to|willing to|spare|ask you)\b/i;
const LENGTH =
  /\b(\d+|ten|fifteen|twenty|thirty|forty)[- ]?(five)?[- ]?(min(ute)?s?\b|-min)|\b(half an hour|(a )?quarter of an hour|an hour)\b/i;
/** What draws the writer to the work: an interest or a goal. */
const GOAL =
  /\b(interested in|exploring|considering|thinking (about|of)|trying to|curious|learn (more )?(about|how|what)|find out|understand (how|what|why|whether)|deciding|want to|would like to|hoping to (move|work|become|get into)|looking (into|at)|drawn to)\b/i;
/** Why this person: something of theirs, or who sent the writer. */
const WHY_YOU =
  /\b(your (work|path|talk|article|essay|piece|book|profile|career|team|post|paper|projects?|experience|research|company|shop|school|name|story|lecture|class|interview|site|page)|you (wrote|said|gave|spoke|made|built|run|moved|went|did|started|work(ed)?|came|became|are one)|(i|we) (read|saw|heard|watched|came across|found) (about )?(you|your)|(gave me|suggested|mentioned|recommended|passed on|told me) (your|you|i)|told me about you|pointed me to you|alum|fellow)/i;
/** Leave to say no, or to do less. */
const EASY_NO =
  /\b(no is (a )?(fine|perfectly)|if (you're|you are|it's|it is|this is|that's|that is|now is|there's) (not|no|too|busy|inconvenient)|if (not|you can't|you cannot|you have no time|it doesn't|that doesn't|it does not)|no (problem|worries|pressure|hurry|rush)|whenever (suits|it suits|you)|(entirely|completely|totally|perfectly|quite|i'd) understand|don't worry|feel free to (ignore|decline|say no)|understand if|only if|if you (have|can spare|had) (the )?(time|a moment))\b/i;
const COURTESY =
  /\b(please|thank(s| you)?|grateful|appreciate|kind|would you|could (you|i)|may i|might i|dear|sorry to|i hope)\b/i;
const DEMAND =
  /\b(asap|urgent(ly)?|i (need|expect) you|you (must|should|have to|need to)|reply (today|now|by)|get back to me)\b/i;

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
  if (!COURTESY.test(text) || DEMAND.test(text) || moves.includes('rude')) {
    say('not_polite', 'This reads as a demand. A please, a thank you, and it is a request.');
  }
  if (!GOAL.test(text)) say('no_goal', 'Say in a line what draws you to this work, or what you want to find out.');
  if (!WHY_YOU.test(text)) {
    say('no_why_you', 'Say why them: something of theirs you read or saw, or who gave you the name.');
  }
  if (!EASY_NO.test(text)) {
    say(
      'hard_to_decline',
      'Make it easy to say no. People say yes sooner when they may.',
      'If now is a bad time, I quite understand.',
    );
  }
  if (!LENGTH.test(text)) say('no_length', 'Say how long it would take. A short, fixed time is easier to grant.');
  if (moves.includes('asks_for_job') || moves.includes('offers_cv')) {
    say('job_request', 'This asks for a job. Ask to learn about the work, and the answer is more often yes.');
  }
  if (words > OUTREACH_WORDS_MOST) say('too_long', `${words} words; under ${OUTREACH_WORDS_MOST} is read to the end.`);
  return found;
}
