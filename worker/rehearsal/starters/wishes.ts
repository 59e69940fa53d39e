import { read } from '../../language/index.ts';
import { isLeftAlone } from './left-alone.ts';
import { matterOf, piecesOf } from './pieces.ts';
import { topicOf } from './topic.ts';
import { wonderOf } from './told-to-them.ts';

/** One thing somebody wants to know, in the one form in which it can be said to the person met. */
export interface Wish {
  /** A question as it would be asked: "What is the day to day like?" */
  ask?: string;
  /** A clause about the work: "what the day to day is like". */
  puzzle?: string;
  /** A clause about the seeker: "whether my degree is useful". */
  mine?: string;
  /** A clause about the person met: "how you came to building". */
  yours?: string;
  /** A thing: "the pay". */
  topic?: string;
}

const MOST_WORDS = 30;

/** What was typed as a wish, one thing at a time; what could not be said well is left out. Pure. */
export function wishesIn(wants: string, name: string): Wish[] {
  return piecesOf(wants).flatMap((piece) => wishIn(matterOf(piece), name) ?? []);
}

/** The clause of a wish, to follow "I'd like to understand". */
export const clauseOf = ({ puzzle, mine, yours }: Wish): string | undefined => puzzle ?? mine ?? yours;

function wishIn(matter: string, name: string): Wish | null {
  const bare = matter.replace(/[?\s]+$/u, '');
  if (isInverted(bare, matter.endsWith('?'))) {
    const ask = askOf(toYou(bare, name));
    if (ask !== null) return { ask };
  }
  const clause = wonderOf(asClause(bare), name);
  if (clause !== null && !/ I (?:want|need|should) to (?:ask|know)$/u.test(clause)) {
    if (/\b(?:I|I'\w+|me|my|mine)\b/u.test(clause)) return { mine: clause };
    return /\b(?:you|your|yours)\b/iu.test(clause) ? { yours: clause } : { puzzle: clause };
  }
  const topic = topicOf(bare);
  return topic === null ? null : { topic };
}

const AUXILIARY =
  "is|are|was|were|do|does|did|can|could|should|would|will|has|have|'s|'re|'d|isn't|don't|doesn't|didn't";
/** What follows a question word where a clause goes on: "what the pay is", "how she came". */
const SUBJECT = 'i|you|she|he|it|they|we|one|people|the|my|your|a|an|to|this|that|their|his|her|someone|somebody';

/** Whether the words stand in the order of a question: "what is it like", not "what it is like". */
function isInverted(bare: string, isAsked: boolean): boolean {
  if (new RegExp(`^(?:what|how|why|when|where|who)(?: (?=\\w)|(?='))(?:${AUXILIARY})\\b`, 'iu').test(bare)) return true;
  if (
    /^(?:what|how|which) (?:\w+ ){1,3}(?:is|are|do|does|did|can|should|would|will|have|has) (?:you|i|they|the|people|it|we|she|he|a|my)\b/iu.test(
      bare,
    )
  )
    return !new RegExp(`^(?:what|how|which) (?:${SUBJECT})\\b`, 'iu').test(bare);
  return isAsked && new RegExp(`^(?:what|how|which|who|why)\\b(?! (?:${SUBJECT})\\b)`, 'iu').test(bare);
}

/** "How does she manage her team" as it is asked of her. */
function toYou(bare: string, name: string): string {
  const first = name.split(/\s+/u)[0]?.replace(/[^\p{L}]/gu, '') || 'she';
  const verbs: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do' };
  return bare
    .replace(
      new RegExp(
        `\\b(is|was|has|does|did|would|could|should|will|do|are|were|have) (?:she|he|they|${first})\\b`,
        'giu',
      ),
      (_, verb: string) => `${verbs[verb.toLowerCase()] ?? verb.toLowerCase()} you`,
    )
    .replace(/\b(?:his|her)(?= \p{L})/giu, 'your');
}

/** One open question that our own checks leave alone. */
function askOf(bare: string): string | null {
  const text = `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
  if (text.split(' ').length > MOST_WORDS || /\b(?:she|he|him|hers)\b/iu.test(text)) return null;
  return read(text, { earlier: [], profile: null }).questions.length === 1 && isLeftAlone(text) ? text : null;
}

/** "What is the pay like" becomes "what the pay is like". */
function turnedBack(bare: string): string {
  return bare
    .replace(
      /^what(?: (is|are)|'s) (.+) like$/iu,
      (_, verb: string | undefined, thing: string) => `what ${thing} ${verb ?? 'is'} like`,
    )
    .replace(
      /^what(?: (is|are)|'s) ((?:the|a|an|your) (?:\p{L}+ ?){1,4})$/iu,
      (_, verb: string | undefined, thing: string) => `what ${thing} ${verb ?? 'is'}`,
    )
    .replace(/^what does (it|that) take/iu, 'what $1 takes')
    .replace(/^(how|what|where|when|why) (?:do|did) (I|people|we) /iu, '$1 $2 ')
    .replace(/^(how|what|where|when|why) (can|could|should|would|will) (I|people|we|it|one) /iu, '$1 $3 $2 ');
}

/** "Should I move" and "is it hard" as clauses; a closed question asks less than one that wonders. */
function asClause(bare: string): string {
  const turned = turnedBack(bare);
  if (turned !== bare) return turned;
  if (isInverted(bare, false)) return '';
  const plain =
    /^(?:do|did) (I|people|we) (.+)$/iu.exec(bare)?.slice(1) ??
    /^(?:is|are) (?:it|there|my|the)\b/iu.exec(bare)?.slice(2);
  if (plain && plain.length === 2) return `whether ${plain.join(' ')}`;
  const moved =
    /^(can|could|should|would|will|am|is|are) (I|it|there|people|we) (.+)$/iu.exec(bare) ??
    /^(is|are) ((?:my|the|a|an) (?:\p{L}+ ){0,3}?\p{L}+) ((?:worth it|hard|useful|good|bad|enough|helpful|important|necessary|needed|stressful|secure|stable|flexible|relevant|competitive|difficult|long|fun|boring|well paid|like that|right for me))$/iu.exec(
      bare,
    );
  if (moved) return `whether ${moved[2] ?? ''} ${(moved[1] ?? '').toLowerCase()} ${moved[3] ?? ''}`;
  return /^(?:is|are|do|does|did|can|could|should|would|will|am|have|has)\b/iu.test(bare)
    ? ''
    : bare.replace(
        /^(?:I (?:would like|want)|I'd like) to (?=(?:become|get into|move into|break into|switch (?:in)?to|change (?:in)?to|start)\b)/iu,
        'how to ',
      );
}
