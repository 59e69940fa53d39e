import type { Move } from '../language/reading.ts';
import { asksOnBarely } from './ellipsis.ts';
import type { Effect } from './meeting.ts';
import { part, type Part } from './part.ts';
import type { Scene } from './scene.ts';
import { plain } from './spoken.ts';
import { JOB_DEMANDS, RUDENESS, strikes } from './warmth.ts';
import { fresh, inOrder } from './wordings.ts';

export interface Boundary {
  parts: Part[];
  ends: boolean;
}

/** The boundaries that take the place of an answer, the gravest first. */
const GUARDED = [
  'rude',
  'asks_for_job',
  'offers_cv',
  'instructions',
  'too_personal',
  'asks_confidential',
  'asks_own_salary',
  'plea',
  'other_language',
  'nonsense',
  'near_silence',
] as const satisfies readonly Move[];
type Guarded = (typeof GUARDED)[number];

/** Which boundary the seeker has come up against, if any. */
export function boundaryMet({ reading, offered, text }: Scene): Guarded | null {
  const met = GUARDED.find((move) => reading.moves.includes(move)) ?? null;
  if (met !== 'near_silence') return met;
  // "Yes" to an offer of the informant's, "why?", or a plain goodbye, is not silence.
  const speaks = reading.moves.some((move) => SPEAKING.has(move)) || reading.questions.length > 0;
  return speaks || offered !== null || reading.followUp || asksOnBarely(text) ? null : met;
}

const SPEAKING = new Set<Move>([
  'greeting',
  'thanks',
  'specific_thanks',
  'goodbye',
  'apology',
  'small_talk',
  'commitment',
  'leave_to_take_notes',
]);

/** Says no in character. What is repeated is answered more coolly, and the third time may be the last. */
export function setBoundary(scene: Scene, kind: Guarded): Boundary {
  switch (kind) {
    case 'asks_for_job':
    case 'offers_cv':
      return refuseJob(scene, kind);
    case 'rude':
      return escalate(scene, 'rude', scene.persona.boundaries.rude, strikes(scene.state.effects, RUDENESS));
    case 'plea':
      return { parts: [line(scene, kind, scene.policy.words.plea)], ends: false };
    default:
      return { parts: [line(scene, kind, scene.persona.boundaries[kind])], ends: false };
  }
}

function refuseJob(scene: Scene, kind: 'asks_for_job' | 'offers_cv'): Boundary {
  const { boundaries } = scene.persona;
  const before = strikes(scene.state.effects, JOB_DEMANDS);
  if (kind === 'asks_for_job') return escalate(scene, kind, boundaries.asks_for_job, before);
  // To pass something on is the smaller demand: it is refused as often as it comes, once more before the end.
  if (before > 2) return escalate(scene, 'asks_for_job', boundaries.asks_for_job, before);
  return { parts: [line(scene, kind, boundaries.offers_cv)], ends: false };
}

function escalate(scene: Scene, kind: Guarded, steps: readonly string[], before: number): Boundary {
  const step = Math.min(before, steps.length - 1);
  const id = `boundary:${kind}:${step}`;
  const words = steps[step];
  const ends = step === steps.length - 1;
  if (words === undefined || scene.used.has(id)) return { parts: [line(scene, kind, [])], ends };
  return { parts: [part(`boundary:${kind}`, words, { used: [id] })], ends };
}

function line(scene: Scene, kind: Guarded, lines: readonly string[]): Part {
  const spare = SPARE[kind] ?? 'privately';
  const found =
    inOrder(scene, `boundary:${kind}`, lines) ??
    fresh(scene, spare, scene.policy.words[spare]) ??
    fresh(scene, 'yourTurn', scene.policy.words.yourTurn);
  return part(`boundary:${kind}`, found?.words ?? '', { used: found ? [found.id] : [] });
}

/** What is left to say once a persona's own lines are used up. */
const SPARE: Partial<Record<Guarded, 'asBefore' | 'strange' | 'lost' | 'yourTurn'>> = {
  rude: 'asBefore',
  asks_for_job: 'asBefore',
  offers_cv: 'asBefore',
  plea: 'asBefore',
  instructions: 'strange',
  other_language: 'lost',
  nonsense: 'lost',
  near_silence: 'yourTurn',
};

const IDLE = new Set<string>(['nonsense', 'near_silence', 'other_language', 'instructions']);

/** Exchanges in a row, this one included, that gave the informant nothing to work with. */
export function idleRun(scene: Scene): number {
  const gaveNothing = ({ acts }: Effect) => acts.includes('idle') || acts.includes('slight');
  const earlier = scene.state.effects.toReversed().findIndex((effect) => !gaveNothing(effect));
  return 1 + (earlier < 0 ? scene.state.effects.length : earlier);
}

/** "Why?", "and?", a nod: gives nothing to work with. A short question with a verb of its own is a real one. */
export function isSlight({ reading, text, turns }: Scene): boolean {
  const before = turns.some(({ speaker, text: said }) => speaker === 'seeker' && plain(said) === plain(text));
  return before || asksOnBarely(text) || reading.questions.length === 0;
}

export function isIdle(kind: string): boolean {
  return IDLE.has(kind);
}
