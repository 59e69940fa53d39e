import type { Reading, Reflection } from './reading.ts';
import { coverage } from './similarity.ts';
import { copiedShare, type Said } from './uptake.ts';
import { contentOf } from './words.ts';

const CLAIMS =
  /\b(?:you (?:said|mentioned|told me|were saying|talked about|spoke (?:of|about)|described|brought up|referred to|pointed out)|as you (?:said|put it|mentioned)|your (?:point|remark|comment|story) about)\b(.*)/;
const REFLECTS =
  /\b(?:so (?:you|it|that|the|what you|basically you|in other words|if i)|it sounds|sounds like|it seems|seems like|what i (?:am hearing|hear|take|understand)|if i (?:understand|understood|hear|heard|get)|in other words|you (?:feel|felt|seem|must have|were|had|have|found|ended|went|came|started|learned)|that must|must have been|i hear|from what you)\b/;
const SYMPATHY =
  /\b(?:sorry to hear|sorry (?:that )?(?:you|it|that)|(?:that|it|this) (?:must|had to) (?:be|have been|feel|have felt)|(?:that|it|this) (?:sounds|seems|is|was) (?:so |really |very |pretty |incredibly |quite |kind of )?(?:hard|tough|difficult|painful|frustrating|lonely|rough|stressful|exhausting|scary|awful|terrible|sad|brutal|heavy|a lot|demanding|draining|disappointing|unfair|harsh|daunting|nerve)|must have (?:been|felt|hurt)|i can (?:imagine|see (?:how|why)|understand (?:how|why))|i (?:understand|feel for|get) (?:how|why|you)|no wonder|good for you|congratulations|glad (?:it|you|that)|happy for you|what a (?:blow|shame|relief|pity|loss|weight|year|week)|ouch|oh no|that (?:hurts|stings)|took courage|takes courage|brave)\b/;
const ACKNOWLEDGES =
  /^(?:ok|okay|i see|got it|right|great|interesting|that is (?:interesting|great|good|cool|nice|amazing|fascinating|helpful|useful|really|so|very)|nice|cool|wow|thanks|thank you|makes sense|that makes sense|good point|fair enough|understood|ah|oh|really|yes|yeah|sure|mm+|hm+|lovely|wonderful|fascinating|amazing|awesome|good to know|true|exactly|no wonder|huh|ha|haha|alright|of course|absolutely)\b/;
const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'our', 'us', 'ours']);
const DISCLOSES =
  /\b(?:i (?:am (?:a|an|the|in|at|from|currently|studying|working|doing|finishing|also|still|thirty|twenty|\d+)|was (?:a|an|in|at|the|born|raised|working|teaching)|have (?:been|worked|always|a|an|never|two|three|done|just|only|spent|taught)|work|worked|teach|taught|study|studied|grew|used to|did|do (?!not know)|run|ran|moved|left|quit|started|spent|love|loved|like|hate|live|lived|come from|came from|volunteer|volunteered|majored|graduated|finished|tried|feel|felt|got|went|wrote|built|made|learned|learnt|struggle|struggled|enjoy)|my (?:\w+ )?(?:job|work|degree|background|family|parents|mother|father|mum|mom|dad|sister|brother|school|college|university|major|career|boss|manager|team|experience|class|students|husband|wife|partner|company|studies|internship|town|country|thesis|course|life|own))\b/;

/** What the statements of a turn do with what the informant said. */
export function statementsOf(input: {
  statements: string;
  plain: string;
  context: Said | null;
  everSaid: readonly string[];
  informantAsked: boolean;
  questions: number;
}): Pick<
  Reading,
  'reflection' | 'sympathy' | 'acknowledgement' | 'selfDisclosure' | 'answersInformant' | 'selfTalkShare'
> {
  const { statements, plain, context } = input;
  const words = statements === '' ? [] : statements.split(' ');
  const content = contentOf(words);
  const tied = context !== null && content.some((word) => context.content.includes(word));
  const selfDisclosure = DISCLOSES.test(statements);
  const answersInformant =
    input.informantAsked &&
    words.length >= 3 &&
    (selfDisclosure ||
      /^(?:yes|yeah|no|not|well|i|my|because|mostly|actually|honestly|sure|probably|maybe|about|it|to)\b/.test(
        statements,
      ));
  return {
    reflection: reflectionOf(words, content, input),
    sympathy: SYMPATHY.test(statements),
    acknowledgement: tied && words.length >= 3 ? 'tied' : ACKNOWLEDGES.test(plain) ? 'bare' : 'none',
    selfDisclosure,
    answersInformant,
    selfTalkShare: answersInformant ? 0 : selfTalk(words, plain),
  };
}

function reflectionOf(
  words: readonly string[],
  content: readonly string[],
  input: { statements: string; plain: string; context: Said | null; everSaid: readonly string[] },
): Reflection {
  const claim = CLAIMS.exec(input.plain)?.[1] ?? null;
  if (claim !== null && input.everSaid.length > 0) {
    const claimed = contentOf(claim.trim().split(' ').slice(0, 12));
    if (claimed.length > 0 && coverage(claimed, input.everSaid) < 0.25) return 'unsupported';
  }
  const { context } = input;
  if (context === null || words.length < 3) return 'none';
  if (words.length >= 6 && copiedShare(words, context.words) >= 0.6) return 'parroted';
  const shared = new Set(content.filter((word) => context.content.includes(word))).size;
  if (REFLECTS.test(input.statements) || claim !== null)
    return shared >= 1 ? 'right' : content.length <= 4 ? 'empty' : 'none';
  return shared >= 2 && coverage(content, context.content) >= 0.3 ? 'right' : 'none';
}

/** Words of the clauses about oneself, as a share of the turn. */
function selfTalk(words: readonly string[], plain: string): number {
  const all = plain.split(' ').length;
  const own = words.filter((word) => FIRST_PERSON.has(word)).length;
  if (own === 0 || words.length === 0) return 0;
  const density = Math.min(1, (own / words.length) * 8);
  return Math.round(((words.length * density) / all) * 100) / 100;
}
