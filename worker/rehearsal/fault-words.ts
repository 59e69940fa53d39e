import type { FaultName } from '../model/fault.ts';

/** What happened, in a sentence: the same wherever a model is asked. */
const HAPPENED: Record<FaultName, string> = {
  key_refused: 'The model refused our key.',
  no_credit: 'The account that pays for the model is empty.',
  not_found: 'The model that this site asks for is not there.',
  not_accepted: 'The model did not accept what it was asked.',
  busy: 'The model had too many requests.',
  down: 'The model is in trouble.',
  unreachable: 'The model cannot be reached.',
  no_first_word: 'No answer yet.',
  silent: 'The model fell silent.',
  too_slow: 'The model took too long.',
  endless: 'The model would not stop.',
  broke_off: 'The connection to the model broke.',
  cut_at_length: 'The model stopped at its own limit.',
  declined: 'The model would not answer.',
  empty: 'The model said nothing.',
  no_model: 'What answered was not a model.',
  no_object: 'The model answered with something else than what it was asked for.',
  unfit: 'The model fell out of its part.',
  over_budget: 'Today’s model budget is used up.',
};

/** By the name of a fault as it was stored; a name from before this version is one of no answer. */
export function happened(fault: string): string {
  return HAPPENED[fault as FaultName] ?? 'The model could not be asked.';
}

const GO_ON = 'You can go on with the built-in voice.';
const WAIT = 'Try again in a moment, or go on with the built-in voice.';
const AGAIN = 'Try again, or go on with the built-in voice.';

/** Before the first word the seeker chooses; after any other fault the built-in voice takes the turn at once. */
const CHOICES: Partial<Record<FaultName, string>> = {
  ...{ key_refused: GO_ON, no_credit: GO_ON, not_found: GO_ON, not_accepted: GO_ON },
  ...{ down: WAIT, unreachable: WAIT, no_first_word: AGAIN, too_slow: AGAIN },
};

/** The sentences that let the seeker choose, or null where the built-in voice takes the turn at once. */
export function choiceAfter(fault: FaultName): string | null {
  const choice = CHOICES[fault];
  return choice === undefined ? null : `${HAPPENED[fault]} ${choice}`;
}

const ANSWERED = 'The built-in voice answered.';
const WHO_ANSWERED: Partial<Record<FaultName, string>> = {
  declined: 'The built-in voice did.',
  over_budget: 'Built-in voice from here.',
};

/** What stands beside a reply that did not go as it should; null where all was well. */
export function noticeOf(fault: string | null, cutShort: boolean): string | null {
  if (fault === null) return null;
  const sentence = happened(fault);
  if (!cutShort) return `${sentence} ${WHO_ANSWERED[fault as FaultName] ?? ANSWERED}`;
  return `Cut short: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
