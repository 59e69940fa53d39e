import type { D1Database } from '@cloudflare/workers-types';
import type { HintAnswer, HintStep } from '../api/contract/hints.ts';
import { AppError } from '../errors.ts';
import { prompts } from '../prompts.ts';
import { hintFor, isInvited, stepsOffered } from '../scoring/index.ts';
import { selectFinished, selectHints, storeHint, type FinishedRow, type HintRow } from '../store/hint.ts';
import { selectRehearsal, type RehearsalRow } from '../store/rehearsal.ts';
import { selectTurns, type TurnRow } from '../store/turn.ts';
import { toLoaded, type Loaded } from './load-rehearsal.ts';
import { momentOf } from './moment.ts';

interface Asked {
  loaded: Loaded;
  hints: HintRow[];
  finished: FinishedRow;
}

/** The hint for the turn that comes next, as far as it was asked for. Throws `not_found`, `rehearsal_closed`, `being_answered`. */
export async function readHint(db: D1Database, rehearsalId: string, userId: string): Promise<HintAnswer> {
  return answerOf(await load(db, rehearsalId, userId));
}

/**
 * Asks for a step of the hint for the turn that comes next, with those before it; kept, so that the report can say so.
 * Asked again it is the same. Throws `not_found`, `rehearsal_closed`, `being_answered`, `behind`, `invalid_input` for a
 * step that is not offered any more.
 */
export async function takeHint(
  db: D1Database,
  at: { rehearsalId: string; userId: string; turn: number },
  step: HintStep,
  now: number,
): Promise<HintAnswer> {
  const asked = await load(db, at.rehearsalId, at.userId);
  const { turn, steps } = answerOf(asked);
  if (turn !== at.turn) throw wentOn();
  if (step > steps) throw new AppError('invalid_input', 'There is no further hint for this moment.');
  if (!(await storeHint(db, { ...at, step, now }))) throw wentOn();
  return answerOf({ ...asked, hints: [...asked.hints, { turn, step }] });
}

function wentOn(): AppError {
  return new AppError('behind', 'The talk has gone on since. Read what was said, then ask again.');
}

async function load(db: D1Database, rehearsalId: string, userId: string): Promise<Asked> {
  const [rehearsals, turns, hints, finished] = await db.batch([
    selectRehearsal(db, rehearsalId, userId),
    selectTurns(db, rehearsalId, userId),
    selectHints(db, rehearsalId, userId),
    selectFinished(db, rehearsalId, userId),
  ]);
  const [counted] = (finished?.results ?? []) as FinishedRow[];
  return {
    loaded: toLoaded(rehearsals?.results as RehearsalRow[], turns?.results as TurnRow[]),
    hints: (hints?.results ?? []) as HintRow[],
    finished: counted ?? { with_them: 0, in_all: 0 },
  };
}

function answerOf({ loaded, hints, finished }: Asked): HintAnswer {
  const { rehearsal, turns } = loaded;
  if (rehearsal.closedAt !== null) {
    throw new AppError('rehearsal_closed', 'This talk is over, and hints with it. The report shows what was there.');
  }
  if (turns.at(-1)?.state === 'answering') {
    throw new AppError('being_answered', 'Your words are being answered. A hint is for what you say after that.');
  }
  const turn = (turns.at(-1)?.number ?? 0) + 1;
  const { notice, move, wording } = hintFor(momentOf(loaded), prompts.hints);
  const steps = Math.min(stepsOffered(finished.with_them, prompts.hints), wording === null ? 2 : 3);
  const step = Math.max(0, ...hints.filter((hint) => hint.turn === turn).map((hint) => hint.step));
  return {
    turn,
    steps,
    isInvited:
      rehearsal.parentId === null &&
      isInvited({ temperament: rehearsal.temperament, finished: finished.in_all }, prompts.hints),
    notice: step >= 1 ? notice : null,
    move: step >= 2 ? move : null,
    wording: step >= 3 ? wording : null,
  };
}
