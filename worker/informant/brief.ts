import type { Part } from './part.ts';
import type { Clock, Phase } from './meeting.ts';
import { profileText } from './profile.ts';
import type { Scene } from './scene.ts';
import { plain, spokenSentences } from './spoken.ts';
import type { Setting, Temperament } from './terms.ts';

/**
 * Everything an actor is given, and all it may know: nothing here was not released, in this very turn at the
 * latest. Rapport, clock and this turn's acts come last, so that the beginning stays the same from turn to turn.
 */
export interface Brief {
  informant: {
    name: string;
    firstName: string;
    role: string;
    organisation: string;
    place: string;
    ownWords: string;
    setting: Setting;
    temperament: Temperament;
    temperamentLine: string;
  };
  profile: string;
  /** What the informant has told so far, this turn included. */
  known: string[];
  /** Sentences in which the seeker spoke of themselves. */
  seekerTold: string[];
  /** How forthcoming to sound. */
  manner: 'forthcoming' | 'polite' | 'cool';
  clock: Clock;
  phase: Phase;
  /** What this reply does, in order, with the words to say. */
  acts: BriefAct[];
  maxWords: number;
  seed: number;
  turn: number;
}

export interface BriefAct {
  /** `greet`, `answer`, `boundary:rude`, `cue`, `ask_back:why-leave`, `time_warning`, `close` … */
  does: string;
  words: string;
}

export function briefOf(scene: Scene, parts: readonly Part[], rapport: number, phase: Phase): Brief {
  const { persona, terms, state, policy, temper } = scene;
  const toldNow = parts.flatMap(({ told }) => told.map(({ fact }) => fact.words));
  return {
    informant: {
      name: persona.name,
      firstName: persona.firstName,
      role: persona.role,
      organisation: persona.organisation,
      place: persona.place,
      ownWords: persona.ownWords,
      setting: terms.setting,
      temperament: terms.temperament,
      temperamentLine: persona.temperamentLine,
    },
    profile: profileText(persona),
    known: [...state.released.map(({ words }) => words), ...toldNow],
    seekerTold: toldOfSelf(scene),
    manner: mannerOf(rapport, policy.thresholds),
    clock: { minutes: Math.round(scene.minute * 10) / 10, of: terms.minutes },
    phase,
    acts: parts.filter(({ words }) => words !== '').map(({ act, words }) => ({ does: act, words })),
    maxWords: temper.replyWords.most,
    seed: terms.seed,
    turn: scene.turn,
  };
}

export function mannerOf(rapport: number, levels: { forthcoming: number; cool: number }): Brief['manner'] {
  if (rapport >= levels.forthcoming) return 'forthcoming';
  return rapport >= levels.cool ? 'polite' : 'cool';
}

function toldOfSelf(scene: Scene): string[] {
  const { persona, state, turns, text } = scene;
  const known = persona.backgrounds.filter(({ id }) => state.learnt.includes(id));
  const marks = known.flatMap(({ match }) => match.map((words) => ` ${plain(words)} `));
  if (marks.length === 0) return [];
  const seeker = [...turns.filter(({ speaker }) => speaker === 'seeker').map((turn) => turn.text), text];
  return seeker
    .flatMap(spokenSentences)
    .filter((sentence) => marks.some((mark) => ` ${plain(sentence)} `.includes(mark)))
    .map((sentence) => sentence.slice(0, 300));
}
