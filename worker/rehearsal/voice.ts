import type { D1Database } from '@cloudflare/workers-types';
import type { TalkVoice, TurnVoice } from '../api/contract/turn-answers.ts';
import { languageModelOf } from '../model/language-model.ts';
import type { TokenCaps } from '../model/caps.ts';
import { modelId, placeOf, type ModelSettings } from '../model/settings.ts';
import { prompts } from '../prompts.ts';
import {
  selectRehearsal,
  toRehearsal,
  updateModel,
  type RehearsalRow,
  type StoredRehearsal,
} from '../store/rehearsal.ts';
import type { StoredTurn } from '../store/turn.ts';
import { noticeOf } from './fault-words.ts';
import { notHere } from './load-rehearsal.ts';
import { meterOf } from './meter.ts';
import type { ModelVoice } from './speak-reply.ts';
import { watchedBy } from './watch.ts';

/** A rehearsal's `model` where the embedded actor speaks. */
export const EMBEDDED = 'embedded';

/** Who would speak in a new rehearsal. */
export function speakerOf(actor: ModelSettings | null): string {
  return actor ? modelId(actor) : EMBEDDED;
}

export function speaksWithModel({ model }: StoredRehearsal): boolean {
  return model !== EMBEDDED;
}

/** The model that this deployment has for informants, metered from `now` on (milliseconds since 1970) for whoever begins a turn with it. */
export function modelVoice(
  actor: ModelSettings,
  bindings: { AI?: unknown; DB: D1Database },
  budget: { caps: TokenCaps; now: number },
): ModelVoice {
  const instruction = prompts.instructions.actor;
  if (!instruction) throw new Error('The instructions of the actor are missing.');
  return {
    id: modelId(actor),
    load: () => languageModelOf(actor, bindings),
    instruction,
    meter: meterOf(bindings.DB, { ...budget, userId: null, model: modelId(actor), part: 'actor' }),
    watch: watchedBy(instruction),
  };
}

/** Who speaks in this talk, and where words go. */
export function talkVoice(rehearsal: StoredRehearsal, actor: ModelSettings | null): TalkVoice {
  const hasModel = actor !== null && rehearsal.standIn === null;
  return {
    by: hasModel && speaksWithModel(rehearsal) ? 'model' : 'built_in',
    hasModel,
    goesTo: hasModel ? placeOf(actor) : null,
  };
}

export function turnVoice({ voice }: StoredTurn): TurnVoice | null {
  if (voice === null) return null;
  const { fault, cutShort } = voice;
  return { by: voice.by === 'model' ? 'model' : 'built_in', cutShort, notice: noticeOf(fault, cutShort) };
}

/** Lets the model or the built-in voice speak from here on; where there is no model it changes nothing. Throws `not_found`. */
export async function chooseVoice(
  db: D1Database,
  choice: { rehearsalId: string; userId: string; by: TalkVoice['by'] },
  actor: ModelSettings | null,
): Promise<TalkVoice> {
  const { rehearsalId, userId, by } = choice;
  const model = by === 'model' ? speakerOf(actor) : EMBEDDED;
  const [, rehearsals] = await db.batch([
    updateModel(db, { rehearsalId, userId, model }),
    selectRehearsal(db, rehearsalId, userId),
  ]);
  const [row] = (rehearsals?.results ?? []) as RehearsalRow[];
  if (!row) throw notHere();
  return talkVoice(toRehearsal(row), actor);
}
