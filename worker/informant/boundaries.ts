import type { Move } from '../language/reading.ts';
import { part, type Part } from './part.ts';
import type { Scene } from './scene.ts';
import { fresh, inOrder } from './wordings.ts';

export interface Boundary {
  parts: Part[];
  ends: boolean;
}

/** The boundaries that take the place of an answer, the gravest first. */
const GUARDED = [
  'rude',
  'instructions',
  'asks_for_job',
  'offers_cv',
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
export function boundaryMet({ reading, askedSeeker, offered }: Scene): Guarded | null {
  const met = GUARDED.find((move) => reading.moves.includes(move)) ?? null;
  if (met !== 'near_silence') return met;
  // "Yes" to a question of the informant's, or a plain goodbye, is not silence.
  const speaks = reading.moves.some((move) => SPEAKING.has(move)) || reading.questions.length > 0;
  return speaks || askedSeeker !== null || offered !== null || reading.followUp ? null : met;
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
      return escalate(scene, 'rude', scene.persona.boundaries.rude, strikes(scene, ['boundary:rude']));
    case 'plea':
      return { parts: [line(scene, kind, scene.policy.words.plea)], ends: false };
    default:
      return { parts: [line(scene, kind, scene.persona.boundaries[kind])], ends: false };
  }
}

function refuseJob(scene: Scene, kind: 'asks_for_job' | 'offers_cv'): Boundary {
  const before = strikes(scene, ['boundary:asks_for_job', 'boundary:offers_cv']);
  if (kind === 'asks_for_job') return escalate(scene, kind, scene.persona.boundaries.asks_for_job, before);
  const own = before < 2 ? inOrder(scene, 'boundary:offers_cv', scene.persona.boundaries.offers_cv) : null;
  if (own) return { parts: [part('boundary:offers_cv', own.words, { used: [own.id] })], ends: false };
  return escalate(scene, 'asks_for_job', scene.persona.boundaries.asks_for_job, Math.min(before, 1));
}

function escalate(scene: Scene, kind: Guarded, steps: readonly string[], before: number): Boundary {
  const step = Math.min(before, steps.length - 1);
  const id = `boundary:${kind}:${step}`;
  const words = scene.used.has(id) ? '' : (steps[step] ?? '');
  const spare = words === '' ? fresh(scene, 'privately', scene.policy.words.privately) : null;
  return {
    parts: [part(`boundary:${kind}`, words || (spare?.words ?? ''), { used: [spare?.id ?? id] })],
    ends: before >= steps.length - 1,
  };
}

/** Times this came up before; an apology takes one back. */
function strikes(scene: Scene, acts: readonly string[]): number {
  let count = 0;
  for (const effect of scene.state.effects) {
    if (effect.acts.some((act) => acts.includes(act))) count++;
    if (effect.acts.includes('accept_apology')) count = Math.max(0, count - 1);
  }
  return count;
}

function line(scene: Scene, kind: Guarded, lines: readonly string[]): Part {
  const found = inOrder(scene, `boundary:${kind}`, lines) ?? fresh(scene, 'privately', spareLines(scene, kind));
  return part(`boundary:${kind}`, found?.words ?? '', { used: found ? [found.id] : [] });
}

/** What is left to say once a persona's own lines are used up. */
function spareLines({ policy }: Scene, kind: Guarded): readonly string[] {
  return IDLE.has(kind) ? policy.words.yourTurn : policy.words.privately;
}

const IDLE = new Set<string>(['nonsense', 'near_silence', 'other_language', 'instructions']);

/** Exchanges in a row, this one included, that gave the informant nothing to work with. */
export function idleRun(scene: Scene): number {
  const earlier = scene.state.effects.toReversed().findIndex((effect) => !effect.acts.includes('idle'));
  return 1 + (earlier < 0 ? scene.state.effects.length : earlier);
}

export function isIdle(kind: string): boolean {
  return IDLE.has(kind);
}
