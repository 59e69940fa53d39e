import type { D1Database } from '@cloudflare/workers-types';
import type { SavedPlanAnswer } from '../api/contract/rehearsal-answers.ts';
import type { NewPlan } from '../api/contract/rehearsal.ts';
import { AppError } from '../errors.ts';
import { updatePlan } from '../store/rehearsal-words.ts';
import { behind } from './behind.ts';
import { loadRehearsal } from './load-rehearsal.ts';
import { planChecks } from './show-rehearsal.ts';

/**
 * Saves the plan and says what its writer may want to change. Throws `not_found`, `behind` when another tab saved
 * since `version`, `rehearsal_closed` after the talk.
 */
export async function savePlan(
  db: D1Database,
  rehearsalId: string,
  userId: string,
  wish: NewPlan,
  now: number,
): Promise<SavedPlanAnswer> {
  const { version, ...rest } = wish;
  const plan = { ...rest, outreach: wish.outreach ?? '' };
  const saved = await updatePlan(db, { rehearsalId, userId, now, plan, version: version ?? null });
  const { rehearsal } = await loadRehearsal(db, rehearsalId, userId);
  if (saved) return { plan: { ...plan, version: saved.planVersion }, checks: planChecks({ ...rehearsal, plan }) };
  if (rehearsal.closedAt !== null) {
    throw new AppError('rehearsal_closed', 'The talk is over, so its plan stays as it was.');
  }
  throw behind('This plan', rehearsal.planVersion);
}
