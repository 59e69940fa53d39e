import type { AnswerForm } from '../language/reading.ts';
import { mayAnswerYesNo } from './agrees.ts';
import type { Fact } from './persona.ts';
import { part, type Part } from './part.ts';
import type { Scene } from './scene.ts';
import { plain, spokenSentences, wordCount } from './spoken.ts';
import { hasLeadFor, rankFacts } from './routing.ts';
import { fresh, unsaid } from './wordings.ts';

export interface Telling {
  /** The words of the question, where there is one. */
  text: string;
  open: boolean;
  wants: AnswerForm;
  /** How plainly the fact was asked for; a fitting yes to another question is no answer. */
  sure: number;
  how: 'elicited' | 'volunteered';
}

/** Told of its own accord, or in answer to a remark. */
export const ACCOUNT: Telling = { text: '', open: true, wants: 'account', sure: 1, how: 'elicited' };

/** A fact in the length and the form that the question asks for; null when there is nothing left of it to say. */
export function tell(scene: Scene, fact: Fact, telling: Telling): Part | null {
  const body = bodyOf(scene, fact, telling);
  if (body === '') return null;
  const lead = telling.how === 'volunteered' ? null : leadOf(scene, fact, telling, body);
  const words = [lead?.words, body].filter(Boolean).join(' ');
  return part('answer', words, {
    used: [`fact:${fact.id}`, ...(lead ? [lead.id] : [])],
    told: [{ fact, how: telling.how }],
  });
}

/** A bare yes, no or figure, where the question has not earned the story behind it; or word that there is one. */
export function tellForm(scene: Scene, fact: Fact, { wants, sure, text }: Telling): Part | null {
  const lead = sure >= scene.policy.routing.fitting ? fact.fits[wants] : undefined;
  const barred = lead !== undefined && wants === 'yes_no' && isBarred(scene, text, lead, fact);
  const own = barred ? undefined : lead;
  const words = own === undefined ? '' : unsaid(scene, own);
  if (words !== '') return part('answer', words, { used: [`fit:${fact.id}`] });
  // "There's a story in that" is a poor answer where anything that may be told is to be had on the matter.
  const plainer = likestPlain(scene, text, fact);
  const told = plainer ? tell(scene, plainer, { text: '', open: false, wants, sure: 0, how: 'elicited' }) : null;
  if (told) return { ...told, used: [...told.used, `fit:${fact.id}`] };
  const hint = fresh(scene, 'story_there', scene.policy.words.storyThere);
  const first = hint && wants === 'yes_no' ? fresh(scene, 'fits:yes_no', scene.policy.words.fits.yes_no) : null;
  const said = [first, hint].filter((line) => line !== null);
  return hint
    ? part('answer', said.map((line) => line.words).join(' '), {
        used: [...said.map(({ id }) => id), `fit:${fact.id}`],
      })
    : null;
}

function bodyOf(scene: Scene, fact: Fact, { open }: Telling): string {
  const { replyWords, shortShare } = scene.temper;
  const limits = open || fact.tier !== 'surface' ? replyWords.open : replyWords.closed;
  const full = unsaid(scene, fact.words);
  const short = fact.short === undefined ? '' : unsaid(scene, fact.short);
  const prefersShort =
    (!open || scene.cold) && fact.tier === 'surface' && scene.chance(`short:${fact.id}`) < shortShare;
  const tooLong = fact.tier === 'surface' && wordCount(full) > limits.to * 1.15;
  if (short !== '' && full !== '' && (prefersShort || tooLong) && !scene.used.has(`fact:${fact.id}`)) return short;
  // A story that stops before its end is none, however brisk its teller.
  const until = fact.tier === 'surface' ? limits.to - NEARLY : scene.temper.replyWords.most;
  return upTo(full, until, scene.temper.replyWords.most);
}

/** A reply within so many words of its limit is not begun on another sentence. */
const NEARLY = 8;

/** Whole sentences up to about `words`; the next one comes along where it still fits under `most`. */
export function upTo(text: string, words: number, most: number): string {
  const kept: string[] = [];
  let count = 0;
  for (const sentence of spokenSentences(text)) {
    const next = wordCount(sentence);
    if (kept.length > 0 && (count >= words || count + next > most)) break;
    kept.push(sentence);
    count += next;
  }
  return kept.join(' ');
}

function isBarred(scene: Scene, text: string, lead: string, fact: Fact): boolean {
  return !mayAnswerYesNo(text, lead, fact) || !hasLeadFor(scene, text, fact);
}

/** Something that anyone may hear on the same topic, and that the question is about. */
function likestPlain(scene: Scene, text: string, { topic }: Fact): Fact | undefined {
  return rankFacts(scene, { text, topics: scene.reading.topics, staysWith: false, linked: new Set() }).find(
    ({ fact, sure }) => fact.tier === 'surface' && fact.topic === topic && sure >= SOMEWHAT && !scene.told.has(fact.id),
  )?.fact;
}

/** The question is somewhat like the ways of asking for it. */
const SOMEWHAT = 0.35;

/** First words that fit the form of the question: the fact's own, or common ones where its words do not fit yet. */
function leadOf(scene: Scene, fact: Fact, telling: Telling, body: string): { id: string; words: string } | null {
  const { wants } = telling;
  if (wants === 'yes_no' && !ASKS_YES_NO.test(telling.text)) return null;
  const own = fact.fits[wants];
  const barred = wants === 'yes_no' && own !== undefined && isBarred(scene, telling.text, own, fact);
  if (own !== undefined && !barred && telling.sure >= scene.policy.routing.fitting) {
    const words = unsaid(scene, own);
    if (words !== '') return { id: `fit:${fact.id}`, words };
  }
  // "More yes than no" before something that was not asked for is no answer, only the form of one.
  if (!isAskedFor(scene, fact, telling.sure)) return null;
  if (fitsAlready(wants, body) || !(ASKS[wants]?.test(telling.text) ?? true)) return null;
  // "Don't hold me to the figure" before words without one promises what does not come.
  if (wants === 'figure' && !NUMBER.test(` ${plain(body)} `)) return null;
  const common = scene.policy.words.fits;
  return wants in common ? fresh(scene, `fits:${wants}`, common[wants as keyof typeof common]) : null;
}

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
