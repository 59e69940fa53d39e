import type { AnswerForm, Question } from '../language/reading.ts';
import { takenAsQuestion } from '../language/taken-as-question.ts';
import { asksOnBarely } from './ellipsis.ts';
import { rankFacts } from './routing.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';

/** "Why", "and then", "worst day so far": a question, though a bare one. */
export function bareQuestion(scene: Scene): Question | null {
  const { text, reading } = scene;
  if (reading.questions.length > 0 || !(asksOnBarely(text) || asksInOwnOrder(scene) || isFragment(scene))) return null;
  return { ...takenAsQuestion(text, reading.topics), wants: wantedBy(plain(text)) };
}

/** "How you explain the rule to them", "what broke last", "and when it doesn't": a question in another order of words. */
function asksInOwnOrder({ text, reading, lastFacts }: Scene): boolean {
  const said = plain(text);
  if (reading.words > 16 || reading.moves.length > 0 || STATES.test(said)) return false;
  return ASKS.test(said) || (lastFacts.length > 0 && JOINS.test(said) && reading.words <= 7);
}

const ASKS =
  /^(?:(?:and|so|but|or|ok|okay|oh|also|then|please|in the end|now) )*(?:why|how|what|which|who|where|when) \w+ \w+/;
const JOINS =
  /^(?:and|but|or) (?!i\b|i'm|i've|my\b|you\b|that|it\b|thank)(?:when|if|after|before|then|for|in|with|without|on|worst|best|the|now|later|today|your)\b/;
/** "What I like is the quiet", "how you did that is clear": said, and not asked. */
const STATES =
  /^(?:\w+ ){0,3}what (?:i|a|an)\b|\b(?:is|was|makes|made|sounds|seems|feels|surprised|surprises|struck|strikes|reminds|helps|helped|explains|interests) (?!it\b|there\b|he\b|she\b|the\b.*\b(?:from|for)$)(?:what|why|how|that|so|very|really|me|my|a|an|just|clear|great|good|nice|amazing|interesting|wonderful|exactly|like)\b/;

function wantedBy(said: string): AnswerForm {
  if (/^(?:\w+ ){0,2}why\b/.test(said)) return 'reason';
  if (/\bhow (?:many|much|long|often|old|far)\b/.test(said)) return 'figure';
  return /^(?:\w+ ){0,2}which (?:one|of|is|was)\b/.test(said) ? 'choice' : 'account';
}

/** A few words that name what the seeker would hear about, and say nothing of anybody. */
function isFragment(scene: Scene): boolean {
  const { text, reading, policy, exchange, askedSeeker, offered } = scene;
  if (exchange === 1 || askedSeeker !== null || offered !== null || reading.words > 12 || reading.moves.length > 0)
    return false;
  if (/\b(?:i|i'm|i've|my|me|we|that|this|it|thanks?|you're|sounds?)\b/i.test(text)) return false;
  const [best] = rankFacts(scene, { text, topics: reading.topics, staysWith: false, linked: new Set() });
  return best !== undefined && best.score >= policy.routing.answers && best.sure >= policy.routing.sure / 2;
}
