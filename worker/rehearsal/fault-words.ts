import type { FaultName } from '../model/fault.ts';

/** What the seeker does about a fault before the first word: nothing, as the built-in voice answers, or choose. */
const TO_CHOOSE: Partial<Record<FaultName, string>> = {
  key_refused: 'The model refused our key. You can go on with the built-in voice.',
  no_credit: 'The account that pays for the model is empty. You can go on with the built-in voice.',
  not_found: 'The model that this site asks for is not there. You can go on with the built-in voice.',
  not_accepted: 'The model did not accept what it was asked. You can go on with the built-in voice.',
  down: 'The model is in trouble. Try again in a moment, or go on with the built-in voice.',
  unreachable: 'The model cannot be reached. Try again in a moment, or go on with the built-in voice.',
  no_first_word: 'No answer yet. Try again, or go on with the built-in voice.',
  too_slow: 'No answer yet. Try again, or go on with the built-in voice.',
};

/** The sentence that lets the seeker choose, or null where the built-in voice takes the turn at once. */
export function choiceAfter(fault: FaultName): string | null {
  return TO_CHOOSE[fault] ?? null;
}

const TAKEN_OVER: Partial<Record<FaultName, string>> = {
  busy: 'The model had too many requests. The built-in voice answered.',
  empty: 'The model said nothing. The built-in voice answered.',
  broke_off: 'The model broke off. The built-in voice answered.',
  declined: 'The model would not answer. The built-in voice did.',
  no_model: 'What answered was not a model. The built-in voice answered.',
  unfit: 'The model fell out of its part. The built-in voice answered.',
  over_budget: 'Today’s model budget is used up. Built-in voice from here.',
};

const CUT_SHORT: Partial<Record<FaultName, string>> = {
  silent: 'Cut short: the model fell silent.',
  too_slow: 'Cut short: the model took too long.',
  cut_at_length: 'Cut short: the model stopped at its own limit.',
  endless: 'Cut short: the model would not stop.',
};

/** What stands beside a reply that did not go as it should; null where all was well. */
export function noticeOf(fault: string | null, cutShort: boolean): string | null {
  if (fault === null) return null;
  if (cutShort) return CUT_SHORT[fault as FaultName] ?? 'Cut short: the connection to the model broke.';
  return TAKEN_OVER[fault as FaultName] ?? 'The model did not answer. The built-in voice did.';
}
