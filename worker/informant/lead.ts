import type { AnswerForm } from '../language/reading.ts';
import { yesOrNo } from './agrees.ts';
import type { Fact } from './persona.ts';
import { hasLeadFor } from './routing.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';
import type { Telling } from './tell.ts';
import { fresh, unsaid, type Wording } from './wordings.ts';

/** First words that fit the form of the question: the fact's own, or common ones where its words do not fit yet. */
export function leadOf(scene: Scene, fact: Fact, telling: Telling, body: string): Wording | null {
  const wants = formAsked(telling);
  if (wants === 'yes_no' && !asksYesNo(telling.text)) return null;
  if (telling.sure >= scene.policy.routing.fitting) {
    const words = unsaid(scene, ownLead(scene, fact, wants, telling.text) ?? '');
    if (words !== '') return { id: `fit:${fact.id}`, words };
  }
  // "More yes than no" before something that was not asked for is no answer, only the form of one.
  if (!isAskedFor(scene, fact, telling.sure)) return null;
  if (fitsAlready(wants, body) || !(ASKS[wants]?.test(telling.text) ?? true)) return null;
  // "Don't hold me to the figure" before words without one promises what does not come.
  if (wants === 'figure' && !NUMBER.test(` ${plain(body)} `)) return null;
  return commonLead(scene, fact, wants, telling.text);
}

/** The opening that the fact's author wrote for this form, where it is true of this question. */
export function ownLead(scene: Scene, fact: Fact, wants: AnswerForm, text: string, alone = false): string | null {
  if (wants === 'choice' && fact.fits.choice === undefined && ASKS_TWICE.test(text)) {
    return ownLead(scene, fact, 'yes_no', text, alone);
  }
  if (wants !== 'yes_no') return fact.fits[wants] ?? null;
  return hasLeadFor(scene, text, fact, alone) ? yesOrNo(text, fact) : null;
}

/** "Do you need a degree, or can one come in from a kitchen?" */
const ASKS_TWICE =
  /^\W*(?:is|are|do|does|can|could|would|should|did|was)\b.*\bor (?:is|are|do|does|can|could|would|should|did|was)\b/i;

/** "Should I", "would you recommend it": advice in substance, and answered with a yes or no all the same. */
function formAsked({ wants, text }: Telling): AnswerForm {
  return wants === 'advice' && /^\W*(?:(?:so|and|but|or) )?(?:should|would|do|can|could|is|are) /i.test(text)
    ? 'yes_no'
    : wants;
}

/** Small words for the form, of those that the question leaves true: what one does happens "now and then", what is so is so "in part". */
function commonLead(scene: Scene, { topic }: Fact, wants: AnswerForm, text: string): Wording | null {
  const { fits, nowAndThen, liked, hard } = scene.policy.words;
  // What is good about it answers "do you like it", what is hard "is it hard".
  if (wants === 'yes_no' && topic === 'rewards' && LIKED.test(text)) return fresh(scene, 'liked', liked);
  if (wants === 'yes_no' && topic === 'challenges' && HARD.test(text)) return fresh(scene, 'hard', hard);
  if (wants === 'yes_no' && HABIT.test(text)) return fresh(scene, 'now_and_then', nowAndThen);
  return wants in fits ? fresh(scene, `fits:${wants}`, fits[wants as keyof typeof fits]) : null;
}

const LIKED = /\b(?:do|don't|are|aren't) you (?:\w+ )?(?:like|love|enjoy|happy|glad)\b/i;
const HARD =
  /\b(?:is|isn't|does) (?:it|this|that|the \w+) (?:\w+ )?(?:hard|tough|difficult|stressful|tiring|exhausting)\b/i;
const HABIT =
  /\b(?:do|does|don't|doesn't) (?:you|it|that|they|people|the|your|any\w+|most)(?: \w+)? (?:ever|still|often|sometimes|usually|get|have to|feel|find|see|go|work|travel|worry|meet|talk|argue|miss|bring|say)\b/i;

/** Asked for plainly, by its words and its topic; the less by the words, the more by the topic. */
function isAskedFor({ reading, policy }: Scene, { topic, also }: Fact, sure: number): boolean {
  const [surest] = reading.topics;
  const isUnclear = surest === undefined || surest.confidence < 0.5;
  if (sure >= policy.routing.sure)
    return isUnclear || reading.topics.some((guess) => guess.topic === topic || also.includes(guess.topic));
  return sure >= policy.routing.sure / 2 && surest?.topic === topic && surest.confidence >= policy.routing.sure;
}

/** Common first words go only where the question plainly asks for their form. */
const ASKS: Partial<Record<AnswerForm, RegExp>> = {
  reason: /\b(?:why|how come|what made|reasons?)\b/i,
  figure: /\bhow (?:many|much|long|often|old|big|far)\b/i,
  choice: /\bor\b|\bwhich\b/i,
  scene: /\b(?:example|instance|a time|moment|story|describe)\b/i,
};

function asksYesNo(text: string): boolean {
  return ASKS_YES_NO.test(text) || SAID_TO_ASK.test(text.trim());
}

/** "You sleep enough?", "I guess the hours are bad?": said in the order of a statement. */
const SAID_TO_ASK =
  /^(?:(?:so|and|but|well) )*(?:you|it|it's|that|that's|people|they|there|there's|surely|i (?:guess|suppose|imagine|assume|bet|take it)) .*\?$/i;

const AUX =
  "(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|must|may|might|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|can't|couldn't|won't|wouldn't|shouldn't)";

/** "And the money side?" is no question of yes or no, whatever its mark. */
const ASKS_YES_NO = new RegExp(
  `^(?:(?:and|so|but|or|well|ok|okay|hi|hello) )*(?:${AUX}|you \\w+ing)\\b|\\b${AUX} (?:\\w+ )?(?:you|it|that|this|there|they|he|she|we|i|one|the|a|an|your|my|people|someone|anyone|most|being)\\b`,
  'i',
);

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|half|most|never|always|daily|weekly|every|twice|once)\b/;

function fitsAlready(wants: AnswerForm, body: string): boolean {
  const text = ` ${plain(body)} `;
  switch (wants) {
    case 'yes_no':
      return /^ (?:yes|no|not|never|always|often|mostly|rarely|seldom|sometimes|hardly|of course|none|nobody|nothing|both|neither|there's no|less|more)\b/.test(
        text,
      );
    case 'figure':
      return NUMBER.test(text);
    case 'reason':
      return /\b(?:because|since|so that|that's why|which is why|the reason|wanted|needed|otherwise|if you)\b/.test(
        text,
      );
    case 'choice':
      return /\b(?:both|neither|either|rather|more|less|mostly|first|instead|between)\b/.test(text);
    case 'scene':
      return fitsScene(text);
    case 'list':
      return (body.match(/[,;]/g)?.length ?? 0) >= 2 || /\b(?:two|three|four|first|second|then|also)\b/.test(text);
    case 'advice':
    case 'explanation':
    case 'account':
      return true;
  }
}

/** Told as something that happened once. */
function fitsScene(text: string): boolean {
  return /\b(?:last|once|one (?:day|night|evening|morning)|yesterday|that|on the|first|had|was|came|went|said|told|gave)\b/.test(
    text,
  );
}
