import type { AnswerForm } from '../language/reading.ts';
import { leadOf, ownLead } from './lead.ts';
import type { Fact } from './persona.ts';
import { part, type Part } from './part.ts';
import type { Scene } from './scene.ts';
import { rankFacts } from './routing.ts';
import { spokenSentences, wordCount } from './spoken.ts';
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
  const own = sure >= scene.policy.routing.fitting ? ownLead(scene, fact, wants, text, true) : null;
  const words = own === null ? '' : unsaid(scene, own);
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

/** Something that anyone may hear on the same topic, and that the question is about. */
function likestPlain(scene: Scene, text: string, { topic }: Fact): Fact | undefined {
  return rankFacts(scene, { text, topics: scene.reading.topics, staysWith: false, linked: new Set() }).find(
    ({ fact, sure }) => fact.tier === 'surface' && fact.topic === topic && sure >= SOMEWHAT && !scene.told.has(fact.id),
  )?.fact;
}

/** The question is somewhat like the ways of asking for it. */
const SOMEWHAT = 0.35;
