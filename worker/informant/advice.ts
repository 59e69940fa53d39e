import type { Question } from '../language/reading.ts';
import { yesOrNo } from './agrees.ts';
import { rank, rankTurn } from './asked.ts';
import type { Approach } from './disclosure.ts';
import { part, type Part } from './part.ts';
import type { Persona } from './persona.ts';
import { learntNow } from './learnt.ts';
import type { Scene } from './scene.ts';
import { fresh, isFresh, type Wording } from './wordings.ts';

/** Asks about the seeker rather than about the trade. */
export function isForMe(text: string): boolean {
  return FOR_ME.test(text);
}

/** "If you were me", "is that what I'd find hard?": what was learnt of the seeker decides. */
export function adviceForYou(scene: Scene, question: Question): Part | null {
  if (question.wants === 'figure' || isOfTheDay(question)) return null;
  const personal = isForMe(question.text) && isAboutOneself(question);
  if (!personal && question.wants !== 'advice') return null;
  const judged = question.wants === 'yes_no' && personal ? judgedForYou(scene, question) : null;
  if (judged) return judged;
  const best = rankTurn(scene, question, NO_APPROACH).find(({ fact }) => !scene.told.has(fact.id));
  const enough = personal ? NAMED : scene.policy.routing.enough;
  if (best && best.sure >= enough) return null;
  for (const { id, advice } of knownBackgrounds(scene)) {
    const wording = { id: `background:${id}:advice`, words: advice };
    if (isFresh(scene, wording)) return part('answer', wording.words, { used: [wording.id] });
  }
  return null;
}

/** "If I had trailed you through Tuesday, what would I have seen?" asks for the day. */
function isOfTheDay({ topics: [top] }: Question): boolean {
  return top !== undefined && top.confidence >= 0.5 && top.topic === 'typical_day';
}

/** What one would do or find hard is about oneself; whether one needs a degree is about the trade. */
function isAboutOneself({ topics }: Question): boolean {
  const [top] = topics;
  return !top || top.confidence < 0.5 || ONESELF.has(top.topic);
}

const ONESELF = new Set(['advice', 'person', 'challenges', 'skills', 'rewards', 'turning_points']);
/** As good as asked for by name. */
const NAMED = 0.95;

/** "Is that what I'd find hardest?": the seeker's own work beside this one. */
function judgedForYou(scene: Scene, question: Question): Part | null {
  const [background] = knownBackgrounds(scene);
  const asked = new Set(question.topics.map(({ topic }) => topic));
  const recalls = (background?.recalls ?? [])
    .map((recall, n) => ({ ...recall, id: `background:${background?.id ?? ''}:recall:${n}` }))
    .filter((recall) => isFresh(scene, recall));
  if (!recalls.some(({ on }) => on.some((topic) => asked.has(topic)))) return null;
  const lead = ownLead(scene, question) ?? fresh(scene, 'fits:yes_no', scene.policy.words.fits.yes_no);
  const words = [lead?.words, ...recalls.map((recall) => recall.words)].filter(Boolean).join(' ');
  return part('answer', words, { used: [...(lead ? [lead.id] : []), ...recalls.map(({ id }) => id)] });
}

/** The yes or no of the fact that answers it for anybody. */
function ownLead(scene: Scene, question: Question): Wording | null {
  const best = rank(scene, question.text, question.topics, NO_APPROACH)[0];
  const words = best && best.sure >= scene.policy.routing.sure / 2 ? yesOrNo(question.text, best.fact) : null;
  const wording = words === null ? null : { id: `fit:${best?.fact.id ?? ''}`, words };
  return wording && isFresh(scene, wording) ? wording : null;
}

/** What was learnt of the seeker, the latest first; and what can be said to anyone. */
function knownBackgrounds(scene: Scene): Persona['backgrounds'] {
  const { persona, state } = scene;
  const ids = [...learntNow(scene), ...state.learnt.toReversed(), 'anyone'];
  return ids.flatMap((id) => persona.backgrounds.find((known) => known.id === id) ?? []);
}

const FOR_ME =
  /\b(?:if you were me|in my (?:place|position|shoes|situation)|(?:someone|somebody|a person|people) (?:like me|from (?:a|an|the|my|outside)\b)|person like me|for (?:me|someone with my)|(?:would|should|am|will|do you think i|could) i\b|i'd\b|i'm too|i am too|my (?:background|experience|chances)|what (?:do|would) you think)/i;
const NO_APPROACH: Approach = {
  open: false,
  staysWith: false,
  linked: new Set(),
  pickedUp: null,
  cameBack: false,
  listens: false,
  worn: false,
  sympathy: false,
  rapport: 0,
};
