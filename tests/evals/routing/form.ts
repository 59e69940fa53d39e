import type { Fact } from '../../../worker/informant/persona.ts';
import type { AnswerForm } from '../../../worker/language/reading.ts';

/** The forms of a question that an answer can miss; any telling will do for the others. */
export const EXACTING = ['yes_no', 'reason', 'figure', 'choice', 'scene', 'explanation', 'list'] as const;

/**
 * Whether a reply has the form that its question wants: by its words, read more strictly than the informant reads
 * itself, or by the words that its author wrote for that form.
 */
export function fitsForm(wants: AnswerForm, reply: string, told: readonly Fact[]): boolean {
  const authored = told.some(({ fits }) => fits[wants] !== undefined && reply.includes(fits[wants]));
  if (authored) return true;
  const start = reply.split(/(?<=[.?!])\s+/).slice(0, 3);
  switch (wants) {
    case 'yes_no':
      return start.some((sentence) => YES_NO.test(sentence));
    case 'figure':
      return FIGURE.test(reply);
    case 'reason':
      return REASON.test(reply);
    case 'choice':
      return CHOICE.test(reply);
    case 'scene':
      return SCENE.test(reply);
    case 'list':
      return (reply.match(/[,;]|\band\b/g)?.length ?? 0) >= 2;
    case 'advice':
    case 'explanation':
    case 'account':
      return true;
  }
}

const YES_NO =
  /^(?:oh,? |well,? |i'd say |for learning, )?(?:yes|no|not|never|none|nobody|nothing|of course|sometimes|mostly|probably|possibly|a bit of both|neither|hardly|rarely|some|most|all of|at times|now and (?:then|again)|up to a point|in part|more yes|it (?:is|isn't|was|wasn't|does|doesn't|did|didn't|can|can't)|i (?:do|don't|did|didn't|am|was|have|haven't|can|could)(?: |,|\.)|they (?:do|don't|are|aren't|did)|there (?:is|are|was|isn't|aren't)|you (?:do|don't|can|can't))\b|\b(?:yes|no)[.,]/i;
const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|half|never|daily|weekly)\b/i;
const REASON =
  /\b(?:because|since|so|that's why|the reason|wanted|needed|otherwise|or else|liked|bored|couldn't|wouldn't|would|if)\b/i;
const CHOICE = /\b(?:both|neither|either|rather|more|less|mostly|first|easily|prefer|instead|better|harder|the one)\b/i;
const SCENE =
  /\b(?:\w{3,}ed|was|were|had|came|went|said|told|gave|rang|asked|put|took|stood|sat|found|sent|dropped|wrote|ran|got)\b/i;
