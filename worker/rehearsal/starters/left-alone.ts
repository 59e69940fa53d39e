import { checkPlan } from '../../scoring/index.ts';

const EMPTY = { goal: '', research: '', introduction: '', closingRequest: '', outreach: '' };

/** Whether the checks of a plan have nothing to say to a question. */
export function isLeftAlone(text: string): boolean {
  const plan = { ...EMPTY, questions: [{ id: 'only', text, mustAsk: false }] };
  return checkPlan(plan, { profile: null, minutes: 20 }).every(({ questionId }) => questionId !== 'only');
}
